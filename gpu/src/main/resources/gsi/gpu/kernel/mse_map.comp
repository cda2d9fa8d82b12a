// The map of squared differences, mean of the three channels.
//
// xs, ys   in   [3][height][width] levels of photo and edited image
// map      out  [height][width]
// groups   width·height / 256

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer Xs { float xs[]; };
layout(std430, binding = 1) readonly buffer Ys { float ys[]; };
layout(std430, binding = 2) writeonly buffer Map { float map[]; };

#define PIXELS p[0].x

void main() {
    int i = int(gl_GlobalInvocationID.x);
    if (i >= PIXELS) {
        return;
    }
    float sum = 0.0;
    for (int c = 0; c < 3; c++) {
        float d = xs[c * PIXELS + i] - ys[c * PIXELS + i];
        sum += d * d;
    }
    map[i] = sum / 3.0;
}
