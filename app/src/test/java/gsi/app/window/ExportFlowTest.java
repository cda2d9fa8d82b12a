package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import gsi.dataset.layout.DataSetReader;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exporting from the window. */
class ExportFlowTest extends DeskTest {

    private Path target;

    @BeforeEach
    void openThreeSamples() {
        desk.open(TinyData.write(dir.resolve("data"), 3, "bold").root());
        target = dir.resolve("curated");
        desk.choose(target);
    }

    private void export() {
        desk.key(KeyCode.E, SHORTCUT_DOWN);
    }

    @Test
    void theAcceptedSamplesAreWritten() throws Exception {
        desk.key(KeyCode.A);
        desk.key(KeyCode.X);
        desk.key(KeyCode.A);
        export();
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.exported", 2, target));
        assertThat(new DataSetReader()
                        .read(target).samples().stream().map(s -> s.key().key()))
                .containsExactly("photo_0", "photo_2");
    }

    @Test
    void withoutAnAcceptedSampleItSaysSo() {
        desk.key(KeyCode.X);
        export();
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.noexport"));
        assertThat(target).doesNotExist();
    }

    @Test
    void aFolderThatIsInUseIsRefusedWithItsReason() {
        TinyData.put(target.resolve("diary.txt"), "mine");
        desk.key(KeyCode.A);
        export();
        assertThat(desk.message()).startsWith(target.toString());
        assertThat(target.resolve("diary.txt")).hasContent("mine");
    }
}
