package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import java.util.Arrays;

/**
 * Makes the processed image: antialiased bilinear resize in single precision, centre crop, normalisation, padding, cut to
 * the original size, normalisation undone (protocol.md §5). Only what survives the cuts is computed. Safe for many threads.
 *
 * <p>The order of rounding is PyTorch's, first along x, then along y, each as in {@link RowResize}, so that the result is the
 * evaluator's to the last bit; it matters, because SSIM of smooth regions is sensitive to it (2e-5 on a smooth photo).
 */
final class Preprocessing {

    /** Output rows done in one go. */
    private static final int BAND = 64;

    private final Parallelism parallelism;
    private final ThreadLocal<Memory> memories = ThreadLocal.withInitial(Memory::new);

    Preprocessing(Parallelism parallelism) {
        this.parallelism = parallelism;
    }

    /** What one thread needs. */
    private static final class Memory {
        private final RowWindow window = new RowWindow();
        private float[] line = {};
    }

    /** Writes into {@code out}, which has room for {@code 3·width·height} numbers. */
    void run(Raster image, ProcessedSize size, float[] out) {
        pad(size, out);
        if (size.contentWidth() == 0 || size.contentHeight() == 0) {
            return;
        }
        TriangleTaps taps = TriangleTaps.of(image.width(), size.resizedWidth());
        RowResize alongX = new RowResize(taps, size.cropLeft(), size.contentWidth());
        TriangleTaps alongY = TriangleTaps.of(image.height(), size.resizedHeight());
        parallelism.each(Math.ceilDiv(size.contentHeight(), BAND), band -> {
            int from = band * BAND;
            band(image, size, alongX, alongY, from, Math.min(from + BAND, size.contentHeight()), out);
        });
    }

    private static void pad(ProcessedSize size, float[] out) {
        int width = size.width();
        for (int c = 0; c < 3; c++) {
            int plane = c * width * size.height();
            for (int y = 0; y < size.height(); y++) {
                int shown = y < size.contentHeight() ? size.contentWidth() : 0;
                Arrays.fill(out, plane + y * width + shown, plane + (y + 1) * width, Normalisation.mean(c));
            }
        }
    }

    private void band(
            Raster image, ProcessedSize size, RowResize alongX, TriangleTaps alongY, int from, int to, float[] out) {
        Memory mine = memories.get();
        int length = 3 * size.contentWidth();
        if (mine.line.length < length) {
            mine.line = new float[length];
        }
        mine.window.clear(alongY.stride(), length, image.width());
        float[][] rows = new float[alongY.stride()][];
        for (int y = from; y < to; y++) {
            int row = y + size.cropTop();
            int n = alongY.count()[row];
            for (int k = 0; k < n; k++) {
                rows[k] = mine.window.row(image, alongY.first()[row] + k, alongX);
            }
            weigh(rows, n, alongY.weights(), row * alongY.stride(), mine.line, length);
            for (int c = 0; c < 3; c++) {
                int start = c * size.contentWidth();
                thereAndBack(
                        mine.line,
                        start,
                        start + size.contentWidth(),
                        Normalisation.mean(c),
                        Normalisation.deviation(c));
                int at = (c * size.height() + y) * size.width();
                System.arraycopy(mine.line, start, out, at, size.contentWidth());
            }
        }
    }

    /** The weighted sum of {@code n} rows, which has as many weights from {@code at}. */
    private static void weigh(float[][] rows, int n, float[] weights, int at, float[] out, int length) {
        switch (n) {
            case 2 -> weigh2(rows[0], weights[at], rows[1], weights[at + 1], out, length);
            case 3 -> weigh3(rows[0], weights[at], rows[1], weights[at + 1], rows[2], weights[at + 2], out, length);
            default -> {
                set(rows[0], weights[at], out, length);
                int rounded = RowResize.rounded(n);
                for (int k = 1; k < rounded; k++) {
                    add(rows[k], weights[at + k], out, length);
                }
                for (int k = rounded; k < n; k++) {
                    addFused(rows[k], weights[at + k], out, length);
                }
            }
        }
    }

    private static void weigh2(float[] a, float u, float[] b, float v, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.fma(v, b[i], u * a[i]);
        }
    }

    private static void weigh3(float[] a, float u, float[] b, float v, float[] c, float w, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.fma(w, c[i], Math.fma(v, b[i], u * a[i]));
        }
    }

    private static void set(float[] in, float weight, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = weight * in[i];
        }
    }

    private static void add(float[] in, float weight, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += weight * in[i];
        }
    }

    private static void addFused(float[] in, float weight, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.fma(weight, in[i], out[i]);
        }
    }

    /** Normalises and undoes it: nothing but the rounding of single precision remains, and that is in the scores. */
    private static void thereAndBack(float[] v, int from, int to, float mean, float std) {
        for (int i = from; i < to; i++) {
            v[i] = (v[i] - mean) / std * std + mean;
        }
    }
}
