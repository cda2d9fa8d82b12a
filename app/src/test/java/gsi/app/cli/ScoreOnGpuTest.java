package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.app.testdata.FailingGpu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gsi score --scorer gpu} writes the result files of {@code --scorer cpu}: same samples, same verdicts, same numbers. */
class ScoreOnGpuTest {

    @TempDir
    Path dir;

    @Test
    void resultFilesOfTheSampleDataAreTheSame() throws IOException {
        FailingGpu.requireDevice();
        Path data = Path.of(System.getProperty("gsi.root", ".."), "sample-data");
        for (String scorer : List.of("cpu", "gpu")) {
            CommandRun run = CommandRun.of(
                    "score", data, "--model", "studio", "--fresh", "--scorer", scorer, "--out", dir.resolve(scorer));
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.err()).isEmpty();
        }
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
