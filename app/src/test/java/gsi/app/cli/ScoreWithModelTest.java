package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.app.testdata.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gsi score} with LPIPS and with answers on appearance. */
class ScoreWithModelTest {

    @TempDir
    Path dir;

    private Path data;

    @BeforeEach
    void writeData() {
        data = TinyData.write(dir.resolve("data"), 3, "bold", "swift").root();
    }

    private static Path model() {
        Path model = Path.of(System.getProperty("gsi.root", ".."), "..", "shared", "models", "lpips_alex.onnx");
        assumeTrue(Files.isRegularFile(model), "no LPIPS model at " + model);
        return model;
    }

    private Path answers(String name, int score) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 3; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"meta\": {\"index\": \"photo_edit_")
                    .append(i)
                    .append("\"}, \"prediction\": \"||V^=^V||{\\\"score\\\": ")
                    .append(score)
                    .append("}||V^=^V||\"}");
        }
        Path file = dir.resolve("answers").resolve(name);
        TinyData.put(file, json.append("]").toString());
        return file;
    }

    private static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }

    @Test
    void lpipsIsInTheResultFiles() {
        CommandRun run =
                CommandRun.of("score", data, "--model", "bold", "--lpips", model(), "--out", dir.resolve("out"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode locality = json(dir.resolve("out/bold/fine_eval/edit-locality_eval_results.json"));
        assertThat(locality.path("photo_1").path("lpips").doubleValue()).isBetween(0.0, 0.3);
        assertThat(json(dir.resolve("out/bold/fine_eval/edit-locality_eval_stats.json"))
                        .has("overall_mean_lpips"))
                .isTrue();
    }

    @Test
    void aModelThatIsNoneEndsTheCommandInOneLine() {
        Path none = dir.resolve("lpips.onnx");
        TinyData.put(none, "no network");
        CommandRun run = CommandRun.of("score", data, "--lpips", none);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().startsWith("gsi: " + none + ": is no ONNX model");
        CommandRun gone = CommandRun.of("score", data, "--lpips", dir.resolve("gone.onnx"));
        assertThat(gone.err()).contains("the file is missing");
    }

    @Test
    void totalsAreWrittenForEveryModelWithAnswers() {
        answers("predictions_someone_fine_bold.json", 8);
        CommandRun run = CommandRun.of(
                "score", data, "--lpips", model(), "--ac", dir.resolve("answers"), "--out", dir.resolve("out"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("fine/bold  IC 100.00").contains("AC 80.00");
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("no answers")
                .contains("model swift");
        JsonNode summary = json(dir.resolve("out/agg_results/EVAL_output_summary.json"));
        assertThat(summary.path("fine").propertyNames()).containsExactly("bold");
        assertThat(summary.path("fine").path("bold").path("ac").doubleValue()).isEqualTo(80);
    }

    @Test
    void withoutLpipsThereAreNoSamplesToTotalAndThatIsSaid() throws IOException {
        Path file = answers("whatever.json", 8);
        CommandRun run = CommandRun.of("score", data, "--model", "bold", "--ac", file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines()).singleElement().asString().contains("3 of 3 samples lack");
    }

    @Test
    void twoFilesForOneModelMustBeChosenFrom() {
        answers("predictions_a_fine_bold.json", 8);
        answers("predictions_b_fine_bold.json", 8);
        CommandRun run = CommandRun.of("score", data, "--model", "bold", "--ac", dir.resolve("answers"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("predictions_a_fine_bold.json, predictions_b_fine_bold.json")
                .contains("--ac FILE");
    }
}
