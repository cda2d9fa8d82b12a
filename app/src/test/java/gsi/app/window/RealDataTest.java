package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Real photos with real depth; skipped where they are absent. */
class RealDataTest extends DeskTest {

    @Test
    void aRealPairIsShownInThreeDimensionsScoredAndDecided() {
        Path real = Path.of(System.getProperty("gsi.root", ".."), "..", "shared", "real")
                .normalize();
        assumeTrue(Files.isDirectory(real), "needs the real photos of the shared reference data");
        desk.open(real, dir.resolve("review.gsi"));
        assertThat(desk.message()).contains("samples with");
        assertThat(desk.visibleTexts()).contains(desk.texts.get("box.original"));
        assertThat(Fx.call(() -> desk.screen()
                        .space()
                        .view()
                        .contentProperty()
                        .get()
                        .cloud()
                        .count()))
                .as("points of the photo")
                .isGreaterThan(100_000);
        String first = desk.shown();
        desk.key(KeyCode.A);
        assertThat(desk.shown()).isNotEqualTo(first);
        assertThat(desk.review().project().decisions()).hasSize(1);
        assertThat(real.resolve("review.gsi")).doesNotExist();
    }
}
