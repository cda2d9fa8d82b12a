// Sums of the structural similarity over kept pixels, a tile of a channel per group; xs, ys and range as in similarity.glsl.
//
// blocks   in   the kept pixels
// parts    out  [3 · tiles] sums over kept pixels, high and low part
// groups   width / 32, height / 16, 3 channels

layout(std430, binding = 4) writeonly buffer Parts { vec2 parts[]; };

#define BLOCKS p[0].z

void main() {
    int left = int(gl_WorkGroupID.x) * TILE_WIDTH;
    int top = int(gl_WorkGroupID.y) * TILE_HEIGHT;
    loadTile(int(gl_WorkGroupID.z), left, top);
    barrier();
    columnMeans();
    barrier();
    vec2 c = stabilisers();
    vec2 total = vec2(0.0);
    int column = int(gl_LocalInvocationID.x);
    for (int row = int(gl_LocalInvocationID.y); row < TILE_HEIGHT; row += 8) {
        int x = left + column;
        int y = top + row;
        if (x < WIDTH && y < HEIGHT && kept(x, y, BLOCKS)) {
            total = longSum(total, vec2(similarity(column, row, c), 0.0));
        }
    }
    vec2 sum = groupSum(total, int(gl_LocalInvocationIndex));
    if (gl_LocalInvocationIndex == 0u) {
        int tile = int((gl_WorkGroupID.z * gl_NumWorkGroups.y + gl_WorkGroupID.y) * gl_NumWorkGroups.x + gl_WorkGroupID.x);
        parts[tile] = sum;
    }
}
