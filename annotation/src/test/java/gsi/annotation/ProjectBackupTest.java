package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gsi.annotation.ProjectException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectBackupTest {

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void name() {
        file = dir.resolve("review.gsi");
    }

    @Test
    void aCopyHoldsWhatWasDecidedWhileTheProjectIsOpen() throws Exception {
        Path copy = dir.resolve("控え copy?.gsi");
        try (ReviewProject p = ReviewProject.openOrCreate(file, dir, "0.1.0")) {
            p.decide("ann", key(1), Judgement.of(Verdict.ACCEPT));
            p.correct("ann", key(1), CorrectionField.LABEL, "\"mug\"");
            ProjectBackup.write(file, copy);
            p.decide("ann", key(2), Judgement.of(Verdict.REJECT));
        }
        assertThat(ProjectCheck.run(copy).findings()).isEmpty();
        try (ReviewProject p = ReviewProject.open(copy, "0.1.0")) {
            assertThat(p.current()).containsOnlyKeys(key(1));
            assertThat(p.corrections(key(1))).containsOnlyKeys(CorrectionField.LABEL);
            assertThat(p.info().dataRoot()).isEqualTo(dir);
        }
    }

    @Test
    void aCopyNeverReplacesAFile() throws Exception {
        ReviewProject.openOrCreate(file, dir, "0.1.0").close();
        Path there = Files.writeString(dir.resolve("there"), "mine");
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> ProjectBackup.write(file, there))
                .withMessageContaining("is there already");
        assertThat(there).hasContent("mine");
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> ProjectBackup.write(file, file))
                .withMessageContaining("is there already");
    }

    @Test
    void aCopyThatCannotBeMadeLeavesNothing() throws Exception {
        ReviewProject.openOrCreate(file, dir, "0.1.0").close();
        Path nowhere = dir.resolve("no folder").resolve("copy.gsi");
        assertThatExceptionOfType(ProjectException.class).isThrownBy(() -> ProjectBackup.write(file, nowhere));
        try (var files = Files.list(dir)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void onlyAProjectIsCopied() throws Exception {
        Path text = Files.writeString(dir.resolve("text"), "hello");
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> ProjectBackup.write(text, dir.resolve("copy")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_A_PROJECT));
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> ProjectBackup.write(dir.resolve("none"), dir.resolve("copy")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.MISSING));
    }
}
