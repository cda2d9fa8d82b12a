// Copies memory, for the bandwidth that a program could reach at best.
//
// from     in   count vectors
// to       out  the same
// groups   any: each goes on until nothing is left

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer From { vec4 from[]; };
layout(std430, binding = 1) writeonly buffer To { vec4 to[]; };

#define COUNT p[0].x

void main() {
    int all = int(gl_NumWorkGroups.x) * 256;
    for (int i = int(gl_GlobalInvocationID.x); i < COUNT; i += all) {
        to[i] = from[i];
    }
}
