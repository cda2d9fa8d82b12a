// Pillow's bicubic resize along y, after bicubic_x.
//
// pixels   in   inHeight × width words, red in the lowest byte
// taps     in   first[height], count[height], weights[height][stride]
// resized  out  height × width words, the same
// groups   width / 32, height / 8

layout(local_size_x = 32, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer Pixels { uint pixels[]; };
layout(std430, binding = 1) readonly buffer Taps { int taps[]; };
layout(std430, binding = 2) writeonly buffer Resized { uint resized[]; };

#define WIDTH p[0].x
#define HEIGHT p[0].y
#define STRIDE p[0].z

void main() {
    int x = int(gl_GlobalInvocationID.x);
    int y = int(gl_GlobalInvocationID.y);
    if (x >= WIDTH || y >= HEIGHT) {
        return;
    }
    int count = taps[HEIGHT + y];
    int at = 2 * HEIGHT + y * STRIDE;
    int from = taps[y] * WIDTH + x;
    ivec3 sum = ivec3(1 << 21);
    for (int k = 0; k < count; k++) {
        uint c = pixels[from + k * WIDTH];
        sum += taps[at + k] * ivec3(c & 255u, (c >> 8) & 255u, (c >> 16) & 255u);
    }
    ivec3 c = clamp(sum >> 22, 0, 255);
    resized[y * WIDTH + x] = uint(c.r) | uint(c.g) << 8 | uint(c.b) << 16;
}
