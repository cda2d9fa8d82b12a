package gsi.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.image.Raster;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people really have and files that nobody should have: a score, or a problem that names the file; never a stop. */
class HostileInputTest {

    private final SampleScorer scorer = new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.byFeatures());

    @TempDir
    Path folder;

    private TestSamples files;

    @BeforeEach
    void writePhoto() throws IOException {
        files = new TestSamples(folder);
        files.write("photo.png", TestSamples.noise(1));
    }

    private SampleScore score(String edited) {
        return scorer.score(files.move("fine", "0"), files.edited(edited, TestSamples.WELL_DONE));
    }

    /** The photo again, as another kind of image. */
    private BufferedImage photoAs(int type) {
        Raster photo = TestSamples.noise(1);
        BufferedImage image = new BufferedImage(photo.width(), photo.height(), type);
        for (int y = 0, i = 0; y < photo.height(); y++) {
            for (int x = 0; x < photo.width(); x++, i += 3) {
                byte[] rgb = photo.rgb();
                image.setRGB(x, y, new Color(rgb[i] & 255, rgb[i + 1] & 255, rgb[i + 2] & 255).getRGB());
            }
        }
        return image;
    }

    private void write(BufferedImage image, String format, String name) throws IOException {
        assertThat(ImageIO.write(image, format, folder.resolve(name).toFile())).isTrue();
    }

    @Test
    void an_image_with_alpha_is_the_same_image() throws IOException {
        write(photoAs(BufferedImage.TYPE_INT_ARGB), "png", "alpha.png");
        assertThat(score("alpha.png").ssim().get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY})
    void grey_images_of_any_depth_are_scored(int type) throws IOException {
        write(photoAs(type), "png", "grey.png");
        SampleScore score = score("grey.png");
        assertThat(score.problem()).isNull();
        assertThat(score.ssim().get()).isBetween(0.0, 0.99);
    }

    @Test
    void a_sixteen_bit_colour_image_is_scored() throws IOException {
        WritableRaster deep =
                java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_USHORT, 80, 60, 3, null);
        byte[] rgb = TestSamples.noise(1).rgb();
        int[] samples = new int[rgb.length];
        Arrays.setAll(samples, i -> (rgb[i] & 255) * 257);
        deep.setPixels(0, 0, 80, 60, samples);
        var model = new java.awt.image.ComponentColorModel(
                java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
                false,
                false,
                java.awt.Transparency.OPAQUE,
                java.awt.image.DataBuffer.TYPE_USHORT);
        write(new BufferedImage(model, deep, false, null), "png", "deep.png");
        SampleScore score = score("deep.png");
        assertThat(score.problem()).isNull();
        assertThat(score.ssim().get()).isEqualTo(1);
    }

    @Test
    void a_cmyk_jpeg_is_scored_or_named() throws IOException {
        WritableRaster four =
                java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 80, 60, 4, null);
        int[] samples = new int[4 * 80 * 60];
        Arrays.setAll(samples, i -> (i * 37) & 255);
        four.setPixels(0, 0, 80, 60, samples);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out =
                ImageIO.createImageOutputStream(folder.resolve("print.jpg").toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(four, null, null));
        } finally {
            writer.dispose();
        }
        scoredOrNamed(score("print.jpg"), "print.jpg");
    }

    @Test
    void a_picture_with_a_palette_is_scored() throws IOException {
        write(photoAs(BufferedImage.TYPE_BYTE_INDEXED), "png", "palette.png");
        assertThat(score("palette.png").problem()).isNull();
    }

    /** SSIM needs 7 pixels each way; the evaluator enlarges what is smaller to its processed size first. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 60", "6, 6", "7, 3", "2000, 1"})
    void tiny_and_narrow_images_are_scored_or_named(int width, int height) throws IOException {
        files.write("tiny.png", new Raster(width, height, new byte[3 * width * height]));
        scoredOrNamed(score("tiny.png"), "tiny.png");
        files.write("photo.png", new Raster(width, height, new byte[3 * width * height]));
        scoredOrNamed(score("tiny.png"), "photo.png");
    }

    @Test
    void one_colour_is_a_picture_too() throws IOException {
        BufferedImage plain = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = plain.createGraphics();
        g.setColor(Color.ORANGE);
        g.fillRect(0, 0, 80, 60);
        g.dispose();
        write(plain, "png", "plain.png");
        SampleScore against = score("plain.png");
        assertThat(against.problem()).isNull();
        assertThat(against.gate().state()).isNotEqualTo(Gate.State.OPEN);
        write(plain, "png", "photo.png");
        SampleScore same = score("plain.png");
        assertThat(same.problem()).isNull();
        assertThat(same.mse().get()).isZero();
    }

    @Test
    void a_file_of_no_bytes_is_named() throws IOException {
        Files.createFile(folder.resolve("empty.png"));
        named(score("empty.png"), "empty.png");
    }

    @Test
    void thousands_of_detections_are_searched() {
        List<Detection> crowd = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            crowd.add(TestSamples.detection(new Cuboid(0.001 * i, 0.5, 2, 0.2, 0.2, 0.2, 0)));
        }
        crowd.addAll(TestSamples.WELL_DONE.edited());
        SampleScore score = scorer.score(
                files.move("fine", "0"),
                files.edited("photo.png", new DetectionPair(TestSamples.WELL_DONE.origin(), crowd)));
        assertThat(score.problem()).isNull();
        assertThat(Objects.requireNonNull(score.derivation()).matched()).isPresent();
    }

    @Test
    void detections_without_rotation_stand_upright() {
        List<Detection> bare = TestSamples.WELL_DONE.edited().stream()
                .map(d -> new Detection(d.label(), d.cuboid(), d.box2d(), null, d.confidence()))
                .toList();
        for (String prompt : List.of(
                "Move the mug to the right",
                "Rotate the mug 90 degrees clockwise",
                "Remove the mug",
                "Make the mug 2x its size")) {
            SampleScore score = scorer.score(
                    files.sample("fine", "0", prompt, null),
                    files.edited("photo.png", new DetectionPair(TestSamples.WELL_DONE.origin(), bare)));
            scoredOrNamed(score, "photo.png");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, -1e308, 0, -0.0})
    void numbers_that_are_none_or_too_great_stop_nothing(double bad) {
        List<Cuboid> boxes = List.of(
                new Cuboid(bad, 0, 2, 0.2, 0.2, 0.2, 0),
                new Cuboid(0, 0, bad, 0.2, 0.2, 0.2, 0),
                new Cuboid(0, 0, 2, bad, 0.2, 0.2, 0),
                new Cuboid(0, 0, 2, 0.2, 0.2, 0.2, bad));
        for (Cuboid box : boxes) {
            Detection odd = new Detection("mug", box, new Box2d(10, 10, 20, 20), null, bad);
            Detection oddPlace = new Detection("mug", TestSamples.MOVED, new Box2d(bad, 10, 20, bad), null, 0.5);
            for (DetectionPair pair : List.of(
                    new DetectionPair(List.of(odd), TestSamples.WELL_DONE.edited()),
                    new DetectionPair(TestSamples.WELL_DONE.origin(), List.of(odd)),
                    new DetectionPair(TestSamples.WELL_DONE.origin(), List.of(oddPlace)))) {
                SampleScore score = scorer.score(files.move("fine", "0"), files.edited("photo.png", pair));
                scoredOrNamed(score, "photo.png");
            }
        }
        assertThat(OrientedBox.upright(boxes.getFirst()).corners()).hasSize(8);
    }

    @Test
    void a_mask_over_everything_leaves_nothing_to_compare() {
        Detection all = new Detection("mug", TestSamples.MOVED, new Box2d(-1e6, -1e6, 1e6, 1e6), null, 0.5);
        SampleScore score = scorer.score(
                files.move("fine", "0"),
                files.edited("photo.png", new DetectionPair(TestSamples.WELL_DONE.origin(), List.of(all))));
        scoredOrNamed(score, "photo.png");
    }

    private static void scoredOrNamed(SampleScore score, String file) {
        if (score.problem() == null) {
            assertThat(score.ssim()).isInstanceOf(Measured.class);
        } else {
            named(score, file);
        }
    }

    private static void named(SampleScore score, String file) {
        var problem = Objects.requireNonNull(score.problem());
        assertThat(problem.reason()).isNotBlank().doesNotContain("Exception");
        assertThat(new File(problem.file().toString()).getName()).isEqualTo(file);
    }
}
