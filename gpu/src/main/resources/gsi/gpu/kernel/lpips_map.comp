// The map of LPIPS; maps as in layers.glsl.
//
// map      out  [height][width]
// groups   width·height / 256

layout(local_size_x = 256) in;
layout(std430, binding = 1) writeonly buffer Map { float map[]; };

void main() {
    int i = int(gl_GlobalInvocationID.x);
    if (i < WIDTH * HEIGHT) {
        map[i] = distanceAt(i % WIDTH, i / WIDTH);
    }
}
