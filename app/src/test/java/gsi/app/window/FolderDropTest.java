package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import java.nio.file.Path;
import javafx.scene.input.DragEvent;
import org.junit.jupiter.api.Test;

class FolderDropTest extends DeskTest {

    private boolean hintIsShown() {
        return desk.visibleTexts().contains(desk.texts.get("drop.hint"));
    }

    @Test
    void aFolderDroppedOnTheWindowOpens() {
        Path root = TinyData.write(dir.resolve("data"), 2).root();
        DroppedFiles drag = Fx.call(() -> new DroppedFiles(root));
        assertThat(Fx.call(() -> drag.fire(desk.scene(), DragEvent.DRAG_OVER).isAccepted()))
                .isTrue();
        assertThat(hintIsShown()).isTrue();
        Fx.run(() -> drag.fire(desk.scene(), DragEvent.DRAG_DROPPED));
        desk.settle();
        assertThat(hintIsShown()).isFalse();
        assertThat(desk.shown()).isEqualTo("photo_0");
    }

    @Test
    void aDroppedFileOpensTheFolderThatItLiesIn() {
        TinyData data = TinyData.write(dir.resolve("data"), 1);
        Fx.run(() -> new DroppedFiles(data.editFile("photo", "0")).fire(desk.scene(), DragEvent.DRAG_DROPPED));
        desk.settle();
        assertThat(desk.review().data().root()).isEqualTo(data.root());
    }

    @Test
    void whatHoldsNoFileIsNotAccepted() {
        DroppedFiles nothing = Fx.call(() -> new DroppedFiles());
        assertThat(Fx.call(() -> nothing.fire(desk.scene(), DragEvent.DRAG_OVER).isAccepted()))
                .isFalse();
        assertThat(hintIsShown()).isFalse();
    }

    @Test
    void theHintGoesWhenTheDragLeavesTheWindow() {
        DroppedFiles drag = Fx.call(() -> new DroppedFiles(dir));
        Fx.run(() -> drag.fire(desk.scene(), DragEvent.DRAG_OVER));
        assertThat(hintIsShown()).isTrue();
        Fx.run(() -> drag.fire(desk.scene(), DragEvent.DRAG_EXITED));
        assertThat(hintIsShown()).isFalse();
    }
}
