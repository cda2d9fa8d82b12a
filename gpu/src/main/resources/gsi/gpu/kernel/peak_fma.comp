// As many multiply-adds as the device can do: eight chains of ROUNDS each, for what a program could reach at best.
//
// answer   out  a number per invocation, so that nothing is left out
// groups   any

layout(local_size_x = 256) in;
layout(std430, binding = 0) writeonly buffer Answer { float answer[]; };

#define ROUNDS p[0].x

void main() {
    float s = float(gl_LocalInvocationID.x) * 1e-6;
    vec4 a = vec4(s, s + 1.0, s + 2.0, s + 3.0);
    vec4 b = a + 4.0;
    for (int i = 0; i < ROUNDS; i++) {
        a = a * 0.999 + s;
        b = b * 0.998 + s;
        a = a * 1.001 + s;
        b = b * 1.002 + s;
    }
    answer[gl_GlobalInvocationID.x] = dot(a + b, vec4(1.0));
}
