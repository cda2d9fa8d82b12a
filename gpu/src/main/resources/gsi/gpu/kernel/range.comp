// Least and greatest level of an image, from those of its parts.
//
// parts    in   [count] (least, greatest), count ≤ 256
// range    out  (least, greatest); both NaN where any is
// groups   1

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer Parts { vec2 parts[]; };
layout(std430, binding = 1) writeonly buffer Range { vec2 range; };

#define COUNT p[0].x

shared vec2 ranges[256];

void main() {
    int me = int(gl_LocalInvocationID.x);
    float infinity = uintBitsToFloat(0x7f800000u);
    ranges[me] = me < COUNT ? parts[me] : vec2(infinity, -infinity);
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
        range = ranges[0];
    }
}
