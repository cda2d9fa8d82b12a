// One of ꟻLIP's filters along x; beyond the border the border's pixels continue. Five weights at a time are fused, the sum of the
// fives is in twice the precision.
//
// opponents in   [3][height][width]; plane FROM is filtered
// filtered  out  [7][height][width]; plane TO is written
// groups    width / 32, height / 8

layout(local_size_x = 32, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer Opponents { float opponents[]; };
layout(std430, binding = 2) writeonly buffer Filtered { float filtered[]; };

#define WIDTH p[0].x
#define HEIGHT p[0].y
#define FROM p[0].z
#define TO p[0].w
#define TAPS p[1].x
#define RADIUS p[1].y

void main() {
    int x = int(gl_GlobalInvocationID.x);
    int y = int(gl_GlobalInvocationID.y);
    if (x >= WIDTH || y >= HEIGHT) {
        return;
    }
    int row = (FROM * HEIGHT + y) * WIDTH;
    int count = 2 * RADIUS + 1;
    vec2 sum = vec2(0.0);
    for (int first = 0; first < count; first += 5) {
        float five = 0.0;
        for (int k = min(first + 4, count - 1); k >= first; k--) {
            five = fused(tables[TAPS + k], opponents[row + clamp(x - RADIUS + k, 0, WIDTH - 1)], five);
        }
        sum = longSum(sum, vec2(five, 0.0));
    }
    filtered[(TO * HEIGHT + y) * WIDTH + x] = sum.x;
}
