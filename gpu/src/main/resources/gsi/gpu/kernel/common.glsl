// What every program begins with. Before it: "#version 430 core" and the program's defines.
//
// p[]      the program's parameters, whole numbers; each program names them
// precise  forbids the compiler to fuse, reorder or simplify: sums below depend on every single rounding
// FUSED    1 where the device's fma() rounds once, 0 where it is a product and a sum (found out at start)

layout(location = 0) uniform ivec4 p[4];

// The exact sum of two numbers as a rounded sum and its error.
vec2 exactSum(float a, float b) {
    precise float s = a + b;
    precise float t = s - a;
    precise float e = (a - (s - t)) + (b - t);
    return vec2(s, e);
}

// The sum of two numbers of twice the precision (high and low part).
vec2 longSum(vec2 a, vec2 b) {
    vec2 s = exactSum(a.x, b.x);
    precise float low = s.y + (a.y + b.y);
    precise float high = s.x + low;
    precise float rest = low - (high - s.x);
    return vec2(high, rest);
}

// a·b + c, rounded once.
float fused(float a, float b, float c) {
#if FUSED
    precise float r = fma(a, b, c);
    return r;
#else
    precise float product = a * b;
    precise float ta = 4097.0 * a;
    precise float ah = ta - (ta - a);
    precise float al = a - ah;
    precise float tb = 4097.0 * b;
    precise float bh = tb - (tb - b);
    precise float bl = b - bh;
    precise float error = ((ah * bh - product) + ah * bl + al * bh) + al * bl;
    vec2 s = exactSum(product, c);
    precise float r = s.x + (s.y + error);
    return r;
#endif
}

// The number next to one, above or below it.
float beside(float v, bool above) {
    return intBitsToFloat(floatBitsToInt(v) + (above == v > 0.0 ? 1 : -1));
}

// a / b rounded to the nearest, whatever the device's division does: brought next to it, then the one of two that leaves less.
float quotient(float a, float b) {
    precise float first = a / b;
    precise float q = first + fused(-first, b, a) / b;
    float rest = fused(-q, b, a);
    float other = beside(q, rest > 0.0 == b > 0.0);
    return abs(fused(-other, b, a)) < abs(rest) ? other : q;
}

bool isNotANumber(float v) {
    return (floatBitsToUint(v) & 0x7fffffffu) > 0x7f800000u;
}
