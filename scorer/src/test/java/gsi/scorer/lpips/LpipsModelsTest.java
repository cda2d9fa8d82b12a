package gsi.scorer.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.DataException;
import gsi.scorer.lpips.LpipsModels.Found;
import gsi.scorer.lpips.LpipsModels.Origin;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which model file is used, and which files are refused. */
class LpipsModelsTest {

    @TempDir
    Path dir;

    private Path folder() throws IOException {
        return Files.createDirectories(dir.resolve("models/lpips"));
    }

    @Test
    void a_named_file_comes_before_the_environments_and_that_before_the_folders() throws IOException {
        Path first = Files.writeString(folder().resolve("lpips_a.onnx"), "");
        Files.writeString(folder().resolve("LPIPS_b.ONNX"), "");
        Files.writeString(folder().resolve("vgg.onnx"), "");
        Files.writeString(folder().resolve("lpips.txt"), "");
        Path named = dir.resolve("named.onnx");
        LpipsModels both = new LpipsModels("/from/environment.onnx", folder());
        assertThat(both.find(named)).contains(new Found(named, Origin.NAMED));
        assertThat(both.find(null)).contains(new Found(Path.of("/from/environment.onnx"), Origin.ENVIRONMENT));
        assertThat(new LpipsModels(" ", folder()).all())
                .containsExactlyInAnyOrder(
                        new Found(first, Origin.FOLDER), new Found(folder().resolve("LPIPS_b.ONNX"), Origin.FOLDER));
        assertThat(new LpipsModels(null, dir.resolve("nowhere")).find(null)).isEmpty();
    }

    @Test
    void the_benchmarks_model_passes_and_is_installed_whole() throws IOException {
        Path model = TestModel.file();
        LpipsModel checked = LpipsModels.check(model);
        assertThat(checked.bytes()).isEqualTo(Files.size(model));
        assertThat(checked.sha256()).matches("[0-9a-f]{64}");
        assertThat(checked.shared()).as("photos are shared between edits").isTrue();

        LpipsModels models = new LpipsModels(null, dir.resolve("new/models"));
        LpipsModel installed = models.install(model);
        assertThat(installed.file()).hasSameBinaryContentAs(model);
        assertThat(models.find(null)).contains(new Found(installed.file(), Origin.FOLDER));
        models.install(model);
        assertThat(models.all()).as("installing again replaces it").hasSize(1);
    }

    @Test
    void a_model_cut_off_is_refused_and_nothing_is_installed() throws IOException {
        byte[] whole = Files.readAllBytes(TestModel.file());
        Path cut = Files.write(dir.resolve("cut.onnx"), Arrays.copyOf(whole, whole.length / 2));
        LpipsModels models = new LpipsModels(null, folder());
        assertThatThrownBy(() -> models.install(cut)).isInstanceOf(DataException.class);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).isEmpty();
        }
    }

    /** The same network with some of its weights lost. */
    @Test
    void other_weights_are_told_by_their_distances() throws IOException {
        byte[] bytes = Files.readAllBytes(TestModel.file());
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 200_000, (byte) 0); // in the middle of a layer
        Path other = Files.write(dir.resolve("other.onnx"), bytes);
        assertRefused(other, "self-test");
    }

    @Test
    void files_that_are_no_lpips_say_why() throws IOException {
        assertRefused(dir.resolve("gone.onnx"), "is missing");
        assertRefused(dir, "cannot be read");
        assertRefused(Files.write(dir.resolve("empty.onnx"), new byte[0]), "no ONNX model");
        assertRefused(Files.writeString(dir.resolve("text.onnx"), "<html>404</html>"), "no ONNX model");
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertRefused(Files.write(dir.resolve("noise.onnx"), noise), "no ONNX model");
        assertRefused(model(TinyOnnx.meetingAtOnce()), "made a map of");
        assertRefused(model(TinyOnnx.twoTrunks()), "made a map of");
        assertRefused(
                model(new TinyOnnx()
                        .node("Relu", List.of("in0"), "map")
                        .image("in0", TinyOnnx.FLOAT)
                        .output("map")
                        .bytes()),
                "1 inputs");
        assertRefused(model(difference(TinyOnnx.INT64, 1, 3, -1, -1)), "32-bit floats");
        assertRefused(model(difference(TinyOnnx.FLOAT, 1, 3, 64, 64)), "dynamic axes");
        assertRefused(model(difference(TinyOnnx.FLOAT, 1, 1, -1, -1)), "no 1×3×height×width image");
        assertRefused(model(difference(TinyOnnx.FLOAT, 3, -1, -1)), "no 1×3×height×width image");
    }

    @Test
    void a_huge_file_is_refused_unread() throws IOException {
        Path huge = dir.resolve("huge.onnx");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertRefused(huge, "3072 MB");
    }

    private static byte[] difference(int elementType, int... sides) {
        return new TinyOnnx()
                .node("Sub", List.of("in0", "in1"), "map")
                .input("in0", elementType, sides)
                .input("in1", elementType, sides)
                .output("map")
                .bytes();
    }

    private Path model(byte[] content) throws IOException {
        return Files.write(dir.resolve("model.onnx"), content);
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> LpipsModels.check(file))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.file()).isEqualTo(file))
                .hasMessageContaining(why);
    }
}
