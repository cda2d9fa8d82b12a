package gsi.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Knowing that a project is open in another window, and whose. */
class OpenDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    @TempDir
    Path dir;

    private Path project;

    @BeforeEach
    void name() {
        project = dir.resolve("review 審査.gsi");
    }

    @Test
    void whoHasItOpenIsKnownUntilItIsClosed() throws Exception {
        assertThat(OpenDesk.holder(project)).isEmpty();
        OpenDesk desk = OpenDesk.take(project, "ann", NOW).orElseThrow();
        assertThat(OpenDesk.holder(project)).hasValueSatisfying(h -> {
            assertThat(h.annotator()).isEqualTo("ann");
            assertThat(h.since()).isEqualTo(NOW);
            assertThat(h.process()).isEqualTo(ProcessHandle.current().pid());
        });
        OpenDesk again = OpenDesk.take(project, "ann", NOW.plusSeconds(1)).orElseThrow();
        desk.close();
        assertThat(OpenDesk.holder(project)).map(DeskHolder::since).contains(NOW.plusSeconds(1));
        again.close();
        assertThat(OpenDesk.holder(project)).isEmpty();
        try (var left = Files.list(dir)) {
            assertThat(left).isEmpty();
        }
        OpenDesk.take(project, "ben", NOW).orElseThrow().close();
    }

    @Test
    void aKilledProgramHoldsNothing() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sitting.class.getName(),
                        project.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("true");
        assertThat(OpenDesk.holder(project)).map(DeskHolder::process).contains(other.pid());
        assertThat(OpenDesk.take(project, "ann", NOW)).isEmpty();
        aLockedProjectSaysWhoHasIt(other.pid());
        other.destroyForcibly().waitFor();
        assertThat(OpenDesk.holder(project)).isEmpty();
        OpenDesk.take(project, "ann", NOW).orElseThrow().close();
    }

    private void aLockedProjectSaysWhoHasIt(long process) throws Exception {
        try (ReviewProject p = ReviewProject.openOrCreate(project, dir, "0.2.0");
                Connection busy = new SqliteConnections().connect(project, ConnectionSource.Access.DURABLE);
                Statement s = busy.createStatement()) {
            s.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> p.decide("ann", SampleKeys.key(1), Judgement.of(Verdict.ACCEPT)))
                    .hasMessageContaining("another program is writing")
                    .hasMessageContaining("zoe, process " + process)
                    .hasMessageContaining("since 2026-");
        }
    }

    @Test
    void aFolderThatIsNotThereMarksNothing() {
        Path nowhere = dir.resolve("none").resolve("review.gsi");
        assertThat(OpenDesk.take(nowhere, "ann", NOW)).isEmpty();
        assertThat(OpenDesk.holder(nowhere)).isEmpty();
    }

    @Test
    void aHalfWrittenMarkSaysNothingRatherThanNonsense() {
        assertThat(DeskHolder.read("{\"annotator\":\"an")).isEmpty();
        assertThat(DeskHolder.read("{\"since\":\"yesterday\"}")).isEmpty();
        assertThat(DeskHolder.read("")).isEqualTo(Optional.empty());
    }

    /** A program that takes the mark and stays. */
    static final class Sitting {
        private Sitting() {}

        public static void main(String... args) throws Exception {
            System.out.println(OpenDesk.take(Path.of(args[0]), "zoe", NOW).isPresent());
            Thread.sleep(60_000);
        }
    }
}
