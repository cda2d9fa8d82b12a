// From levels to the opponents that ꟻLIP filters: y, x − y and y − z relative to white.
//
// levels    in   [3: blue, green, red][height][width], clipped to 0–255
// opponents out  [3][height][width]
// groups    width·height / 256

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer Levels { float levels[]; };
layout(std430, binding = 2) writeonly buffer Opponents { float opponents[]; };

#define PIXELS p[0].x

// Linear light of a level, between two entries of the table along a line.
float light(float level) {
    precise float place = min(max(level, 0.0), 255.0) * float(STEPS);
    int k = int(place);
    float low = tables[LIGHT + k];
    precise float l = low + (place - float(k)) * (tables[LIGHT + k + 1] - low);
    return l;
}

void main() {
    int i = int(gl_GlobalInvocationID.x);
    if (i >= PIXELS) {
        return;
    }
    vec3 xyz = product(TO_RELATIVE, vec3(light(levels[2 * PIXELS + i]), light(levels[PIXELS + i]), light(levels[i])));
    precise float xy = xyz.x - xyz.y;
    precise float yz = xyz.y - xyz.z;
    opponents[i] = xyz.y;
    opponents[PIXELS + i] = xy;
    opponents[2 * PIXELS + i] = yz;
}
