package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.candidates.CandidateSet;
import gsi.app.candidates.CandidateWork;
import gsi.candidates.RunProgress;
import gsi.candidates.RunSettings;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.funnel.Funnel;
import gsi.candidates.generate.GenerationRule;
import gsi.dataset.DataSet;
import gsi.dataset.layout.DataSetReader;
import gsi.dataset.layout.ObjectsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesCommandTest {

    private static final Path SAMPLES = Path.of(System.getProperty("gsi.root", ".."), "sample-data");

    @TempDir
    private Path dir;

    @Test
    void fromPhotosToSurvivors() throws Exception {
        Path made = dir.resolve("made");
        CommandRun run =
                CommandRun.of("candidates", "generate", SAMPLES, "--out", made, "--seed", "7", "--per-photo", "8");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .anyMatch(l -> l.strip().equals("104 candidates  in all"))
                .endsWith(made.toString());
        DataSet data = new DataSetReader().read(made);
        assertThat(data.samples()).hasSize(104);
        assertThat(data.problems()).isEmpty();

        CommandRun funnel = CommandRun.of("candidates", "funnel", made, "--png", dir.resolve("funnel.png"));
        assertThat(funnel.exitCode()).isZero();
        assertThat(dir.resolve("funnel.png")).isNotEmptyFile();
        String left = funnel.lines().get(funnel.lines().size() - 2);

        Path kept = dir.resolve("kept");
        CommandRun filter = CommandRun.of("candidates", "filter", made, "--out", kept);
        assertThat(filter.exitCode()).isZero();
        assertThat(filter.lines()).contains(left);
        int survivors = new DataSetReader().read(kept).samples().size();
        assertThat(survivors).isBetween(10, 90);
        assertThat(left.strip()).endsWith(String.valueOf(survivors));
        assertThat(ObjectsReader.read(kept.resolve("fine_dataset/atelier_frame_000000_objects.json"))
                        .ground())
                .isNotNull();

        CommandRun stats = CommandRun.of("candidates", "stats", kept);
        assertThat(stats.exitCode()).isZero();
        assertThat(stats.lines().getFirst()).isEqualTo(survivors + " candidates");
    }

    @Test
    void theWindowMakesTheSameOfTheSameSeed() throws Exception {
        Path byCommand = dir.resolve("command");
        CommandRun.of("candidates", "generate", SAMPLES, "--out", byCommand, "--seed", "3", "--per-photo", "4");
        Path byWindow = dir.resolve("window");
        CandidateSet set = CandidateWork.make(
                        SAMPLES,
                        RunSettings.STANDARD.withSeed(3).withGeneration(GenerationRule.STANDARD.withPerScene(4)),
                        byWindow,
                        RunProgress.SILENT)
                .set();
        assertThat(byWindow.resolve("candidates.jsonl")).hasSameBinaryContentAs(byCommand.resolve("candidates.jsonl"));
        int left = Funnel.run(set.table(), Thresholds.USUAL).survivors().total();
        assertThat(CommandRun.of("candidates", "funnel", byCommand)
                        .lines()
                        .getLast()
                        .strip())
                .startsWith("Left")
                .endsWith(" " + left);
    }

    @Test
    void aThresholdChangesWhatIsLeft() throws Exception {
        Path made = dir.resolve("made");
        CommandRun.of("candidates", "generate", SAMPLES, "--out", made, "--per-photo", "4");
        Path none = dir.resolve("none");
        CommandRun strict =
                CommandRun.of("candidates", "filter", made, "--out", none, "--threshold", "DETECTOR_SCORE=2");
        assertThat(strict.exitCode()).isZero();
        assertThat(Files.readAllLines(none.resolve("candidates.jsonl"))).isEmpty();
        assertThat(Files.readAllLines(none.resolve("dropped.jsonl"))).hasSize(52);
    }

    @Test
    void optionsSayWhatIsDrawn() throws Exception {
        Path made = dir.resolve("made");
        CommandRun run = CommandRun.of(
                "candidates",
                "generate",
                SAMPLES,
                "--out",
                made,
                "--kinds",
                "move=1",
                "--directions",
                "left=1",
                "--distances",
                "40",
                "--languages",
                "english",
                "--boxes-only",
                "--form",
                "several");
        assertThat(run.exitCode()).isZero();
        List<String> lines = Files.readAllLines(made.resolve("candidates.jsonl"));
        assertThat(lines)
                .isNotEmpty()
                .allMatch(l -> l.contains("\"direction\":\"left\",\"centimetres\":40.0") && !l.contains("\"zh\""));
        assertThat(made.resolve("fine_dataset/atelier_frame_000000_edit.json")).isNotEmptyFile();
    }

    @Test
    void whatCannotBeDoneIsOneLine() throws Exception {
        CommandRun nothing = CommandRun.of("candidates", "generate", dir, "--out", dir.resolve("x"));
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.err()).startsWith("gsi: " + dir).contains("_objects.json");
        assertThat(dir.resolve("x")).doesNotExist();
        CommandRun full = CommandRun.of("candidates", "generate", SAMPLES, "--out", SAMPLES);
        assertThat(full.exitCode()).isEqualTo(1);
        assertThat(full.err()).contains("not empty");
        assertThat(CommandRun.of("candidates", "generate", SAMPLES, "--out", dir.resolve("y"), "--distances", "-3")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("candidates", "filter", dir, "--out", dir.resolve("z"))
                        .exitCode())
                .isEqualTo(1);
        assertThat(CommandRun.of("candidates").exitCode()).isEqualTo(2);
    }
}
