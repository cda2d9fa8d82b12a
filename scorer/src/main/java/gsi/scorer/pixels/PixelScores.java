package gsi.scorer.pixels;

import gsi.scorer.score.Measured;

/**
 * How alike two processed images are where the mask keeps them.
 *
 * @param ssim mean structural similarity, 1 = identical; NaN where nothing is kept; missing for images below 7×7
 * @param mse mean squared difference over pixels and channels, 8-bit levels squared; NaN where nothing is kept
 */
public record PixelScores(Measured ssim, double mse) {}
