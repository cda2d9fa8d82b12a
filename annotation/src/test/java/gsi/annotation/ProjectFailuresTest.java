package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.annotation.ConnectionSource.Access;
import gsi.annotation.ProjectException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFailuresTest {

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void name() {
        file = dir.resolve("review.gsi");
    }

    private ReviewProject create() throws ProjectException {
        return ReviewProject.openOrCreate(file, dir, "0.1.0");
    }

    private void assertRefused(Kind kind, String reason, ThrowingCallable what) {
        assertThatExceptionOfType(ProjectException.class).isThrownBy(what).satisfies(e -> {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
            assertThat(e.file()).isEqualTo(file);
            assertThat(e.reason()).contains(reason);
            assertThat(e).hasMessageContaining(file.toString());
        });
    }

    private static void accept(ReviewProject p, int n) throws ProjectException {
        p.decide("ann", key(n), Judgement.of(Verdict.ACCEPT));
    }

    private void sql(String statement) throws Exception {
        try (Connection c = new SqliteConnections().connect(file, Access.DURABLE);
                Statement s = c.createStatement()) {
            s.execute(statement);
        }
    }

    @Test
    void aMissingProjectIsNotMadeByOpening() {
        assertRefused(Kind.MISSING, "no such project", () -> ReviewProject.open(file, "0.1.0"));
        assertThat(file).doesNotExist();
    }

    @Test
    void aNewerProjectIsRefusedAndNotTouched() throws Exception {
        create().close();
        sql("PRAGMA user_version = 3");
        byte[] before = Files.readAllBytes(file);
        assertRefused(Kind.NEWER_VERSION, "newer version", this::create);
        assertRefused(Kind.NEWER_VERSION, "format 3", () -> ReviewProject.open(file, "0.1.0"));
        assertThat(file).hasBinaryContent(before);
        try (var files = Files.list(dir)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatIsNoProjectIsRefusedAndNotTouched() throws Exception {
        for (byte[] content : new byte[][] {
            "not a database, but longer than a database header is, so that its length says nothing about it at all, really"
                    .getBytes(StandardCharsets.UTF_8),
            "SQLite format 3\0".getBytes(StandardCharsets.UTF_8),
            {1}
        }) {
            Files.write(file, content);
            assertRefused(Kind.NOT_A_PROJECT, "not a project", this::create);
            assertThat(file).hasBinaryContent(content);
        }
        Files.write(file, new byte[0]);
        assertRefused(Kind.NOT_A_PROJECT, "empty", () -> ReviewProject.open(file, "0.1.0"));
        Files.delete(file);
        Files.createDirectory(file);
        assertRefused(Kind.NOT_A_PROJECT, "is a folder", this::create);
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws Exception {
        sql("CREATE TABLE notes (text)");
        byte[] before = Files.readAllBytes(file);
        assertRefused(Kind.NOT_A_PROJECT, "another program", this::create);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aDamagedFileSaysSo() throws Exception {
        try (ReviewProject p = create()) {
            for (int i = 0; i < 200; i++) {
                accept(p, i);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).position(4096).put(new byte[bytes.length - 4096]);
        Files.write(file, bytes);
        assertRefused(Kind.CORRUPT, "damaged", this::create);
        Files.write(file, java.util.Arrays.copyOf(bytes, 4096));
        assertRefused(Kind.CORRUPT, "damaged", this::create);
    }

    @Test
    void aRowThatMakesNoSenseSaysWhich() throws Exception {
        create().close();
        sql("INSERT INTO journal (seq, id, action, set_name, image_id, query_id, verdict, annotator, time_ms,"
                + " program_version) VALUES (7, 'no uuid', 'decide', 's', 'i', 'q', 'accept', 'ann', 0, '0')");
        assertRefused(Kind.CORRUPT, "journal entry 7", this::create);
    }

    @Test
    void anEntryThatTheFileDoesNotTakeIsRefusedAndSaysSo() throws Exception {
        try (ReviewProject p = create()) {
            accept(p, 1);
            sql("CREATE TRIGGER strict BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no such verdict'); END");
            assertRefused(Kind.OTHER, "does not take this entry; nothing was saved", () -> accept(p, 2));
            assertRefused(Kind.OTHER, "no such verdict", () -> accept(p, 2));
            assertThat(p.current()).containsOnlyKeys(key(1));
            sql("DROP TRIGGER strict");
            accept(p, 2);
            assertThat(p.current()).containsOnlyKeys(key(1), key(2));
        }
    }

    @Test
    void theJournalCannotBeRewritten() throws Exception {
        try (ReviewProject p = create()) {
            accept(p, 1);
        }
        for (String attempt : new String[] {"UPDATE journal SET annotator = 'me'", "DELETE FROM journal"}) {
            assertThatExceptionOfType(java.sql.SQLException.class)
                    .isThrownBy(() -> sql(attempt))
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void aFullDiskLosesNothingAndTheNextDecisionWorksAgain() throws Exception {
        ConnectionSource real = new SqliteConnections();
        Connection[] opened = new Connection[1];
        ConnectionSource watched = (path, access) -> {
            Connection c = real.connect(path, access);
            opened[0] = c;
            return c;
        };
        int saved = 0;
        Map<?, ?> before;
        try (ReviewProject p = ReviewProject.openOrCreate(file, dir, "0.1.0", InstantSource.system(), watched)) {
            accept(p, saved++);
            limitPages(opened[0], Pragma.read(opened[0], "PRAGMA page_count"));
            ProjectException full = null;
            while (full == null && saved < 1000) {
                before = p.current();
                try {
                    accept(p, saved);
                    saved++;
                } catch (ProjectException e) {
                    full = e;
                    assertThat(p.current()).isEqualTo(before).hasSize(saved);
                    assertThat(p.history(key(saved))).isEmpty();
                }
            }
            assertThat(full).isNotNull().extracting(ProjectException::kind).isEqualTo(Kind.DISK_FULL);
            assertThat(full).hasMessageContaining("no room left");
            limitPages(opened[0], 1_000_000);
            accept(p, saved++);
        }
        try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
            assertThat(p.current()).hasSize(saved);
            assertThat(p.undo("ann")).singleElement().extracting(Change::key).isEqualTo(key(saved - 1));
        }
    }

    private static void limitPages(Connection c, int pages) throws Exception {
        try (Statement s = c.createStatement()) {
            s.execute("PRAGMA max_page_count = " + pages);
        }
    }

    @Test
    void aLockedProjectSaysSoAndGoesOnWhenItIsFree() throws Exception {
        try (ReviewProject p = create();
                Connection other = new SqliteConnections().connect(file, Access.DURABLE);
                Statement s = other.createStatement()) {
            accept(p, 1);
            s.execute("BEGIN IMMEDIATE");
            assertRefused(Kind.LOCKED, "another program is writing", () -> accept(p, 2));
            assertRefused(Kind.LOCKED, "another program is writing", () -> p.undo("ann"));
            assertThat(p.current()).containsOnlyKeys(key(1));
            s.execute("COMMIT");
            accept(p, 2);
            assertThat(p.current()).containsOnlyKeys(key(1), key(2));
        }
    }

    @Test
    void aDeletedOrReplacedFileIsNoticedBeforeADecisionIsLost() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"), "files have identities");
        try (ReviewProject p = create()) {
            accept(p, 1);
            Path aside = Files.move(file, dir.resolve("aside.gsi"));
            assertRefused(Kind.MISSING, "moved or deleted", () -> accept(p, 2));
            Files.copy(aside, file);
            assertRefused(Kind.MISSING, "replaced", () -> accept(p, 2));
            assertThat(p.current()).containsOnlyKeys(key(1));
        }
    }

    @Test
    void aReadOnlyProjectCanBeReadButNotDecided() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "POSIX permissions");
        try (ReviewProject p = create()) {
            accept(p, 1);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (ReviewProject p = create()) {
            assertThat(p.info().readOnly()).isTrue();
            assertThat(p.current()).containsOnlyKeys(key(1));
            assertThat(p.refresh()).isEmpty();
            assertRefused(Kind.READ_ONLY, "may not be written", () -> accept(p, 2));
            assertRefused(Kind.READ_ONLY, "may not be written", () -> p.rememberSetting("a", "b"));
            try (var files = Files.list(dir)) {
                assertThat(files).containsExactly(file);
            }
        } finally {
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenGetsNoProject() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "POSIX permissions");
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertRefused(Kind.READ_ONLY, "cannot be made here", this::create);
            assertThat(file).doesNotExist();
        } finally {
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aReadOnlyProjectWithAnUnmergedLogIsNotReadByHalves() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "POSIX permissions");
        create().close();
        Files.write(dir.resolve("review.gsi-wal"), new byte[] {1, 2, 3});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertRefused(Kind.READ_ONLY, "review.gsi-wal", () -> ReviewProject.open(file, "0.1.0"));
    }

    @Test
    void aClosedProjectSaysSo() throws Exception {
        ReviewProject p = create();
        p.close();
        p.close();
        assertRefused(Kind.CLOSED, "closed", () -> accept(p, 1));
    }

    @Test
    void awkwardFileNamesWork() throws Exception {
        for (String name : new String[] {"a b.gsi", "審査?x=1#y.gsi", "100%41.gsi", ":memory:", "file:x", "é'\"&.gsi"}) {
            Path odd = dir.resolve(name);
            try (ReviewProject p = ReviewProject.openOrCreate(odd, dir, "0.1.0")) {
                accept(p, 1);
            }
            assertThat(odd).isRegularFile();
            try (ReviewProject p = ReviewProject.open(odd, "0.1.0")) {
                assertThat(p.current()).hasSize(1);
            }
        }
    }
}
