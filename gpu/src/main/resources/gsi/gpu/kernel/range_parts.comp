// Least and greatest level, of a part of an image per group.
//
// planes   in   count numbers
// parts    out  [groups] (least, greatest); both NaN where the part has a NaN
// groups   up to 256, each takes every groups·256-th number

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer Planes { float planes[]; };
layout(std430, binding = 1) writeonly buffer Parts { vec2 parts[]; };

#define COUNT p[0].x

shared vec2 ranges[256];

void main() {
    int me = int(gl_LocalInvocationID.x);
    float least = uintBitsToFloat(0x7f800000u);
    float greatest = -least;
    float wrong = 0.0;
    bool anyWrong = false;
    for (int i = int(gl_GlobalInvocationID.x); i < COUNT; i += 256 * int(gl_NumWorkGroups.x)) {
        float v = planes[i];
        anyWrong = anyWrong || isNotANumber(v);
        least = min(least, v);
        greatest = max(greatest, v);
    }
    ranges[me] = anyWrong ? vec2(uintBitsToFloat(0x7fc00000u)) : vec2(least, greatest);
    barrier();
    for (int half_ = 128; half_ > 0; half_ >>= 1) {
        if (me < half_) {
            vec2 a = ranges[me];
            vec2 b = ranges[me + half_];
            bool broken = isNotANumber(a.x) || isNotANumber(b.x);
            ranges[me] = broken ? vec2(uintBitsToFloat(0x7fc00000u)) : vec2(min(a.x, b.x), max(a.y, b.y));
        }
        barrier();
    }
    if (me == 0) {
        parts[gl_WorkGroupID.x] = ranges[0];
    }
}
