// Pillow's bicubic resize along x, 8-bit in fixed point with 22 binary places, bit for bit.
//
// pixels   in   rows × inWidth pixels of 3 bytes (red, green, blue), four bytes to a word
// taps     in   first[width], count[width], weights[width][stride]
// resized  out  rows × width words, red in the lowest byte
// groups   width / 32, rows / 8

layout(local_size_x = 32, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer Pixels { uint pixels[]; };
layout(std430, binding = 1) readonly buffer Taps { int taps[]; };
layout(std430, binding = 2) writeonly buffer Resized { uint resized[]; };

#define IN_WIDTH p[0].x
#define ROWS p[0].y
#define WIDTH p[0].z
#define STRIDE p[0].w

int level(int byteIndex) {
    return int((pixels[byteIndex >> 2] >> ((byteIndex & 3) << 3)) & 255u);
}

void main() {
    int x = int(gl_GlobalInvocationID.x);
    int y = int(gl_GlobalInvocationID.y);
    if (x >= WIDTH || y >= ROWS) {
        return;
    }
    int count = taps[WIDTH + x];
    int at = 2 * WIDTH + x * STRIDE;
    int from = 3 * (y * IN_WIDTH + taps[x]);
    ivec3 sum = ivec3(1 << 21);
    for (int k = 0; k < count; k++) {
        int w = taps[at + k];
        sum += w * ivec3(level(from + 3 * k), level(from + 3 * k + 1), level(from + 3 * k + 2));
    }
    ivec3 c = clamp(sum >> 22, 0, 255);
    resized[y * WIDTH + x] = uint(c.r) | uint(c.g) << 8 | uint(c.b) << 16;
}
