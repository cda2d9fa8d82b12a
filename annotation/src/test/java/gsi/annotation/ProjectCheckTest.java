package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ConnectionSource.Access;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCheckTest {

    private static final String ROW = "INSERT INTO journal (seq, id, action, set_name, image_id, query_id, verdict,"
            + " target, annotator, time_ms, program_version) VALUES ";

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = dir.resolve("review.gsi");
        try (ReviewProject p = ReviewProject.openOrCreate(file, dir, "0.1.0")) {
            p.decide("ann", key(1), Judgement.of(Verdict.ACCEPT));
            p.decide("ann", key(2), Judgement.of(Verdict.FLAG));
            p.undo("ann");
            p.correct("ann", key(1), CorrectionField.LABEL, "\"mug\"");
        }
    }

    private void sql(String statement) throws Exception {
        try (Connection c = new SqliteConnections().connect(file, Access.DURABLE);
                Statement s = c.createStatement()) {
            s.execute(statement);
        }
    }

    @Test
    void aWholeProjectIsCountedAndNotTouched() throws Exception {
        byte[] before = Files.readAllBytes(file);
        ProjectCheck.Report report = ProjectCheck.run(file);
        assertThat(report.findings()).isEmpty();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.entries()).isEqualTo(3);
        assertThat(report.corrections()).isEqualTo(1);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void damagedEntriesAreEachNamedAndTheRestIsRead() throws Exception {
        sql(ROW + "(4, 'no uuid', 'decide', 's', 'i', 'q', 'accept', NULL, 'a', 0, '0')");
        sql(ROW + "(5, 'fffe0000-0000-4000-8000-000000000005', 'decide', 's', 'i', 'q', 'maybe', NULL, 'a', 0, '0')");
        sql(ROW + "(6, 'fffe0000-0000-4000-8000-000000000006', 'decide', 's', 'i', 'q', 'accept', NULL, 'a', 0, '0')");
        ProjectCheck.Report report = ProjectCheck.run(file);
        assertThat(report.findings())
                .satisfiesExactly(
                        f -> assertThat(f).contains("journal entry 4"),
                        f -> assertThat(f).contains("journal entry 5").contains("maybe"));
        assertThat(report.entries()).isEqualTo(4);
    }

    @Test
    void missingEntriesAndLooseEndsAreNoticed() throws Exception {
        sql(ROW + "(9, 'fffe0000-0000-4000-8000-000000000009', 'undo', 's', 'i', 'q', NULL,"
                + " 'fffe0000-0000-4000-8000-000000000001', 'a', 0, '0')");
        assertThat(ProjectCheck.run(file).findings())
                .anySatisfy(f -> assertThat(f).contains("journal entry 9").contains("not there"))
                .anySatisfy(f -> assertThat(f).contains("5 journal entries are missing"))
                .hasSize(2);
    }

    @Test
    void aJournalWithoutItsGuardsIsNoticed() throws Exception {
        sql("DROP TRIGGER journal_is_never_changed");
        assertThat(ProjectCheck.run(file).findings())
                .containsExactly("the journal is not protected against being rewritten");
    }

    @Test
    void damagedPagesAreNoticed() throws Exception {
        try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
            for (int i = 10; i < 300; i++) {
                p.decide("ann", key(i), Judgement.of(Verdict.ACCEPT));
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        // The last page holds rows or an index; its header is what SQLite looks at first.
        ByteBuffer.wrap(bytes).position(bytes.length - 4096).put(new byte[4096]);
        Files.write(file, bytes);
        boolean noticed;
        try {
            noticed = !ProjectCheck.run(file).isWhole();
        } catch (ProjectException e) {
            noticed = e.kind() == ProjectException.Kind.CORRUPT;
        }
        assertThat(noticed).isTrue();
    }
}
