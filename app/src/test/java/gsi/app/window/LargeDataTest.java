package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import gsi.dataset.SampleKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A data set that takes a while to read: its first part is worked on meanwhile, and nothing is lost when the whole is there. */
class LargeDataTest extends DeskTest {

    private static final int SAMPLES = 1600;

    private Path root;

    /** Many edits; photo and edited image only where a test looks at them, for files take time. */
    @BeforeEach
    void writeManyEdits() throws IOException {
        TinyData data = TinyData.write(dir.resolve("data"), 3, "bold");
        root = data.root();
        Path folder = root.resolve("fine_dataset");
        Path edit = folder.resolve("photo_edit_0.json");
        for (int i = 3; i < SAMPLES; i++) {
            Files.copy(edit, folder.resolve("photo_edit_" + i + ".json"));
        }
    }

    @Test
    void theWholeTakesThePlaceOfThePartAndKeepsWhatIsShownTypedAndDecided() {
        Fx.run(() -> desk.window().open(root, null));
        Fx.until("something is open", () -> desk.window().review() != null);
        Fx.run(() -> {
            desk.review().showKey(new SampleKey("fine", "photo", "1"));
            desk.review().noteProperty().set("half a sen");
        });
        desk.settle();
        assertThat(desk.review().data().samples()).hasSize(SAMPLES);
        assertThat(desk.message()).isEqualTo("1,600 samples with 1 model");
        assertThat(desk.shown()).isEqualTo("photo_1");
        assertThat(Fx.call(() -> desk.review().noteProperty().get())).isEqualTo("half a sen");
        desk.key(KeyCode.A);
        assertThat(desk.review().project().decisions()).hasSize(1);
        assertThat(desk.visibleTexts()).contains("1 of 1,600 decided");
    }

    @Test
    void theReviewGoesOnWhereItWasLeft() {
        desk.open(root);
        Fx.run(() -> desk.review().showKey(new SampleKey("fine", "photo", "1555")));
        desk.settle();
        Fx.run(() -> desk.window().open(root, null));
        desk.settle();
        assertThat(desk.shown()).isEqualTo("photo_1555");
    }

    @Test
    void aFolderThatIsGoneIsToldAndDecisionsAreStillSaved() throws IOException {
        Path project = dir.resolve("elsewhere.gsiproject");
        desk.open(root, project);
        Files.move(root, dir.resolve("moved"));
        desk.key(KeyCode.A);
        desk.key(KeyCode.A);
        assertThat(desk.review().project().decisions()).hasSize(2);
        Fx.until("the window tells", () -> desk.window().message().contains("is no longer there"));
        assertThat(String.join("\n", desk.visibleTexts())).contains("the file is missing");
    }
}
