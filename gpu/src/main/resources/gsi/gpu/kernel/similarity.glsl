// Structural similarity in a tile of 32×16 pixels of one channel: 7×7 uniform window, mirrored borders, sample covariance, means
// rounded to single precision after each direction, as the processor rounds them. The tile with its border of 3 comes into shared
// memory, then the five means over seven rows, then, pixel by pixel, those over seven columns.
//
// A mean that is rounded the other way once in a bright even area moves the similarity by 5e-5, so sums are in twice the
// precision and the seventh of each is rounded once.
//
// xs, ys   in   [3][height][width] levels of photo and edited image
// range    in   (least, greatest) of the edited image
// groups   width / 32, height / 16
//
// All invocations call loadTile, a barrier, columnMeans, a barrier; then each asks for the similarities that it wants.

#define TILE_WIDTH 32
#define TILE_HEIGHT 16
#define WINDOW 7
#define BORDER 3
#define SPAN (TILE_WIDTH + 2 * BORDER)
#define RISE (TILE_HEIGHT + 2 * BORDER)

layout(local_size_x = 32, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer Xs { float xs[]; };
layout(std430, binding = 1) readonly buffer Ys { float ys[]; };
layout(std430, binding = 2) readonly buffer Range { vec2 range; };

#define WIDTH p[0].x
#define HEIGHT p[0].y

shared float tileX[RISE * SPAN];
shared float tileY[RISE * SPAN];
shared float means[5 * TILE_HEIGHT * SPAN];

// Beyond the border comes the border row again, and so on inwards; far outside nobody looks.
int mirrored(int i, int n) {
    int m = i < 0 ? -i - 1 : i >= n ? 2 * n - 1 - i : i;
    return clamp(m, 0, n - 1);
}

vec2 added(vec2 sum, float v) {
    vec2 s = exactSum(sum.x, v);
    precise float low = sum.y + s.y;
    return vec2(s.x, low);
}

// A seventh of a sum, rounded once, to even where it lies midway. 8q is exact, and so are the differences. The first quotient may
// be two steps away, from where a sum that lies midway is rounded to the wrong side; the second is next to it.
float seventh(vec2 sum) {
    precise float q = sum.x * (1.0 / 7.0);
    precise float rest = ((sum.x - 8.0 * q) + q) + sum.y;
    precise float near = q + rest * (1.0 / 7.0);
    precise float left = rest - 7.0 * (near - q);
    precise float r = near + left * (1.0 / 7.0);
    return r;
}

// The tile of a channel that begins at a column and a row.
void loadTile(int channel, int left, int top) {
    int plane = channel * WIDTH * HEIGHT;
    for (int i = int(gl_LocalInvocationIndex); i < RISE * SPAN; i += 256) {
        int y = mirrored(top + i / SPAN - BORDER, HEIGHT);
        int x = mirrored(left + i % SPAN - BORDER, WIDTH);
        int at = plane + y * WIDTH + x;
        tileX[i] = xs[at];
        tileY[i] = ys[at];
    }
}

// Means over seven rows of x, y, x², y², xy.
void columnMeans() {
    for (int i = int(gl_LocalInvocationIndex); i < TILE_HEIGHT * SPAN; i += 256) {
        vec2 sx = vec2(0.0);
        vec2 sy = vec2(0.0);
        vec2 sxx = vec2(0.0);
        vec2 syy = vec2(0.0);
        vec2 sxy = vec2(0.0);
        for (int k = 0; k < WINDOW; k++) {
            float a = tileX[i + k * SPAN];
            float b = tileY[i + k * SPAN];
            precise float aa = a * a;
            precise float bb = b * b;
            precise float ab = a * b;
            sx = added(sx, a);
            sy = added(sy, b);
            sxx = added(sxx, aa);
            syy = added(syy, bb);
            sxy = added(sxy, ab);
        }
        means[i] = seventh(sx);
        means[i + TILE_HEIGHT * SPAN] = seventh(sy);
        means[i + 2 * TILE_HEIGHT * SPAN] = seventh(sxx);
        means[i + 3 * TILE_HEIGHT * SPAN] = seventh(syy);
        means[i + 4 * TILE_HEIGHT * SPAN] = seventh(sxy);
    }
}

// The constants c1 and c2.
vec2 stabilisers() {
    precise float spread = range.y - range.x;
    precise float first = 0.01 * spread;
    precise float second = 0.03 * spread;
    precise float c1 = first * first;
    precise float c2 = second * second;
    return vec2(c1, c2);
}

// Of the pixel in a column and a row of the tile.
float similarity(int column, int row, vec2 c) {
    float m[5];
    for (int q = 0; q < 5; q++) {
        vec2 sum = vec2(0.0);
        int at = (q * TILE_HEIGHT + row) * SPAN + column;
        for (int k = 0; k < WINDOW; k++) {
            sum = added(sum, means[at + k]);
        }
        m[q] = seventh(sum);
    }
    const float covariance = 49.0 / 48.0;
    precise float both = m[0] * m[1];
    precise float vxy = covariance * (m[4] - both);
    precise float dividend = (2.0 * both + c.x) * (2.0 * vxy + c.y);
    precise float xx = m[0] * m[0];
    precise float yy = m[1] * m[1];
    precise float vx = covariance * (m[2] - xx);
    precise float vy = covariance * (m[3] - yy);
    precise float divisor = (xx + yy + c.x) * (vx + vy + c.y);
    return dividend / divisor;
}
