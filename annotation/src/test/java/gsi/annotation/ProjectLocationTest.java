package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.annotation.ProjectException.Kind;
import gsi.annotation.ProjectLocation.Why;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLocationTest {

    @TempDir
    Path dir;

    private Path data;
    private Path user;

    @BeforeEach
    void folders() throws Exception {
        data = Files.createDirectory(dir.resolve("my 写真"));
        user = dir.resolve("user");
    }

    private void lockData() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "POSIX permissions");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    private void unlockData() throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void liesBesideTheData() {
        ProjectLocation at = ProjectLocation.decide(data, null, user);
        assertThat(at).isEqualTo(new ProjectLocation(data.resolve("review.gsi"), Why.BESIDE_DATA, null));
        assertThat(at.explanation()).contains("beside the data").contains(data.toString());
    }

    @Test
    void liesInTheUsersFolderWhereTheDataIsReadOnlyAndCanBeMadeThere() throws Exception {
        lockData();
        try {
            ProjectLocation at = ProjectLocation.decide(data, null, user);
            assertThat(at.why()).isEqualTo(Why.DATA_READ_ONLY);
            assertThat(at.file().getParent()).isEqualTo(user.resolve("projects"));
            assertThat(at.file().getFileName().toString()).matches("my 写真-[0-9a-f]{12}\\.gsi");
            Path twin = Files.createDirectories(dir.resolve("elsewhere/my 写真"));
            Files.setPosixFilePermissions(twin, PosixFilePermissions.fromString("r-xr-xr-x"));
            assertThat(ProjectLocation.decide(twin, null, user).file()).isNotEqualTo(at.file());
            ReviewProject.openOrCreate(at.file(), data, "0.1.0").close();
            try (ReviewProject p = ReviewProject.open(at.file(), "0.1.0")) {
                assertThat(p.info().dataRoot()).isEqualTo(data);
            }
        } finally {
            unlockData();
        }
    }

    @Test
    void saysWhichIsUsedWhenThereAreTwo() throws Exception {
        lockData();
        Path ofUser = ProjectLocation.decide(data, null, user).file();
        unlockData();
        Files.createDirectories(ofUser.getParent());
        Files.createFile(ofUser);
        Files.createFile(data.resolve("review.gsi"));
        ProjectLocation writable = ProjectLocation.decide(data, null, user);
        assertThat(writable.why()).isEqualTo(Why.BESIDE_DATA);
        assertThat(writable.passedOver()).isEqualTo(ofUser);
        assertThat(writable.explanation()).contains("there is also " + ofUser);
        lockData();
        try {
            ProjectLocation locked = ProjectLocation.decide(data, null, user);
            assertThat(locked.file()).isEqualTo(ofUser);
            assertThat(locked.passedOver()).isEqualTo(data.resolve("review.gsi"));
        } finally {
            unlockData();
        }
    }

    @Test
    void aNamedFileIsTakenAsItIs() {
        ProjectLocation at = ProjectLocation.decide(data, dir.resolve("x/../mine.gsi"), user);
        assertThat(at).isEqualTo(new ProjectLocation(dir.resolve("mine.gsi"), Why.NAMED, null));
    }

    @Test
    void theUsersFolderFollowsEachSystemsHabits() {
        Path home = dir.resolve("home");
        assertThat(UserFolder.of(Map.of(), "Linux", home)).isEqualTo(home.resolve(".local/share/gsi-inspector"));
        assertThat(UserFolder.of(Map.of("XDG_DATA_HOME", dir.resolve("x").toString()), "Linux", home))
                .isEqualTo(dir.resolve("x/gsi-inspector"));
        assertThat(UserFolder.of(Map.of("XDG_DATA_HOME", "relative"), "Linux", home))
                .isEqualTo(home.resolve(".local/share/gsi-inspector"));
        assertThat(UserFolder.of(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/gsi-inspector"));
        assertThat(UserFolder.of(Map.of("APPDATA", dir.resolve("r").toString()), "Windows 11", home))
                .isEqualTo(dir.resolve("r/gsi-inspector"));
    }

    @Test
    void aMovedOrCopiedPairFindsItsOwnData() throws Exception {
        try (ReviewProject p = ReviewProject.openOrCreate(data.resolve("review.gsi"), data, "0.1.0")) {
            p.decide("ann", key(1), Judgement.of(Verdict.ACCEPT));
        }
        Path copy = Files.createDirectory(dir.resolve("copy"));
        Files.copy(data.resolve("review.gsi"), copy.resolve("review.gsi"));
        try (ReviewProject p = ReviewProject.open(copy.resolve("review.gsi"), "0.1.0")) {
            assertThat(p.info().dataRoot()).isEqualTo(copy);
        }
        Path moved = Files.move(data, dir.resolve("moved"));
        try (ReviewProject p = ReviewProject.openOrCreate(moved.resolve("review.gsi"), moved, "0.1.0")) {
            assertThat(p.info().dataRoot()).isEqualTo(moved);
            assertThat(p.current()).containsOnlyKeys(key(1));
        }
    }

    @Test
    void aProjectCopiedWithoutItsDataMeansTheOriginalData() throws Exception {
        Files.createDirectory(data.resolve("fine_dataset"));
        ReviewProject.openOrCreate(data.resolve("review.gsi"), data, "0.1.0").close();
        Path alone = Files.createDirectory(dir.resolve("backup")).resolve("review.gsi");
        Files.copy(data.resolve("review.gsi"), alone);
        try (ReviewProject p = ReviewProject.open(alone, "0.1.0")) {
            assertThat(p.info().dataRoot()).isEqualTo(data);
        }
        try (ReviewProject p = ReviewProject.openOrCreate(alone, data, "0.1.0")) {
            assertThat(p.info().dataRoot()).isEqualTo(data);
        }
    }

    @Test
    void aProjectMovedAwayFromItsDataStillFindsIt() throws Exception {
        Path file = data.resolve("review.gsi");
        ReviewProject.openOrCreate(dir.resolve("p/one.gsi"), data, "0.1.0").close();
        Files.createDirectories(dir.resolve("q/r/s"));
        Path away = Files.move(dir.resolve("p/one.gsi"), dir.resolve("q/r/s/one.gsi"));
        try (ReviewProject p = ReviewProject.open(away, "0.1.0")) {
            assertThat(p.info().dataRoot()).isEqualTo(data);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void dataThatMovedAloneIsRememberedAtItsNewPlace() throws Exception {
        Path file = dir.resolve("p/one.gsi");
        ReviewProject.openOrCreate(file, data, "0.1.0").close();
        Path moved = Files.move(data, dir.resolve("moved"));
        ReviewProject.openOrCreate(file, moved, "0.1.0").close();
        try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
            assertThat(p.info().dataRoot()).isEqualTo(moved);
        }
    }

    @Test
    void aProjectIsNotUsedForOtherData() throws Exception {
        Path file = dir.resolve("one.gsi");
        ReviewProject.openOrCreate(file, data, "0.1.0").close();
        Path other = Files.createDirectory(dir.resolve("other"));
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> ReviewProject.openOrCreate(file, other, "0.1.0"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.OTHER_DATA))
                .withMessageContaining(data.toString());
    }
}
