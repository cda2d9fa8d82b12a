// Sums of LPIPS over kept pixels, a part per group; maps as in layers.glsl.
//
// blocks   in   the kept pixels
// parts    out  [groups] sums, high and low part
// groups   up to 256, each takes every groups·256-th pixel

layout(local_size_x = 256) in;
layout(std430, binding = 2) writeonly buffer Parts { vec2 parts[]; };

#define BLOCKS p[0].z

void main() {
    int pixels = WIDTH * HEIGHT;
    vec2 total = vec2(0.0);
    for (int i = int(gl_GlobalInvocationID.x); i < pixels; i += 256 * int(gl_NumWorkGroups.x)) {
        int x = i % WIDTH;
        int y = i / WIDTH;
        if (kept(x, y, BLOCKS)) {
            total = longSum(total, vec2(distanceAt(x, y), 0.0));
        }
    }
    vec2 sum = groupSum(total, int(gl_LocalInvocationID.x));
    if (gl_LocalInvocationID.x == 0u) {
        parts[gl_WorkGroupID.x] = sum;
    }
}
