// Antialiased bilinear resize along x, for the columns that survive the crop, rounded as the processor rounds: the products of
// the first tap and of whole groups of four after it by themselves, the rest fused.
//
// pixels   in   PACKED: rows × inWidth words, red in the lowest byte; else 3 bytes each, four to a word
// taps     in   first[all], count[all], weights[all][stride] as the bits of floats; all = columns before the crop
// rows     out  [3: blue, green, red][rows][width] levels
// groups   width / 32, rows / 8

layout(local_size_x = 32, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer Pixels { uint pixels[]; };
layout(std430, binding = 1) readonly buffer Taps { int taps[]; };
layout(std430, binding = 2) writeonly buffer Rows { float rows[]; };

#define IN_WIDTH p[0].x
#define ROWS p[0].y
#define WIDTH p[0].z
#define STRIDE p[0].w
#define LEFT p[1].x
#define ALL p[1].y

float level(int byteIndex) {
    return float((pixels[byteIndex >> 2] >> ((byteIndex & 3) << 3)) & 255u);
}

vec3 bgr(int pixel) {
#if PACKED
    uint c = pixels[pixel];
    return vec3(float((c >> 16) & 255u), float((c >> 8) & 255u), float(c & 255u));
#else
    int i = 3 * pixel;
    return vec3(level(i + 2), level(i + 1), level(i));
#endif
}

void main() {
    int x = int(gl_GlobalInvocationID.x);
    int y = int(gl_GlobalInvocationID.y);
    if (x >= WIDTH || y >= ROWS) {
        return;
    }
    int column = x + LEFT;
    int count = taps[ALL + column];
    int at = 2 * ALL + column * STRIDE;
    int from = y * IN_WIDTH + taps[column];
    int rounded = 1 + (count - 1) / 4 * 4;
    precise vec3 sum = vec3(0.0);
    for (int k = 0; k < rounded; k++) {
        precise vec3 product = intBitsToFloat(taps[at + k]) * bgr(from + k);
        sum = sum + product;
    }
    for (int k = rounded; k < count; k++) {
        float w = intBitsToFloat(taps[at + k]);
        vec3 c = bgr(from + k);
        sum = vec3(fused(w, c.x, sum.x), fused(w, c.y, sum.y), fused(w, c.z, sum.z));
    }
    int plane = ROWS * WIDTH;
    int i = y * WIDTH + x;
    rows[i] = sum.x;
    rows[plane + i] = sum.y;
    rows[2 * plane + i] = sum.z;
}
