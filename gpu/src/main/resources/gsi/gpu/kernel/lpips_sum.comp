// LPIPS: the layers' distances brought to the image's size, bilinear at half-pixel centres, and summed over kept pixels.
//
// maps     in   the five layers' distances one after the other, each [its height][its width]
// blocks   in   the kept pixels
// parts    out  [groups] sums, high and low part
// groups   up to 256, each takes every groups·256-th pixel

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer Maps { float maps[]; };
layout(std430, binding = 2) writeonly buffer Parts { vec2 parts[]; };

#define WIDTH p[0].x
#define HEIGHT p[0].y
#define BLOCKS p[0].z
// Widths and heights: the first layer, the second, and the three that are alike.
#define WIDTH_1 p[1].x
#define HEIGHT_1 p[1].y
#define WIDTH_2 p[1].z
#define HEIGHT_2 p[1].w
#define WIDTH_3 p[2].x
#define HEIGHT_3 p[2].y

float layer(int from, int w, int h, int x, int y) {
    vec2 size = vec2(w, h);
    vec2 at = (vec2(x, y) + 0.5) * size / vec2(WIDTH, HEIGHT) - 0.5;
    at = clamp(at, vec2(0.0), size - 1.0);
    ivec2 low = ivec2(at);
    ivec2 high = min(low + 1, ivec2(w, h) - 1);
    vec2 t = at - vec2(low);
    float a = mix(maps[from + low.y * w + low.x], maps[from + low.y * w + high.x], t.x);
    float b = mix(maps[from + high.y * w + low.x], maps[from + high.y * w + high.x], t.x);
    return mix(a, b, t.y);
}

void main() {
    int pixels = WIDTH * HEIGHT;
    int second = WIDTH_1 * HEIGHT_1;
    int third = second + WIDTH_2 * HEIGHT_2;
    int step_ = WIDTH_3 * HEIGHT_3;
    vec2 total = vec2(0.0);
    for (int i = int(gl_GlobalInvocationID.x); i < pixels; i += 256 * int(gl_NumWorkGroups.x)) {
        int x = i % WIDTH;
        int y = i / WIDTH;
        if (kept(x, y, BLOCKS)) {
            float d = layer(0, WIDTH_1, HEIGHT_1, x, y) + layer(second, WIDTH_2, HEIGHT_2, x, y);
            for (int l = 0; l < 3; l++) {
                d += layer(third + l * step_, WIDTH_3, HEIGHT_3, x, y);
            }
            total = longSum(total, vec2(d, 0.0));
        }
    }
    vec2 sum = groupSum(total, int(gl_LocalInvocationID.x));
    if (gl_LocalInvocationID.x == 0u) {
        parts[gl_WorkGroupID.x] = sum;
    }
}
