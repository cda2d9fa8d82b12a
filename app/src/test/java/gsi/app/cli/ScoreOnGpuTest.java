package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.app.testdata.FailingGpu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gsi score --scorer gpu} writes the result files of {@code --scorer cpu}: same samples, same verdicts, same numbers. */
class ScoreOnGpuTest {

    private static final String REAL_PHOTO = "learn33_frame_000000";

    @TempDir
    Path dir;

    @Test
    void resultFilesOfTheSampleDataAreTheSame() throws IOException {
        FailingGpu.requireDevice();
        score(Path.of(System.getProperty("gsi.root", ".."), "sample-data"), "--model", "studio");

        sameFiles();
    }

    /** A move, a rotation and a removal in a real photo: the whole of the real data takes minutes on a processor in a GPU's place. */
    @Test
    void resultFilesOfARealPhotoWithTheNetworkAreTheSame() throws IOException {
        Path shared =
                Path.of(System.getProperty("gsi.root", ".."), "..", "shared").toAbsolutePath();
        Path model = shared.resolve("models").resolve("lpips_alex.onnx");
        Path real = shared.resolve("real");
        assumeTrue(Files.exists(model) && Files.isDirectory(real), "needs the shared real data and LPIPS model");
        FailingGpu.requireDevice();
        Path data = dir.resolve("data");
        copy(real, data, "fine_dataset", REAL_PHOTO + "(\\.png|_objects\\.json|_edit_[023]\\.json)");
        copy(real, data, "eval/composite/generated_images_fine", REAL_PHOTO + "_edit_[023]\\.jpg");
        copy(real, data, "eval/composite/fine_eval", "infer_cache\\.json");

        score(data, "--lpips", model);

        sameFiles();
        JsonNode locality = json(dir.resolve("gpu/composite/fine_eval/edit-locality_eval_results.json"));
        assertThat(locality.size()).isEqualTo(3);
        assertThat(locality.get(REAL_PHOTO + "_0").get("lpips").isNumber()).isTrue();
    }

    private static void copy(Path from, Path to, String folder, String names) throws IOException {
        Files.createDirectories(to.resolve(folder));
        try (Stream<Path> files = Files.list(from.resolve(folder))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches(names)) {
                    Files.copy(file, to.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
    }

    /** With both devices. */
    private void score(Path data, Object... options) {
        for (String scorer : List.of("cpu", "gpu")) {
            List<Object> words = new ArrayList<>(List.of("score", data, "--fresh", "--scorer", scorer));
            words.addAll(List.of("--out", dir.resolve(scorer)));
            words.addAll(List.of(options));
            CommandRun run = CommandRun.of(words.toArray());
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.err()).isEmpty();
        }
    }

    private void sameFiles() throws IOException {
        int files = 0;
        try (Stream<Path> written = Files.walk(dir.resolve("cpu"))) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                Path other = dir.resolve("gpu").resolve(dir.resolve("cpu").relativize(file));
                same(json(file), json(other), "", file.getFileName().toString());
                files++;
            }
        }
        assertThat(files).isEqualTo(6);
    }

    private static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }

    /** Also of means over an operation's samples, which lie below the metric's name. */
    private static boolean isMetric(String name) {
        return name.endsWith("ssim") || name.endsWith("mse") || name.endsWith("lpips");
    }

    private static void same(JsonNode expected, JsonNode found, String name, String where) {
        assertThat(found.getNodeType()).as(where).isEqualTo(expected.getNodeType());
        if (expected.isObject()) {
            assertThat(found.propertyNames()).as(where).containsExactlyElementsOf(expected.propertyNames());
            expected.properties()
                    .forEach(e -> same(
                            e.getValue(),
                            found.get(e.getKey()),
                            isMetric(name) ? name : e.getKey(),
                            where + " " + e.getKey()));
        } else if (name.endsWith("ssim")) {
            assertThat(found.doubleValue()).as(where).isCloseTo(expected.doubleValue(), within(1e-5));
        } else if (name.endsWith("mse")) {
            double mse = expected.doubleValue();
            assertThat(found.doubleValue()).as(where).isCloseTo(mse, within(1e-5 * mse));
        } else if (name.endsWith("lpips")) {
            assertThat(found.doubleValue()).as(where).isCloseTo(expected.doubleValue(), within(1e-4));
        } else {
            assertThat(found).as(where).isEqualTo(expected);
        }
    }
}
