// The map of structural similarity, mean of the three channels, a tile per group; xs, ys and range as in similarity.glsl.
//
// map      out  [height][width]
// groups   width / 32, height / 16

layout(std430, binding = 3) writeonly buffer Map { float map[]; };

void main() {
    int left = int(gl_WorkGroupID.x) * TILE_WIDTH;
    int top = int(gl_WorkGroupID.y) * TILE_HEIGHT;
    int column = int(gl_LocalInvocationID.x);
    int row = int(gl_LocalInvocationID.y);
    vec2 c = stabilisers();
    // Of the pixel and of the one eight rows below it.
    vec2 sum = vec2(0.0);
    for (int channel = 0; channel < 3; channel++) {
        loadTile(channel, left, top);
        barrier();
        columnMeans();
        barrier();
        sum.x += similarity(column, row, c);
        sum.y += similarity(column, row + 8, c);
    }
    vec2 mean = sum / 3.0;
    int x = left + column;
    int y = top + row;
    if (x < WIDTH && y < HEIGHT) {
        map[y * WIDTH + x] = mean.x;
    }
    if (x < WIDTH && y + 8 < HEIGHT) {
        map[(y + 8) * WIDTH + x] = mean.y;
    }
}
