package gsi.scorer.pixels;

import static gsi.scorer.Reference.isError;
import static gsi.scorer.Reference.number;
import static gsi.scorer.Reference.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.Reference;
import gsi.scorer.score.Measured;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The processed image, SSIM and MSE against the evaluator's own, on images of its reference. */
class PixelReferenceTest {

    private final CpuPixelMetrics metrics = new CpuPixelMetrics();

    @Test
    void processed_images_agree_within_a_fiftieth_of_a_level() {
        Preprocessing preprocessing = new Preprocessing();
        for (JsonNode row : Reference.ALL.rows("preprocess")) {
            Raster photo = TestPhoto.of(
                    row.get("formula").asString(),
                    row.get("width").intValue(),
                    row.get("height").intValue());
            ProcessedSize size = ProcessedSize.of(photo.width(), photo.height());
            String name = row.get("formula") + " " + photo.width() + "×" + photo.height();
            assertThat(new double[] {size.height(), size.width()}).as(name).isEqualTo(numbers(row.get("out_hw")));
            assertThat(new double[] {size.resizedHeight(), size.resizedWidth()})
                    .as(name)
                    .isEqualTo(numbers(row.get("resized_hw")));

            int plane = size.width() * size.height();
            float[] bgr = new float[3 * plane];
            preprocessing.run(photo, size, bgr);
            for (JsonNode pixel : row.get("pixels")) {
                int at = pixel.get(0).intValue() * size.width() + pixel.get(1).intValue();
                for (int c = 0; c < 3; c++) {
                    assertThat((double) bgr[c * plane + at])
                            .as(name + " at " + pixel)
                            .isCloseTo(number(pixel.get(2 + c)), within(0.02));
                }
            }
            double[] means = numbers(row.get("channel_mean"));
            for (int c = 0; c < 3; c++) {
                assertThat(mean(bgr, c * plane, plane))
                        .as(name)
                        .isCloseTo(means[c], within(2e-5 * Math.max(1, means[c])));
            }
        }
    }

    @Test
    void ssim_and_mse_agree_for_any_mask() throws DataException {
        Path folder = Reference.shared().resolve("reference");
        StructuralSimilarity similarity = new StructuralSimilarity();
        for (JsonNode row : Reference.ALL.rows("ssim")) {
            ProcessedImage a =
                    asItIs(ImageFiles.readPhoto(folder.resolve(row.get("a").asString())));
            ProcessedImage b =
                    asItIs(ImageFiles.readPhoto(folder.resolve(row.get("b").asString())));
            KeepMask mask =
                    mask(ImageFiles.readPhoto(folder.resolve(row.get("mask").asString())));
            JsonNode expected = row.get("out").get("float32");
            assertThat((double) b.range()).isEqualTo(number(expected.get("data_range")));
            agree(MeanSquaredError.of(a, b, mask), expected.get("mse_masked"), 1e-4, row);
            if (isError(expected.get("ssim_masked"))) {
                assertThat(Math.min(a.width(), a.height())).isLessThan(StructuralSimilarity.WINDOW);
            } else {
                agree(similarity.mean(a, b, b.range(), mask), expected.get("ssim_masked"), 1e-5, row);
            }
        }
    }

    private static void agree(double actual, JsonNode expected, double relative, JsonNode row) {
        double wanted = number(expected);
        if (Double.isNaN(wanted)) {
            assertThat(actual).as(row.toString()).isNaN();
        } else {
            assertThat(actual).as(row.toString()).isCloseTo(wanted, within(relative * Math.max(1, Math.abs(wanted))));
        }
    }

    @Test
    void images_below_seven_pixels_have_no_ssim_but_an_mse() {
        Raster tiny = TestPhoto.of("hash", 6, 30);
        PixelMetrics.PreparedSource source = metrics.prepare(tiny);
        KeepMask all = KeepMask.outside(source.size(), java.util.List.of());
        PixelScores scores = source.compare(tiny, all);
        assertThat(scores.ssim()).isInstanceOf(Measured.Missing.class);
        assertThat(scores.mse()).isZero();
    }

    private static double mean(float[] v, int from, int n) {
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += v[i];
        }
        return sum / n;
    }

    private static ProcessedImage asItIs(Raster image) {
        int plane = image.width() * image.height();
        float[] bgr = new float[3 * plane];
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < 3; c++) {
                bgr[c * plane + i] = image.rgb()[3 * i + 2 - c] & 0xFF;
            }
        }
        return new ProcessedImage(image.width(), image.height(), bgr);
    }

    private static KeepMask mask(Raster image) {
        boolean[] kept = new boolean[image.width() * image.height()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = image.rgb()[3 * i] != 0;
        }
        return new KeepMask(image.width(), image.height(), kept);
    }
}
