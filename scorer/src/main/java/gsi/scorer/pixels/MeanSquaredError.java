package gsi.scorer.pixels;

/** Mean squared difference over kept pixels and channels, 8-bit levels squared (protocol.md §6). */
final class MeanSquaredError {

    private MeanSquaredError() {}

    /** NaN if nothing is kept. */
    static double of(PlanarImage a, PlanarImage b, KeepMask kept) {
        double sum = 0;
        for (int c = 0, i = 0; c < 3; c++) {
            for (int y = 0; y < a.height(); y++) {
                double rowSum = 0;
                for (int x = 0; x < a.width(); x++, i++) {
                    if (kept.keeps(x, y)) {
                        float d = a.planes()[i] - b.planes()[i];
                        rowSum += d * d;
                    }
                }
                sum += rowSum;
            }
        }
        return sum / (3.0 * kept.count());
    }
}
