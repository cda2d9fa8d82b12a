// The image as AlexNet's first convolution takes it, with its stride of 4 turned into channels: cell (Y, X) holds the 4×4 pixels
// from row 4Y−2 and column 4X−2 on, so that an 11×11 kernel with stride 4 becomes a 3×3 kernel with stride 1.
//
// planes   in   [3][height][width] levels
// range    in   (least, greatest) of the planes: they are divided by 255 only if the greatest exceeds 1
// cells    out  [48 = channel·16 + row·4 + column][cellRows][cellColumns], normalised; 0 outside the image
// groups   cellColumns / 32, cellRows / 8, 3 channels

layout(local_size_x = 32, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer Planes { float planes[]; };
layout(std430, binding = 1) readonly buffer Range { vec2 range; };
layout(std430, binding = 2) readonly buffer Scaling { float scaling[]; }; // shift of three channels, then scale
layout(std430, binding = 3) writeonly buffer Cells { float cells[]; };

#define WIDTH p[0].x
#define HEIGHT p[0].y
#define COLUMNS p[0].z
#define ROWS p[0].w

void main() {
    int cx = int(gl_GlobalInvocationID.x);
    int cy = int(gl_GlobalInvocationID.y);
    int c = int(gl_WorkGroupID.z);
    if (cx >= COLUMNS || cy >= ROWS) {
        return;
    }
    float full = range.y > 1.0 ? 255.0 : 1.0;
    float shift = scaling[c];
    float scale = scaling[3 + c];
    for (int i = 0; i < 16; i++) {
        int y = 4 * cy - 2 + i / 4;
        int x = 4 * cx - 2 + i % 4;
        float v = 0.0;
        if (x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT) {
            v = (planes[(c * HEIGHT + y) * WIDTH + x] / full * 2.0 - 1.0 - shift) / scale;
        }
        cells[((c * 16 + i) * ROWS + cy) * COLUMNS + cx] = v;
    }
}
