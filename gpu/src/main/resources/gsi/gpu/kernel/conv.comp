// A convolution with stride 1, its bias and rectifier, as a product of matrices: outputs × (kernel·kernel·inputs) weights times
// (kernel·kernel·inputs) × pixels, the second read from the image as it is needed. A group makes BM channels of BN pixels, BK
// terms at a time through shared memory, the next ones fetched while these are used; an invocation makes TM × TN of them.
//
// source   in   [inputs][inHeight][inWidth]; inputs is a multiple of BK
// weights  in   [kernel·kernel·inputs][outputs], four to a vector; outputs is a multiple of BM
// bias     in   [outputs]
// result   out  [outputs][outHeight][outWidth]
// groups   outHeight·outWidth / BN, outputs / BM
//
// The pixels of a group lie in shared memory as vectors of four that are BN/4 apart, so that neighbouring invocations read and
// write neighbouring pixels.

#pragma optionNV(unroll all)

layout(local_size_x = THREADS) in;
layout(std430, binding = 0) readonly buffer Source { float source[]; };
layout(std430, binding = 1) readonly buffer Weights { vec4 weights[]; };
layout(std430, binding = 2) readonly buffer Bias { float bias[]; };
layout(std430, binding = 3) writeonly buffer Result { float result[]; };

#define IN_WIDTH p[0].x
#define IN_HEIGHT p[0].y
#define OUT_WIDTH p[0].z
#define OUT_HEIGHT p[0].w
#define INPUTS p[1].x
#define OUTPUTS p[1].y
#define KERNEL p[1].z
#define PAD p[1].w

#define VECTORS_M (BM / 4)
#define VECTORS_N (BN / 4)
#define ROWS_M (THREADS / VECTORS_M)
#define ROWS_N (THREADS / VECTORS_N)
#define PASSES_M (BK / ROWS_M)
#define PASSES_N (BK / ROWS_N)
#define ACROSS (BN / TN)
#define DOWN (BM / TM)

shared vec4 sharedM[2 * BK * VECTORS_M];
shared vec4 sharedN[2 * BK * VECTORS_N];

void main() {
    int me = int(gl_LocalInvocationID.x);
    int pixels = OUT_WIDTH * OUT_HEIGHT;
    int plane = IN_WIDTH * IN_HEIGHT;
    int firstPixel = int(gl_WorkGroupID.x) * BN;
    int firstOutput = int(gl_WorkGroupID.y) * BM;

    // What this invocation fetches: four pixels of some terms, and four channels of some.
    int vectorN = me % VECTORS_N;
    int rowN = me / VECTORS_N;
    int vectorM = me % VECTORS_M;
    int rowM = me / VECTORS_M;
    ivec4 pixel = ivec4(firstPixel + vectorN) + ivec4(0, VECTORS_N, 2 * VECTORS_N, 3 * VECTORS_N);
    ivec4 atY = pixel / OUT_WIDTH - PAD;
    ivec4 atX = pixel % OUT_WIDTH - PAD;
    // Pixels beyond the last are far above the image.
    atY -= 65536 * ivec4(greaterThanEqual(pixel, ivec4(pixels)));

    int across = me % ACROSS;
    int down = me / ACROSS;
    vec4 sums[TM * TN / 4];
    for (int i = 0; i < TM * TN / 4; i++) {
        sums[i] = vec4(0.0);
    }

    int tapX = 0;
    int tapY = 0;
    int input_ = 0;
    int weightsAt = (rowM * OUTPUTS + firstOutput) / 4 + vectorM;
    vec4 nextM[PASSES_M];
    vec4 nextN[PASSES_N];
    int tiles = KERNEL * KERNEL * (INPUTS / BK);

    // One round more than there are tiles: the first only fetches, the last only computes.
    for (int tile = 0; tile <= tiles; tile++) {
        if (tile < tiles) {
            ivec4 y = atY + tapY;
            ivec4 x = atX + tapX;
            bvec4 inY = lessThan(uvec4(y), uvec4(IN_HEIGHT));
            bvec4 inX = lessThan(uvec4(x), uvec4(IN_WIDTH));
            ivec4 at = y * IN_WIDTH + x + (input_ + rowN) * plane;
            for (int i = 0; i < PASSES_N; i++) {
                vec4 v = vec4(0.0);
                if (inY.x && inX.x) v.x = source[at.x];
                if (inY.y && inX.y) v.y = source[at.y];
                if (inY.z && inX.z) v.z = source[at.z];
                if (inY.w && inX.w) v.w = source[at.w];
                nextN[i] = v;
                at += ROWS_N * plane;
            }
            for (int i = 0; i < PASSES_M; i++) {
                nextM[i] = weights[weightsAt + i * ROWS_M * (OUTPUTS / 4)];
            }
            weightsAt += BK * (OUTPUTS / 4);
            input_ += BK;
            if (input_ == INPUTS) {
                input_ = 0;
                tapX++;
                if (tapX == KERNEL) {
                    tapX = 0;
                    tapY++;
                }
            }
        }
        if (tile > 0) {
            int baseM = ((tile - 1) & 1) * BK * VECTORS_M + down;
            int baseN = ((tile - 1) & 1) * BK * VECTORS_N + across;
            for (int k = 0; k < BK; k++) {
                vec4 m[TM / 4];
                vec4 n[TN / 4];
                for (int i = 0; i < TM / 4; i++) {
                    m[i] = sharedM[baseM + k * VECTORS_M + i * DOWN];
                }
                for (int j = 0; j < TN / 4; j++) {
                    n[j] = sharedN[baseN + k * VECTORS_N + j * ACROSS];
                }
                for (int i = 0; i < TM / 4; i++) {
                    for (int j = 0; j < TN / 4; j++) {
                        sums[(4 * i) * (TN / 4) + j] += m[i].x * n[j];
                        sums[(4 * i + 1) * (TN / 4) + j] += m[i].y * n[j];
                        sums[(4 * i + 2) * (TN / 4) + j] += m[i].z * n[j];
                        sums[(4 * i + 3) * (TN / 4) + j] += m[i].w * n[j];
                    }
                }
            }
        }
        if (tile < tiles) {
            int baseM = (tile & 1) * BK * VECTORS_M + rowM * VECTORS_M + vectorM;
            int baseN = (tile & 1) * BK * VECTORS_N + rowN * VECTORS_N + vectorN;
            for (int i = 0; i < PASSES_M; i++) {
                sharedM[baseM + i * ROWS_M * VECTORS_M] = nextM[i];
            }
            for (int i = 0; i < PASSES_N; i++) {
                sharedN[baseN + i * ROWS_N * VECTORS_N] = nextN[i];
            }
        }
        barrier();
    }

    for (int i = 0; i < TM / 4; i++) {
        for (int c = 0; c < 4; c++) {
            int output_ = firstOutput + 4 * (down + i * DOWN) + c;
            float b = bias[output_];
            for (int j = 0; j < TN / 4; j++) {
                vec4 v = max(sums[(4 * i + c) * (TN / 4) + j] + b, vec4(0.0));
                int to = firstPixel + across + j * ACROSS;
                int row = output_ * pixels;
                if (to < pixels) result[row + to] = v.x;
                if (to + VECTORS_N < pixels) result[row + to + VECTORS_N] = v.y;
                if (to + 2 * VECTORS_N < pixels) result[row + to + 2 * VECTORS_N] = v.z;
                if (to + 3 * VECTORS_N < pixels) result[row + to + 3 * VECTORS_N] = v.w;
            }
        }
    }
}
