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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The processed image, SSIM and MSE against the evaluator's own, on images of its reference. */
class PixelReferenceTest {

    private final CpuPixelMetrics metrics = new CpuPixelMetrics();

    @ParameterizedTest
    @EnumSource(Reference.class)
    void processed_images_agree_to_the_last_bit(Reference from) throws NoSuchAlgorithmException {
        Preprocessing preprocessing = new Preprocessing(Parallelism.ONE_THREAD);
        for (JsonNode row : from.rows("preprocess")) {
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
            assertThat(sha256(bgr, plane)).as(name).isEqualTo(row.get("sha256").asString());
        }
    }

    /** Of the numbers as they lie in the evaluator's memory: pixel by pixel, little-endian. */
    private static String sha256(float[] bgr, int plane) throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(12 * plane).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < 3; c++) {
                bytes.putFloat(bgr[c * plane + i]);
            }
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    @Test
    void ssim_and_mse_agree_for_any_mask() throws DataException {
        Path folder = Reference.shared().resolve("reference");
        StructuralSimilarity similarity = new StructuralSimilarity(Parallelism.ONE_THREAD);
        for (JsonNode row : Reference.ALL.rows("ssim")) {
            PlanarImage a =
                    asItIs(ImageFiles.readPhoto(folder.resolve(row.get("a").asString())));
            PlanarImage b =
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
        KeepMask all = KeepMask.outside(source.size(), List.of());
        PixelScores scores = source.compare(tiny, all);
        assertThat(scores.ssim()).isInstanceOf(Measured.Missing.class);
        assertThat(scores.mse()).isZero();
    }

    private static PlanarImage asItIs(Raster image) {
        int plane = image.width() * image.height();
        float[] bgr = new float[3 * plane];
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < 3; c++) {
                bgr[c * plane + i] = image.rgb()[3 * i + 2 - c] & 0xFF;
            }
        }
        return new PlanarImage(image.width(), image.height(), bgr);
    }

    private static KeepMask mask(Raster image) {
        boolean[] kept = new boolean[image.width() * image.height()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = image.rgb()[3 * i] != 0;
        }
        return KeepMask.of(image.width(), image.height(), kept);
    }
}
