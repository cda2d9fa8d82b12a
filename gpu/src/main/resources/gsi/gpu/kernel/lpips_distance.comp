// Distance of two images' features in one layer: each pixel's features scaled to length 1, the squares of their differences
// weighted by the importance of the channels. 8 invocations share the channels of a pixel.
//
// first    in   [channels][pixels] of the photo
// second   in   [channels][pixels] of the edited image
// weights  in   [channels]
// map      out  [pixels], from AT on: the maps of all layers lie one after the other
// groups   pixels / 32

layout(local_size_x = 32, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer First { float first[]; };
layout(std430, binding = 1) readonly buffer Second { float second[]; };
layout(std430, binding = 2) readonly buffer Importance { float importance[]; };
layout(std430, binding = 3) writeonly buffer Map { float map[]; };

#define CHANNELS p[0].x
#define PIXELS p[0].y
#define AT p[0].z

shared vec2 squares[8 * 32];
shared float distances[8 * 32];

void main() {
    int column = int(gl_LocalInvocationID.x);
    int slice = int(gl_LocalInvocationID.y);
    int pixel = int(gl_WorkGroupID.x) * 32 + column;
    bool inside = pixel < PIXELS;
    vec2 sum = vec2(0.0);
    if (inside) {
        for (int c = slice; c < CHANNELS; c += 8) {
            vec2 v = vec2(first[c * PIXELS + pixel], second[c * PIXELS + pixel]);
            sum += v * v;
        }
    }
    squares[slice * 32 + column] = sum;
    barrier();
    sum = vec2(0.0);
    for (int i = 0; i < 8; i++) {
        sum += squares[i * 32 + column];
    }
    vec2 length_ = sqrt(sum) + 1e-10;
    float distance_ = 0.0;
    if (inside) {
        for (int c = slice; c < CHANNELS; c += 8) {
            float d = first[c * PIXELS + pixel] / length_.x - second[c * PIXELS + pixel] / length_.y;
            distance_ += importance[c] * d * d;
        }
    }
    distances[slice * 32 + column] = distance_;
    barrier();
    if (slice == 0 && inside) {
        float total = 0.0;
        for (int i = 0; i < 8; i++) {
            total += distances[i * 32 + column];
        }
        map[AT + pixel] = total;
    }
}
