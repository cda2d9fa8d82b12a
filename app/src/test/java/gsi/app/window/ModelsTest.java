package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import gsi.app.testdata.TinyPhoto;
import gsi.dataset.image.ImageFiles;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Several models' answers to the same samples. */
class ModelsTest extends DeskTest {

    private double editedWidth() {
        List<Double> widths = Fx.call(() -> desk
                .nodes(n -> n instanceof ImageView v
                        && v.getParent().getStyleClass().contains("photo-pane")
                        && v.getImage() != null)
                .stream()
                .map(n -> ((ImageView) n).getImage().getWidth())
                .toList());
        return widths.getLast();
    }

    @Test
    void ctrlMShowsTheNextModelsAnswerAndGoesRound() {
        TinyData data = TinyData.write(dir.resolve("data"), 2, "bold", "swift");
        TinyData.put(
                data.editedImage("swift", "photo", "0"), ImageFiles.encodePng(TinyPhoto.picture("photo", 80, 60, 50)));
        desk.open(data.root());
        assertThat(editedWidth()).isEqualTo(64);
        desk.key(KeyCode.M, SHORTCUT_DOWN);
        assertThat(editedWidth()).isEqualTo(80);
        assertThat(desk.shown()).isEqualTo("photo_0");
        desk.key(KeyCode.M, SHORTCUT_DOWN);
        assertThat(editedWidth()).isEqualTo(64);
    }

    @Test
    void oneModelHasNoNext() {
        desk.open(TinyData.write(dir.resolve("data"), 1, "bold").root());
        desk.key(KeyCode.M, SHORTCUT_DOWN);
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.onemodel"));
    }

    @Test
    void withoutAnyModelThePhotoIsReviewedAlone() {
        desk.open(TinyData.write(dir.resolve("data"), 1).root());
        assertThat(desk.visibleTexts()).contains(desk.texts.get("preview.title"), desk.texts.get("scores.nomodel"));
        desk.key(KeyCode.Y);
        assertThat(desk.visibleTexts())
                .contains(desk.texts.get("pair.edited.nomodel"))
                .doesNotContain(desk.texts.get("preview.title"));
        desk.key(KeyCode.A);
        assertThat(desk.review().project().decisions()).hasSize(1);
    }
}
