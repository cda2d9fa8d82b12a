package gsi.scorer.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Box2d;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sliding window against the definition, written out plainly in double precision. */
class StructuralSimilarityTest {

    private static final int SEED = 20260604;

    private final StructuralSimilarity similarity = new StructuralSimilarity(Parallelism.ONE_THREAD);

    @ParameterizedTest
    @CsvSource({"7,7", "8,30", "61,9", "40,33"})
    void agrees_with_the_definition(int width, int height) {
        Random random = new Random(SEED);
        PlanarImage x = noise(width, height, random);
        PlanarImage y = mixed(x, noise(width, height, random));
        boolean[] kept = new boolean[width * height];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = random.nextInt(4) > 0;
        }
        KeepMask mask = KeepMask.of(width, height, kept);
        double range = y.range();
        assertThat(similarity.mean(x, y, (float) range, mask)).isCloseTo(byDefinition(x, y, range, mask), within(1e-5));
    }

    @Test
    void identical_images_are_1_and_masked_out_ones_have_none() {
        PlanarImage x = noise(20, 20, new Random(SEED));
        assertThat(similarity.mean(x, x, x.range(), outside(0))).isCloseTo(1, within(1e-9));
        assertThat(similarity.mean(x, x, x.range(), outside(20))).isNaN();
    }

    @Test
    void a_smaller_image_after_a_larger_one_sees_nothing_of_it() {
        Random random = new Random(SEED);
        PlanarImage small = noise(20, 20, random);
        PlanarImage other = noise(20, 20, random);
        PlanarImage large = noise(90, 90, random);
        double before = similarity.mean(small, other, 255, outside(5));
        similarity.mean(large, large, 255, KeepMask.of(90, 90, new boolean[8100]));
        similarity.mean(large, large, 255, KeepMask.outside(ProcessedSize.of(90, 90), List.of()));
        assertThat(similarity.mean(small, other, 255, outside(5))).isEqualTo(before);
    }

    @Test
    void padding_is_counted_as_the_window_would_count_it() {
        Random random = new Random(SEED);
        for (int shown : new int[] {0, 1, 40, 57, 60}) {
            PlanarImage x = noise(31, 60, random);
            PlanarImage y = mixed(x, noise(31, 60, random));
            for (int c = 0; c < 3; c++) {
                Arrays.fill(x.planes(), (c * 60 + shown) * 31, (c + 1) * 60 * 31, 103.53f);
                Arrays.fill(y.planes(), (c * 60 + shown) * 31, (c + 1) * 60 * 31, 103.53f);
            }
            KeepMask kept = KeepMask.outside(31, 60, List.of(new Box2d(3, 20, 17, 55)));
            assertThat(similarity.mean(x, y, 255, kept, shown))
                    .as("%d rows", shown)
                    .isCloseTo(similarity.mean(x, y, 255, kept), within(1e-12));
        }
    }

    /** As the evaluator: it divides 0 by 0 there. */
    @Test
    void one_colour_without_range_has_no_similarity_even_where_both_are_the_same() {
        PlanarImage flat = new PlanarImage(10, 10, new float[300]);
        KeepMask all = KeepMask.everything(10, 10);
        assertThat(similarity.mean(flat, flat, flat.range(), all, 5)).isNaN();
    }

    private static KeepMask outside(int corner) {
        boolean[] kept = new boolean[400];
        for (int i = 0; i < 400; i++) {
            kept[i] = i / 20 >= corner || i % 20 >= corner;
        }
        return KeepMask.of(20, 20, kept);
    }

    private static double byDefinition(PlanarImage x, PlanarImage y, double range, KeepMask mask) {
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            for (int row = 0; row < x.height(); row++) {
                for (int column = 0; column < x.width(); column++) {
                    if (mask.keeps(column, row)) {
                        sum += window(x, y, channel, column, row, range);
                    }
                }
            }
        }
        return sum / (3.0 * mask.count());
    }

    private static double window(PlanarImage x, PlanarImage y, int channel, int column, int row, double range) {
        double[] a = new double[49];
        double[] b = new double[49];
        for (int i = 0; i < 49; i++) {
            int c = mirrored(column + i % 7 - 3, x.width());
            int r = mirrored(row + i / 7 - 3, x.height());
            int at = (channel * x.height() + r) * x.width() + c;
            a[i] = x.planes()[at];
            b[i] = y.planes()[at];
        }
        double ma = mean(a, a, 0, 0, false);
        double mb = mean(b, b, 0, 0, false);
        double c1 = Math.pow(0.01 * range, 2);
        double c2 = Math.pow(0.03 * range, 2);
        double va = mean(a, a, ma, ma, true);
        double vb = mean(b, b, mb, mb, true);
        double vab = mean(a, b, ma, mb, true);
        return (2 * ma * mb + c1) * (2 * vab + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2));
    }

    /** Mean of a, or sample covariance of a and b. */
    private static double mean(double[] a, double[] b, double ma, double mb, boolean covariance) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += covariance ? (a[i] - ma) * (b[i] - mb) : a[i];
        }
        return sum / (covariance ? a.length - 1 : a.length);
    }

    private static int mirrored(int i, int n) {
        return i < 0 ? -i - 1 : i >= n ? 2 * n - 1 - i : i;
    }

    private static PlanarImage noise(int width, int height, Random random) {
        float[] v = new float[3 * width * height];
        for (int i = 0; i < v.length; i++) {
            v[i] = random.nextInt(256);
        }
        return new PlanarImage(width, height, v);
    }

    private static PlanarImage mixed(PlanarImage a, PlanarImage b) {
        float[] v = new float[a.planes().length];
        for (int i = 0; i < v.length; i++) {
            v[i] = 0.7f * a.planes()[i] + 0.3f * b.planes()[i];
        }
        return new PlanarImage(a.width(), a.height(), v);
    }
}
