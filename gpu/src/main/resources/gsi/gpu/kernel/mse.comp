// Squared differences over kept pixels and channels, a part per group.
//
// xs, ys   in   [3][height][width] levels of photo and edited image
// blocks   in   the kept pixels
// parts    out  [groups] sums, high and low part
// groups   up to 256, each takes every groups·256-th pixel

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer Xs { float xs[]; };
layout(std430, binding = 1) readonly buffer Ys { float ys[]; };
layout(std430, binding = 3) writeonly buffer Parts { vec2 parts[]; };

#define WIDTH p[0].x
#define HEIGHT p[0].y
#define BLOCKS p[0].z

void main() {
    int pixels = WIDTH * HEIGHT;
    vec2 total = vec2(0.0);
    for (int i = int(gl_GlobalInvocationID.x); i < pixels; i += 256 * int(gl_NumWorkGroups.x)) {
        if (kept(i % WIDTH, i / WIDTH, BLOCKS)) {
            for (int c = 0; c < 3; c++) {
                precise float d = xs[c * pixels + i] - ys[c * pixels + i];
                precise float square = d * d;
                total = longSum(total, vec2(square, 0.0));
            }
        }
    }
    vec2 sum = groupSum(total, int(gl_LocalInvocationID.x));
    if (gl_LocalInvocationID.x == 0u) {
        parts[gl_WorkGroupID.x] = sum;
    }
}
