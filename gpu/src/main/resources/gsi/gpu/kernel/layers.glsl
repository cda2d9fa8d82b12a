// LPIPS of a pixel: the layers' distances brought to the image's size, bilinear at half-pixel centres, and added.
//
// maps     in   the five layers' distances one after the other, each [its height][its width]

layout(std430, binding = 0) readonly buffer Maps { float maps[]; };

#define WIDTH p[0].x
#define HEIGHT p[0].y
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

float distanceAt(int x, int y) {
    int second = WIDTH_1 * HEIGHT_1;
    int third = second + WIDTH_2 * HEIGHT_2;
    int step_ = WIDTH_3 * HEIGHT_3;
    float d = layer(0, WIDTH_1, HEIGHT_1, x, y) + layer(second, WIDTH_2, HEIGHT_2, x, y);
    for (int l = 0; l < 3; l++) {
        d += layer(third + l * step_, WIDTH_3, HEIGHT_3, x, y);
    }
    return d;
}
