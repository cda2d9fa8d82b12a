package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.annotation.ConnectionSource.Access;
import gsi.annotation.ProjectException.Kind;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMigrationTest {

    private static final InstantSource CLOCK = () -> Instant.parse("2026-03-01T09:30:00.250Z");

    @TempDir
    Path dir;

    private Path file;
    private Path copy;

    @BeforeEach
    void makeProjectOfVersion1() throws Exception {
        file = dir.resolve("review.gsi");
        copy = dir.resolve("review.gsi.version1-20260301T093000Z");
        try (Connection c = new SqliteConnections().connect(file, Access.DURABLE)) {
            ProjectSchema.createVersion1(c);
            TextTable.META.write(c, ProjectDescription.ofNew(file, dir, "0.1.0", CLOCK.instant()));
            try (Statement s = c.createStatement()) {
                s.execute("INSERT INTO journal (seq, id, action, set_name, image_id, query_id, verdict, annotator,"
                        + " time_ms, program_version) VALUES (1, '00000000-0000-0001-0000-000000000002', 'decide', '"
                        + key(1).set() + "', '" + key(1).imageId() + "', '" + key(1).queryId()
                        + "', 'accept', 'ann', 0, '0.1.0')");
            }
        }
    }

    private ReviewProject open(Path project) throws ProjectException {
        return ReviewProject.open(project, "0.2.0", CLOCK, new SqliteConnections());
    }

    private static int version(Path project) throws SQLException {
        try (Connection c = new SqliteConnections().connect(project, Access.READ_ONLY)) {
            return Pragma.read(c, "PRAGMA user_version");
        }
    }

    private static List<String> schema(Path project) throws SQLException {
        List<String> out = new ArrayList<>();
        try (Connection c = new SqliteConnections().connect(project, Access.READ_ONLY);
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT name, sql FROM sqlite_master ORDER BY name")) {
            while (r.next()) {
                out.add(r.getString(1) + " " + r.getString(2));
            }
        }
        return out;
    }

    @Test
    void anOlderProjectIsBroughtForwardAndACopyOfItKept() throws Exception {
        try (ReviewProject p = open(file)) {
            assertThat(p.info().schemaVersion()).isEqualTo(2);
            assertThat(p.current()).containsOnlyKeys(key(1));
            p.decide("ann", key(2), new Judgement(Verdict.ACCEPT, null, null, new Ratings(5, 5, 5, 5)));
        }
        assertThat(version(file)).isEqualTo(2);
        assertThat(version(copy)).isEqualTo(1);
        try (ReviewProject p = open(file)) {
            assertThat(p.current()).containsOnlyKeys(key(1), key(2));
        }
        try (var files = Files.list(dir)) {
            assertThat(files).containsExactlyInAnyOrder(file, copy);
        }
        try (ReviewProject p = open(copy)) {
            assertThat(p.current()).containsOnlyKeys(key(1));
        }
    }

    @Test
    void aProjectBroughtForwardIsLikeANewOne() throws Exception {
        open(file).close();
        Path fresh = dir.resolve("new.gsi");
        ReviewProject.openOrCreate(fresh, dir, "0.2.0").close();
        assertThat(schema(file)).isEqualTo(schema(fresh)).hasSizeGreaterThan(5);
    }

    @Test
    void aProjectThatMayNotBeWrittenIsReadAsItIs() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        try (ReviewProject p = open(file)) {
            assertThat(p.info().readOnly()).isTrue();
            assertThat(p.info().schemaVersion()).isEqualTo(1);
            assertThat(p.decisionOf(key(1))).map(Decision::seen).contains(Seen.NOTHING);
            assertThat(p.corrections()).isEmpty();
        }
        assertThat(version(file)).isEqualTo(1);
        assertThat(copy).doesNotExist();
    }

    @Test
    void withoutACopyNothingIsChanged() throws Exception {
        Files.createDirectories(dir.resolve("review.gsi.copying").resolve("in the way"));
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("copy to keep")
                .extracting("kind")
                .isEqualTo(Kind.OTHER);
        assertThat(version(file)).isEqualTo(1);
        assertThat(copy).doesNotExist();
    }

    @Test
    void whatAKilledProgramLeftBesideDoesNotHinder() throws Exception {
        Files.writeString(dir.resolve("review.gsi.copying"), "half a copy");
        Files.writeString(copy, "an earlier copy");
        open(file).close();
        assertThat(copy).hasContent("an earlier copy");
        assertThat(version(dir.resolve(copy.getFileName() + "-2"))).isEqualTo(1);
        assertThat(dir.resolve("review.gsi.copying")).doesNotExist();
    }

    @Test
    void aFailureInsideLeavesTheOldVersionWhole() throws Exception {
        try (Connection c = new SqliteConnections().connect(file, Access.DURABLE);
                Statement s = c.createStatement()) {
            s.execute("ALTER TABLE journal ADD COLUMN group_id TEXT");
        }
        List<String> before = schema(file);
        assertThatThrownBy(() -> open(file)).isInstanceOf(ProjectException.class);
        assertThat(version(file)).isEqualTo(1);
        assertThat(schema(file)).isEqualTo(before);
    }
}
