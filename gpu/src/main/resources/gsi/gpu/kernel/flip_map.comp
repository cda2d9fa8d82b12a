// ꟻLIP from what is seen of two images: the difference of colours, made larger where edges or points differ.
//
// one, other in  [5: L, a, b, edges, points][height][width]
// map        out [height][width], 0 = the same, 1 = as different as can be
// groups     width·height / 256

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer One { float one[]; };
layout(std430, binding = 2) readonly buffer Other { float other[]; };
layout(std430, binding = 3) writeonly buffer Map { float map[]; };

#define PIXELS p[0].x

// A distance of colours as 0–1: KNEE_FROM of the greatest are spread over KNEE_TO of the range.
float spread(float distance_) {
    float powered = pow(distance_, COLOUR_POWER);
    float knee = KNEE_FROM * GREATEST;
    return powered < knee
            ? powered * KNEE_TO / knee
            : min(1.0, KNEE_TO + (powered - knee) / (GREATEST - knee) * (1.0 - KNEE_TO));
}

float difference(int plane, int i) {
    precise float d = one[plane * PIXELS + i] - other[plane * PIXELS + i];
    return d;
}

void main() {
    int i = int(gl_GlobalInvocationID.x);
    if (i >= PIXELS) {
        return;
    }
    float da = difference(1, i);
    float db = difference(2, i);
    precise float square = da * da + db * db;
    precise float colours = abs(difference(0, i)) + squareRoot(square);
    float more = max(abs(difference(3, i)), abs(difference(4, i)));
    float features = min(1.0, sqrt(sqrt(0.5) * more));
    map[i] = colours == 0.0 ? 0.0 : pow(spread(colours), 1.0 - features);
}
