package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.CorrectionField;
import gsi.annotation.CorrectionValue;
import gsi.annotation.ReviewProject;
import gsi.app.testdata.TinyData;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {

    @TempDir
    Path dir;

    private TinyData data() {
        return TinyData.write(dir.resolve("data"), 3, "bold", "swift");
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesTheEvaluatorsFilesForEveryModel() throws IOException {
        CommandRun run = CommandRun.of("score", data().root(), "--out", dir.resolve("out"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("move").contains("3 written");
        assertThat(filesBelow(dir.resolve("out/bold/fine_eval")))
                .containsExactly(
                        "edit-locality_eval_results.json",
                        "edit-locality_eval_stats.json",
                        "instruction-compliance_eval_results.json",
                        "instruction-compliance_eval_stats.json",
                        "spatial-accuracy_eval_results.json",
                        "spatial-accuracy_eval_stats.json");
        assertThat(filesBelow(dir.resolve("out/swift/fine_eval"))).hasSize(6);
        JsonNode compliance = JsonMapper.shared()
                .readTree(dir.resolve("out/bold/fine_eval/instruction-compliance_eval_results.json")
                        .toFile());
        assertThat(compliance.propertyNames()).containsExactly("photo_0", "photo_1", "photo_2");
        assertThat(compliance.path("photo_1").path("compliance").doubleValue()).isEqualTo(1);
    }

    @Test
    void withoutAPlaceToWriteAndNothingToKeepItOnlyTellsWhatItFound() throws IOException {
        TinyData data = data();
        List<String> before = filesBelow(dir);
        CommandRun run = CommandRun.of("score", data.root(), "--fresh");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().getLast()).startsWith("move").contains("6");
        assertThat(filesBelow(dir)).isEqualTo(before);
    }

    /** A kept score is told from a fresh one by a value that no fresh one has. */
    @Test
    void scoresThatStillHoldAreTakenFromTheProjectAndTheOthersMade() throws Exception {
        TinyData data = data();
        assertThat(CommandRun.of("score", data.root()).exitCode()).isZero();
        assertThat(data.project()).exists();
        falsify(data, "upstream/bold");
        CommandRun kept = CommandRun.of("score", data.root(), "--model", "bold");
        assertThat(kept.lines().getLast()).contains("0.1250");
        assertThat(CommandRun.of("score", data.root(), "--model", "bold", "--fresh")
                        .lines()
                        .getLast())
                .doesNotContain("0.1250");
        for (int i = 0; i < 3; i++) {
            TinyData.put(
                    data.editFile("photo", "" + i),
                    Files.readString(data.editFile("photo", "" + i)).replace("Move the mug", "Move  the mug"));
        }
        CommandRun changed = CommandRun.of("score", data.root(), "--model", "bold");
        assertThat(changed.lines().getLast()).startsWith("move").doesNotContain("0.1250");
    }

    private static void falsify(TinyData data, String slot) throws Exception {
        try (ReviewProject project = ReviewProject.open(data.project(), "test")) {
            Map<SampleKey, String> lines = new HashMap<>();
            project.readComputed(slot, lines::put);
            assertThat(lines).hasSize(3);
            lines.replaceAll((key, line) -> line.replaceFirst("\"ssim\":[0-9.Ee-]+", "\"ssim\":0.125"));
            project.keepComputed(slot, lines);
        }
    }

    @Test
    void aProjectThatCannotBeUsedIsSaidAndTheScoresAreMade() {
        TinyData data = data();
        TinyData.put(data.project(), "no project");
        CommandRun run = CommandRun.of("score", data.root());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines()).singleElement().asString().contains("review.gsi", "scores are not kept");
        assertThat(run.lines().getLast()).startsWith("move").contains("6");
    }

    @Test
    void correctionsOfTheProjectAreAppliedAndCountedUnlessAskedNotTo() throws Exception {
        TinyData data = data();
        try (ReviewProject project = ReviewProject.openOrCreate(data.project(), data.root(), "test")) {
            project.correct(
                    "Ada",
                    new SampleKey("fine", "photo", "1"),
                    CorrectionField.TARGET_BOX,
                    CorrectionValue.of(OrientedBox.upright(new Cuboid(0.5, 0, 1.5, 0.2, 0.2, 0.2, 0))));
        }
        CommandRun corrected = CommandRun.of("score", data.root(), "--explain", "photo_1", "--model", "bold");
        assertThat(corrected.lines().getFirst())
                .isEqualTo("1 correction of 1 sample applied (--as-filed scores what the files say)");
        assertThat(corrected.out()).contains("10.0 cm from where it should be");
        CommandRun filed = CommandRun.of("score", data.root(), "--explain", "photo_1", "--as-filed");
        assertThat(filed.lines().getFirst()).isEqualTo("1 correction of 1 sample ignored: scored as filed");
        assertThat(filed.out()).doesNotContain("10.0 cm");
        assertThat(CommandRun.of("score", data.root(), "--fresh").lines().getFirst())
                .as("a fresh run keeps no scores, but it corrects")
                .startsWith("1 correction of 1 sample applied");
        assertThat(CommandRun.of("score", data.root(), "--explain", "photo_0").out())
                .as("nothing of this one is corrected")
                .doesNotContain("correction");
    }

    @Test
    void resultFilesBesideTheDataAreComparedWith() throws IOException {
        TinyData data = data();
        assertThat(CommandRun.of("score", data.root(), "--out", data.root().resolve("eval"))
                        .exitCode())
                .isZero();
        Path theirs = data.root().resolve("eval/bold/fine_eval/spatial-accuracy_eval_results.json");
        TinyData.put(theirs, Files.readString(theirs).replaceFirst("\"edit_score\": [0-9.]+", "\"edit_score\": 0.25"));
        CommandRun run = CommandRun.of("score", data.root());
        assertThat(run.lines()).anyMatch(l -> l.matches("IC +6 +6"));
        assertThat(run.lines()).anyMatch(l -> l.matches("SA +6 +5 +farthest apart 0\\.75, photo_0"));
    }

    @Test
    void oneModelOnly() {
        CommandRun run =
                CommandRun.of("score", data().root(), "--model", "swift", "--set", "fine", "--out", dir.resolve("out"));
        assertThat(run.exitCode()).isZero();
        assertThat(dir.resolve("out/swift/fine_eval")).isDirectory();
        assertThat(dir.resolve("out/bold")).doesNotExist();
    }

    @Test
    void anUnknownSetOrModelIsSaidInOneLineWithThoseThatThereAre() {
        TinyData data = data();
        assertThat(CommandRun.of("score", data.root(), "--set", "room"))
                .isEqualTo(
                        new CommandRun(1, "", "gsi: there is no set room; there are: fine" + System.lineSeparator()));
        assertThat(CommandRun.of("score", data.root(), "--model", "nobody"))
                .isEqualTo(new CommandRun(
                        1, "", "gsi: there is no model nobody; there are: bold, swift" + System.lineSeparator()));
    }

    @Test
    void aFolderWithoutDataOrWithoutAnswersIsSaidInOneLine() {
        CommandRun nowhere = CommandRun.of("score", dir.resolve("nowhere"));
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err())
                .isEqualTo("gsi: " + dir.resolve("nowhere") + ": the folder does not exist" + System.lineSeparator());
        CommandRun bare =
                CommandRun.of("score", TinyData.write(dir.resolve("bare"), 1).root());
        assertThat(bare.exitCode()).isEqualTo(1);
        assertThat(bare.err().lines()).singleElement().asString().contains("no edited images to score");
    }

    @Test
    void aBrokenAnswerIsSaidAndTheOthersAreScored() {
        TinyData data = data();
        TinyData.put(data.editedImage("bold", "photo", "1"), "no picture");
        CommandRun run = CommandRun.of("score", data.root(), "--model", "bold", "--out", dir.resolve("out"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("photo_edit_1.png")
                .contains("neither PNG nor JPEG");
        assertThat(run.out()).contains("2 written; left out: 1 unusable image");
    }
}
