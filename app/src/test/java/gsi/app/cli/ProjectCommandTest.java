package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Judgement;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.testdata.TinyData;
import gsi.dataset.SampleKey;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code project check}, {@code backup}, {@code merge}. */
class ProjectCommandTest {

    @TempDir
    Path dir;

    private Path project;

    @BeforeEach
    void makeProject() throws Exception {
        TinyData data = TinyData.write(dir.resolve("data"), 3, "bold");
        project = data.project();
        try (ReviewProject p = ReviewProject.openOrCreate(project, data.root(), "test")) {
            p.decide("ann", new SampleKey("fine", "photo", "1"), Judgement.of(Verdict.ACCEPT));
        }
    }

    @Test
    void aWholeProjectSaysWhatItHolds() {
        CommandRun run = CommandRun.of("project", "check", project);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("whole").contains("1 journal entries");
    }

    @Test
    void theDataFolderStandsForItsProject() {
        Path folder = dir.resolve("data");
        assertThat(CommandRun.of("project", "check", folder).out()).contains(project + ": whole");
        assertThat(CommandRun.of("project", "backup", folder, dir.resolve("copy.gsi"))
                        .exitCode())
                .isZero();
        assertThat(CommandRun.of("decisions", folder).lines()).hasSize(1);
        assertThat(CommandRun.of("project", "merge", folder, dir.resolve("copy.gsi"))
                        .exitCode())
                .isZero();
    }

    @Test
    void aDamagedProjectIsNamedAndFails() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(project.toFile(), "rw")) {
            file.seek(file.length() - 4096);
            file.write(new byte[4096]);
        }
        CommandRun run = CommandRun.of("project", "check", project);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(project.toString());
    }

    @Test
    void aBackupIsAProjectOfItsOwn() throws Exception {
        Path copies = Files.createDirectory(dir.resolve("copies"));
        CommandRun run = CommandRun.of("project", "backup", project, copies);
        assertThat(run.exitCode()).as(run.err()).isZero();
        try (var made = Files.list(copies)) {
            Path copy = made.findFirst().orElseThrow();
            assertThat(run.out()).contains(copy.toString());
            assertThat(CommandRun.of("decisions", copy).lines())
                    .isEqualTo(CommandRun.of("decisions", project).lines())
                    .hasSize(1);
        }
        assertThat(CommandRun.of("project", "backup", project, project).err()).contains("is there already");
    }

    @Test
    void mergingTakesOverAndListsWhereBothDecided() throws Exception {
        Path other = dir.resolve("other.gsi");
        try (ReviewProject p = ReviewProject.openOrCreate(other, dir.resolve("data"), "test")) {
            p.decide("ben", new SampleKey("fine", "photo", "1"), new Judgement(Verdict.REJECT, "floating", null));
            p.decide("ben", new SampleKey("fine", "photo", "2"), Judgement.of(Verdict.ACCEPT));
        }
        byte[] before = Files.readAllBytes(other);
        CommandRun dry = CommandRun.of("project", "merge", project, other, "--keep", "mine", "--dry-run");
        assertThat(dry.exitCode()).as(dry.err()).isZero();
        assertThat(dry.lines())
                .containsExactly(
                        "fine/photo_1: decision: accept (ann) or reject, floating (ben); kept mine",
                        "would take over 2 decisions, 0 undos, redos and choices, 0 corrections; 0 known already; 1 conflicts");
        assertThat(CommandRun.of("decisions", project).lines()).hasSize(1);
        CommandRun run = CommandRun.of("project", "merge", project, other, "--keep", "mine", "--json");
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().getFirst())
                .contains("\"key\":\"photo_1\"", "\"theirs\":\"reject, floating\"", "\"kept\":\"mine\"");
        assertThat(CommandRun.of("decisions", project).lines())
                .hasSize(2)
                .anyMatch(l -> l.contains("photo_1") && l.contains("accept"));
        assertThat(CommandRun.of("project", "merge", project, other).out())
                .startsWith("took over 0 decisions")
                .contains("2 known");
        assertThat(other).hasBinaryContent(before);
        assertThat(CommandRun.of("project", "merge", project, dir.resolve("none.gsi"))
                        .err())
                .contains("none.gsi");
    }

    @Test
    void withoutAVerbItSaysWhatThereIs() {
        CommandRun run = CommandRun.of("project");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("check").contains("backup").contains("merge");
    }
}
