// ꟻLIP's filters along y, and what a person sees then: colours in CIELab with Hunt's adjustment, strength of edges and points.
// Seven weights at a time, each in the order in which the processor takes them.
//
// filtered in   [7][height][width] along x: contrast of the three opponents, the last in two parts; smooth, edge, point of the first
// seen     out  [5: L, a, b, edges, points][height][width]
// groups   width / 32, height / 8

layout(local_size_x = 32, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer Filtered { float filtered[]; };
layout(std430, binding = 2) writeonly buffer Seen { float seen[]; };

// The first weight and the radius of each filter.
#define WIDTH p[0].x
#define HEIGHT p[0].y
#define ACHROMATIC p[0].zw
#define RED_GREEN p[1].xy
#define BLUE_YELLOW_1 p[1].zw
#define BLUE_YELLOW_2 p[2].xy
#define SMOOTH p[2].zw
#define EDGE p[3].xy
#define POINT p[3].zw

const int ORDER[7] = int[7](2, 1, 0, 6, 5, 4, 3);

// A plane filtered along y and added to a sum.
float down(int plane, ivec2 filter_, int x, int y, float sum) {
    int count = 2 * filter_.y + 1;
    for (int first = 0; first < count; first += 7) {
        for (int j = 0; j < 7; j++) {
            int k = first + ORDER[j];
            if (k < count) {
                int row = clamp(y - filter_.y + k, 0, HEIGHT - 1);
                sum = fused(tables[filter_.x + k], filtered[(plane * HEIGHT + row) * WIDTH + x], sum);
            }
        }
    }
    return sum;
}

// CIELab's cube root, a straight line below the knee; two steps of Halley's method from the power 5/16.
float labRoot(float t) {
    precise float line = (min(t, ROOT_KNEE) - ROOT_KNEE) * ROOT_SLOPE;
    float v = max(t, ROOT_KNEE);
    float fourth = squareRoot(squareRoot(v));
    precise float root = fourth * squareRoot(squareRoot(fourth));
    for (int i = 0; i < 2; i++) {
        precise float cube = root * root * root;
        precise float dividend = root * (cube + 2.0 * v);
        precise float divisor = 2.0 * cube + v;
        root = quotient(dividend, divisor);
    }
    precise float r = line + root;
    return r;
}

float strength(int plane, ivec2 filter_, int x, int y) {
    float along = down(plane, SMOOTH, x, y, 0.0);
    float across = down(4, filter_, x, y, 0.0);
    precise float square = along * along + across * across;
    return squareRoot(square);
}

void main() {
    int x = int(gl_GlobalInvocationID.x);
    int y = int(gl_GlobalInvocationID.y);
    if (x >= WIDTH || y >= HEIGHT) {
        return;
    }
    float light = down(0, ACHROMATIC, x, y, 0.0);
    float redGreen = down(1, RED_GREEN, x, y, 0.0);
    float blueYellow = down(3, BLUE_YELLOW_2, x, y, down(2, BLUE_YELLOW_1, x, y, 0.0));
    precise vec3 xyz = vec3(redGreen + light, light, light - blueYellow);
    vec3 linear = clamp(product(TO_LINEAR, xyz), 0.0, 1.0);
    vec3 relative = product(TO_RELATIVE, linear);
    vec3 roots = vec3(labRoot(relative.x), labRoot(relative.y), labRoot(relative.z));
    precise float l = 116.0 * roots.y - 16.0;
    precise float hunt = 0.01 * l;
    precise float a = hunt * (500.0 * (roots.x - roots.y));
    precise float b = hunt * (200.0 * (roots.y - roots.z));
    int plane = WIDTH * HEIGHT;
    int i = y * WIDTH + x;
    seen[i] = l;
    seen[plane + i] = a;
    seen[2 * plane + i] = b;
    seen[3 * plane + i] = strength(5, EDGE, x, y);
    seen[4 * plane + i] = strength(6, POINT, x, y);
}
