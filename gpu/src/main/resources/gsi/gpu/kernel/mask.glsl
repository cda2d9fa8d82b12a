// The kept pixels: inside any of COUNT blocks (left, top, right, bottom; the high ends excluded), which do not overlap.

layout(std430, binding = MASK) readonly buffer Blocks {
    ivec4 blocks[];
};

bool kept(int x, int y, int count) {
    for (int i = 0; i < count; i++) {
        ivec4 b = blocks[i];
        if (x >= b.x && x < b.z && y >= b.y && y < b.w) {
            return true;
        }
    }
    return false;
}
