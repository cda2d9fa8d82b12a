// Maximum over 3×3 with stride 2, without padding.
//
// source   in   [channels][inHeight][inWidth]
// result   out  [channels][outHeight][outWidth], out = (in − 3) / 2 + 1
// groups   outHeight·outWidth / 256, channels

layout(local_size_x = 256) in;
layout(std430, binding = 0) readonly buffer Source { float source[]; };
layout(std430, binding = 1) writeonly buffer Result { float result[]; };

#define IN_WIDTH p[0].x
#define IN_HEIGHT p[0].y
#define OUT_WIDTH p[0].z
#define OUT_HEIGHT p[0].w

void main() {
    int i = int(gl_GlobalInvocationID.x);
    if (i >= OUT_WIDTH * OUT_HEIGHT) {
        return;
    }
    int channel = int(gl_WorkGroupID.y);
    int at = (channel * IN_HEIGHT + i / OUT_WIDTH * 2) * IN_WIDTH + i % OUT_WIDTH * 2;
    float greatest = source[at];
    for (int k = 1; k < 9; k++) {
        greatest = max(greatest, source[at + k / 3 * IN_WIDTH + k % 3]);
    }
    result[channel * OUT_WIDTH * OUT_HEIGHT + i] = greatest;
}
