package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.ChildJvm;
import gsi.app.cli.CommandRun;
import gsi.app.testdata.TinyData;
import gsi.dataset.DataSet;
import gsi.dataset.layout.DataSetReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accept ten samples, kill the program, export, open the export: nothing that was acknowledged is lost. */
class KillAndExportTest {

    @TempDir
    Path dir;

    @Test
    void tenSamplesAcceptedInTheWindowSurviveAKillAndAreExported() throws Exception {
        TinyData data = TinyData.write(dir.resolve("data"), 13, "bold");
        List<String> accepted = acceptThenKill(data, 10);
        assertThat(accepted).isEqualTo(data.keys().subList(0, 10));

        CommandRun decisions = CommandRun.of("decisions", data.project());
        assertThat(decisions.exitCode()).isZero();
        assertThat(decisions.lines().stream().map(KillAndExportTest::decision))
                .containsExactlyElementsOf(
                        accepted.stream().map(key -> key + " accept").toList());

        CommandRun export = CommandRun.of("export", data.project(), "--out", dir.resolve("curated"));
        assertThat(export.err()).isEmpty();
        assertThat(export.exitCode()).isZero();
        DataSet curated = new DataSetReader().read(dir.resolve("curated"));
        assertThat(curated.problems()).isEmpty();
        assertThat(curated.samples().stream().map(s -> s.key().key())).containsExactlyElementsOf(accepted);
        assertThat(curated.samples()).allMatch(s -> s.edited("bold").isPresent());
    }

    private static String decision(String line) {
        JsonNode json = JsonMapper.shared().readTree(line);
        return json.path("key").stringValue() + " " + json.path("decision").stringValue();
    }

    /** Returns what the program acknowledged before it was killed. */
    private List<String> acceptThenKill(TinyData data, int count) throws IOException, InterruptedException {
        Path home = dir.resolve("home");
        Process program = ChildJvm.of(
                        home,
                        List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
                        ReviewingProgram.class,
                        home,
                        data.root(),
                        count)
                .redirectError(dir.resolve("err.txt").toFile())
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = program.inputReader()) {
            while (acknowledged.size() < count) {
                String line = lines.readLine();
                assertThat(line).as("the program goes on until it is killed").isIn(data.keys());
                acknowledged.add(line);
            }
            program.toHandle().destroyForcibly();
            assertThat(program.waitFor()).as("killed, not ended").isNotZero();
        } finally {
            program.destroyForcibly();
        }
        return acknowledged;
    }
}
