// Antialiased bilinear resize along y, crop, padding, normalisation and its undoing: the processed image.
//
// rows     in   [3: blue, green, red][inRows][contentWidth], from triangle_x
// taps     in   first[all], count[all], weights[all][stride] as the bits of floats; all = rows before the crop
// planes   out  [3: blue, green, red][height][width] levels; padding is the channel's mean
// groups   width / 32, height / 8, 3 channels

layout(local_size_x = 32, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer Rows { float rows[]; };
layout(std430, binding = 1) readonly buffer Taps { int taps[]; };
layout(std430, binding = 2) writeonly buffer Planes { float planes[]; };

#define IN_ROWS p[0].x
#define CONTENT_WIDTH p[0].y
#define CONTENT_HEIGHT p[0].z
#define STRIDE p[0].w
#define TOP p[1].x
#define ALL p[1].y
#define WIDTH p[1].z
#define HEIGHT p[1].w

const float MEANS[3] = float[3](MEAN_BLUE, MEAN_GREEN, MEAN_RED);
const float DEVIATIONS[3] = float[3](DEVIATION_BLUE, DEVIATION_GREEN, DEVIATION_RED);

void main() {
    int x = int(gl_GlobalInvocationID.x);
    int y = int(gl_GlobalInvocationID.y);
    int c = int(gl_WorkGroupID.z);
    if (x >= WIDTH || y >= HEIGHT) {
        return;
    }
    float mean = MEANS[c];
    float level = mean;
    if (x < CONTENT_WIDTH && y < CONTENT_HEIGHT) {
        int row = y + TOP;
        int count = taps[ALL + row];
        int at = 2 * ALL + row * STRIDE;
        int from = (c * IN_ROWS + taps[row]) * CONTENT_WIDTH + x;
        int rounded = 1 + (count - 1) / 4 * 4;
        precise float sum = intBitsToFloat(taps[at]) * rows[from];
        for (int k = 1; k < rounded; k++) {
            precise float product = intBitsToFloat(taps[at + k]) * rows[from + k * CONTENT_WIDTH];
            sum = sum + product;
        }
        for (int k = rounded; k < count; k++) {
            sum = fused(intBitsToFloat(taps[at + k]), rows[from + k * CONTENT_WIDTH], sum);
        }
        precise float centred = sum - mean;
        precise float normal = quotient(centred, DEVIATIONS[c]);
        precise float spread = normal * DEVIATIONS[c];
        precise float back = spread + mean;
        level = back;
    }
    planes[(c * HEIGHT + y) * WIDTH + x] = level;
}
