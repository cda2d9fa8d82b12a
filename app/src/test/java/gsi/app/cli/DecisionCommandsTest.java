package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ReviewProject;
import gsi.app.testdata.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code decide} and {@code decisions}. */
class DecisionCommandsTest {

    @TempDir
    Path dir;

    private TinyData data;

    @BeforeEach
    void makeProject() throws IOException {
        data = TinyData.write(dir.resolve("data"), 3, "bold");
        ReviewProject.openOrCreate(data.project(), data.root(), "test").close();
    }

    private CommandRun decide(String key, String verdict, String... more) {
        Object[] arguments = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"decide", data.project(), key, verdict, "--annotator", "Ada"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return CommandRun.of(arguments);
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }

    private static void assertOneLine(CommandRun run, String... parts) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("gsi: ")
                .contains(parts);
    }

    @Test
    void aDecisionIsPrintedAndListed() {
        CommandRun run = decide("photo_1", "reject", "--reason", "collision", "--note", "hits the 棚");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode printed = json(run.lines().getFirst());
        assertThat(printed.path("decision").stringValue()).isEqualTo("reject");
        assertThat(printed.path("reason").stringValue()).isEqualTo("collision");
        assertThat(printed.path("note").stringValue()).isEqualTo("hits the 棚");
        assertThat(printed.path("annotator").stringValue()).isEqualTo("Ada");
        CommandRun listed = CommandRun.of("decisions", data.project());
        assertThat(listed.lines()).isEqualTo(run.lines());
    }

    @Test
    void decisionsAreJsonLinesInTheOrderOfTheSamples() {
        decide("photo_2", "FLAG");
        decide("photo_0", "skip");
        decide("photo_2", "accept");
        CommandRun run = CommandRun.of("decisions", data.project());
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().stream()
                        .map(DecisionCommandsTest::json)
                        .map(n -> n.path("key").stringValue() + " "
                                + n.path("decision").stringValue()))
                .containsExactly("photo_0 skip", "photo_2 accept");
    }

    @Test
    void whatIsPrintedCanBeReadIntoAnotherProject() throws IOException {
        decide("photo_1", "reject", "--reason", "collision");
        decide("photo_2", "flag");
        Path lines = dir.resolve("lines.jsonl");
        String printed = CommandRun.of("decisions", data.project()).out();
        Files.writeString(lines, printed + "nonsense\n");
        Path other = dir.resolve("other.gsi");
        ReviewProject.openOrCreate(other, data.root(), "test").close();
        CommandRun run = CommandRun.of("decisions", "import", other, lines);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(lines + ":3: is not JSON").contains("1 line is no decision");
        assertThat(run.out()).startsWith("took over 2 decisions");
        assertThat(CommandRun.of("decisions", other).out()).isEqualTo(printed);
        Files.writeString(lines, printed);
        assertThat(CommandRun.of("decisions", "import", other, lines).out()).contains("took over 0", "2 known");
        assertOneLine(CommandRun.of("decisions", "import", other, dir.resolve("none")), "none: there is no such file");
    }

    @Test
    void withoutAProjectItIsWrongUse() {
        CommandRun run = CommandRun.of("decisions");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("PROJECT");
    }

    @Test
    void noDecisionsNoLines() {
        assertThat(CommandRun.of("decisions", data.project())).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void aMissingProjectIsAnErrorAndIsNotMade() {
        Path missing = dir.resolve("missing.gsi");
        assertOneLine(
                CommandRun.of("decide", missing, "photo_0", "accept"), missing.toString(), "there is no such project");
        assertOneLine(CommandRun.of("decisions", missing), missing.toString());
        assertThat(missing).doesNotExist();
    }

    @Test
    void anUnknownSampleIsAnError() {
        assertOneLine(
                decide("photo_9", "accept"),
                "there is no sample photo_9",
                data.root().toString());
        assertOneLine(decide("photo_0", "accept", "--set", "room"), "in set room");
        assertThat(CommandRun.of("decisions", data.project()).out()).isEmpty();
    }

    @Test
    void aKeyInSeveralSetsNeedsItsSet() {
        TinyData.begin(data.root(), "room").add("photo", "0", "Remove the mug").writeDetections();
        assertOneLine(decide("photo_0", "accept"), "choose one with --set: fine, room");
        assertThat(decide("photo_0", "accept", "--set", "room").exitCode()).isZero();
        assertThat(json(CommandRun.of("decisions", data.project()).lines().getFirst())
                        .path("set")
                        .stringValue())
                .isEqualTo("room");
    }

    @Test
    void aWrongVerdictIsWrongUse() {
        CommandRun run = decide("photo_0", "maybe");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("maybe").contains("Usage: gsi decide");
        assertThat(CommandRun.of("decisions", data.project()).out()).isEmpty();
    }

    @Test
    void whatTheProjectRefusesIsSaidInOneLine() {
        assertOneLine(
                CommandRun.of("decide", data.project(), "photo_0", "accept", "--annotator", " "),
                "an annotator needs a name");
        assertOneLine(decide("photo_0", "reject", "--reason", "r".repeat(101)), "a reason may have 100 characters");
    }

    @Test
    void dataThatIsGoneIsSaidInOneLine() throws IOException {
        Files.move(data.root().resolve("fine_dataset"), dir.resolve("elsewhere"));
        assertOneLine(decide("photo_0", "accept"), "holds no data set");
    }
}
