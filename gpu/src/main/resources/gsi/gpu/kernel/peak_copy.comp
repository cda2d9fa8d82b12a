// Copies memory, for the bandwidth that a program could reach at best.
//
// from     in   count vectors
// to       out  the same
// groups   count / 256

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer From { vec4 from[]; };
layout(std430, binding = 1) writeonly buffer To { vec4 to[]; };

#define COUNT p[0].x

void main() {
    int i = int(gl_GlobalInvocationID.x);
    if (i < COUNT) {
        to[i] = from[i];
    }
}
