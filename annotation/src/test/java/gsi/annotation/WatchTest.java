package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.annotation.ProjectException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking on while another program decides. */
class WatchTest {

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = dir.resolve("review.gsi");
        try (ReviewProject p = ReviewProject.openOrCreate(file, dir, "0.2.0")) {
            p.decide("ann", key(1), Judgement.of(Verdict.ACCEPT));
        }
    }

    @Test
    void whoWatchesSeesWhatIsDecidedAndCanDecideNothing() throws Exception {
        try (ReviewProject watching = ReviewProject.watch(file, "0.2.0")) {
            assertThat(watching.info().readOnly()).isTrue();
            assertThat(watching.current()).containsOnlyKeys(key(1));
            try (ReviewProject writing = ReviewProject.open(file, "0.2.0")) {
                writing.decide("ann", key(2), Judgement.of(Verdict.FLAG));
                writing.correct("ann", key(2), CorrectionField.LABEL, "\"mug\"");
                assertThat(watching.refresh()).extracting(Change::key).containsExactly(key(2));
                assertThat(watching.corrections()).containsOnlyKeys(key(2));
                writing.undo("ann");
                assertThat(watching.refresh()).hasSize(1);
                assertThat(watching.current()).containsOnlyKeys(key(1));
            }
            assertThatThrownBy(() -> watching.decide("ben", key(3), Judgement.of(Verdict.SKIP)))
                    .hasMessageContaining("reading only")
                    .extracting("kind")
                    .isEqualTo(Kind.READ_ONLY);
        }
        ReviewProject.open(file, "0.2.0").close();
        try (var files = Files.list(dir)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void thereMustBeSomethingToWatch() {
        assertThatThrownBy(() -> ReviewProject.watch(dir.resolve("none.gsi"), "0.2.0"))
                .extracting("kind")
                .isEqualTo(Kind.MISSING);
        assertThat(dir.resolve("none.gsi")).doesNotExist();
    }
}
