// The sum of parts.
//
// parts    in   [count] sums, high and low part
// sums     out  sums[slot], high and low part
// groups   1

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer Parts { vec2 parts[]; };
layout(std430, binding = 1) writeonly buffer Sums { vec2 sums[]; };

#define COUNT p[0].x
#define SLOT p[0].y

void main() {
    vec2 total = vec2(0.0);
    for (int i = int(gl_LocalInvocationID.x); i < COUNT; i += 256) {
        total = longSum(total, parts[i]);
    }
    vec2 sum = groupSum(total, int(gl_LocalInvocationID.x));
    if (gl_LocalInvocationID.x == 0u) {
        sums[SLOT] = sum;
    }
}
