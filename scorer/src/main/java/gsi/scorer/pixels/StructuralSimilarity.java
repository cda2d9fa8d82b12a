package gsi.scorer.pixels;

import java.util.Arrays;

/**
 * Mean structural similarity over a mask: 7×7 uniform window, mirrored borders, sample covariance, K1 = 0.01, K2 = 0.03,
 * intermediate means in single precision as the evaluator keeps them (protocol.md §6). Safe for many threads.
 *
 * <p>Each channel is cut into bands of rows that are measured on their own, always in the same way, so that the result does
 * not depend on how many threads there are.
 */
final class StructuralSimilarity {

    /** Side of the window; smaller images have no SSIM. */
    static final int WINDOW = 7;

    static final int RADIUS = WINDOW / 2;

    /** Rows measured in one go: many compared with the window, few compared with an image. */
    private static final int BAND = 64;

    private final Parallelism parallelism;
    private final ThreadLocal<SimilarityBand> bands = ThreadLocal.withInitial(SimilarityBand::new);

    StructuralSimilarity(Parallelism parallelism) {
        this.parallelism = parallelism;
    }

    /**
     * Mean over kept pixels and channels; NaN if none is kept. Both images are at least {@link #WINDOW} wide and high.
     *
     * @param range greatest minus least level, for the constants
     */
    double mean(PlanarImage x, PlanarImage y, float range, KeepMask kept) {
        return mean(x, y, range, kept, x.height());
    }

    /**
     * The same for images that end in rows of padding.
     *
     * @param padding the first row from which on both images show the same; it is not looked at further than it must be
     */
    double mean(PlanarImage x, PlanarImage y, float range, KeepMask kept, int padding) {
        if (kept.isEmpty()) {
            return Double.NaN;
        }
        int rows = measured(x, range, padding);
        float c1 = constant(0.01, range);
        float c2 = constant(0.03, range);
        int perChannel = Math.ceilDiv(rows, BAND);
        double[] sums = new double[3 * perChannel];
        parallelism.each(sums.length, i -> {
            int from = i % perChannel * BAND;
            sums[i] = bands.get().sum(x, y, i / perChannel, from, Math.min(from + BAND, rows), c1, c2, kept);
        });
        double sum = 3.0 * kept.count(rows);
        for (double ofBand : sums) {
            sum += ofBand;
        }
        return sum / (3.0 * kept.count());
    }

    /**
     * The map that {@link #mean} is the mean of: per pixel the mean over the channels, rows from the top. NaN where both
     * images and their constants are 0, for a range of 0 only.
     */
    float[] map(PlanarImage x, PlanarImage y, float range, int padding) {
        int rows = measured(x, range, padding);
        float c1 = constant(0.01, range);
        float c2 = constant(0.03, range);
        float[] map = new float[x.width() * x.height()];
        Arrays.fill(map, rows * x.width(), map.length, 1);
        parallelism.each(Math.ceilDiv(rows, BAND), i -> {
            int from = i * BAND;
            bands.get().map(x, y, from, Math.min(from + BAND, rows), c1, c2, map);
        });
        return map;
    }

    /**
     * How many rows are measured. Where windows are the same, numerator and denominator are the same number: the similarity
     * is 1, unless both are 0, which the constants prevent except for a range of 0.
     */
    private static int measured(PlanarImage image, float range, int padding) {
        return range > 0 ? Math.min(image.height(), padding + RADIUS) : image.height();
    }

    private static float constant(double k, float range) {
        return (float) ((k * range) * (k * range));
    }
}
