// ꟻLIP's numbers. Its programs round where the processor rounds: colours that hardly differ are raised to small powers, which make
// a difference of the last place visible.
//
// tables   in   toRelative[9], toLinear[9], light[255·STEPS + 2], then the filters' weights

layout(std430, binding = 1) readonly buffer Tables { float tables[]; };

#define TO_RELATIVE 0
#define TO_LINEAR 9
#define LIGHT 18

// A matrix of the tables times three numbers.
vec3 product(int matrix, vec3 v) {
    precise vec3 r;
    for (int i = 0; i < 3; i++) {
        int at = matrix + 3 * i;
        precise float sum = tables[at] * v.x + tables[at + 1] * v.y + tables[at + 2] * v.z;
        r[i] = sum;
    }
    return r;
}

// A root rounded to the nearest, whatever the device's is: as quotients are.
float squareRoot(float v) {
    precise float first = sqrt(v);
    precise float s = first + fused(-first, first, v) / (2.0 * first);
    float rest = fused(-s, s, v);
    float other = beside(s, rest > 0.0);
    float root = abs(fused(-other, other, v)) < abs(rest) ? other : s;
    return v > 0.0 ? root : 0.0;
}
