package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import gsi.app.testdata.TinyPhoto;
import gsi.dataset.Problem;
import gsi.dataset.image.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad files show their reason where their picture would be, are listed, and everything else goes on. */
class BrokenDataTest extends DeskTest {

    private TinyData data;

    @BeforeEach
    void writeThreeSamples() {
        data = TinyData.write(dir.resolve("data"), 3, "bold");
    }

    /** The broken sample is the first; the one after it is still shown and decided. */
    private void assertThatTheRestGoesOn() {
        desk.key(KeyCode.X);
        assertThat(desk.shown()).isEqualTo("photo_1");
        assertThat(picturesShown()).isEqualTo(2);
        desk.key(KeyCode.A);
        assertThat(desk.review().project().decisions()).hasSize(2);
    }

    private long picturesShown() {
        return Fx.call(() -> desk
                .nodes(n -> n instanceof ImageView v
                        && v.getParent().getStyleClass().contains("photo-pane")
                        && v.getImage() != null)
                .stream()
                .count());
    }

    private String paneMessage() {
        return String.join("\n", desk.visibleTexts());
    }

    @Test
    void aMissingEditedImageIsSaidInItsPane() throws IOException {
        Files.delete(data.editedImage("bold", "photo", "0"));
        desk.open(data.root());
        assertThat(paneMessage()).contains("bold has no edited image for this sample.");
        assertThat(picturesShown()).isEqualTo(1);
        assertThatTheRestGoesOn();
    }

    @Test
    void anEditedImageThatVanishesAfterReadingIsSaidAndListed() throws IOException {
        data = TinyData.write(dir.resolve("longer"), 6, "bold");
        desk.open(data.root());
        desk.waitForText("6 scored");
        Files.delete(data.editedImage("bold", "photo", "5"));
        for (int i = 0; i < 5; i++) {
            desk.key(KeyCode.RIGHT);
        }
        assertThat(desk.shown()).isEqualTo("photo_5");
        assertThat(paneMessage()).contains("photo_edit_5.png").contains("the file is missing");
        assertThat(desk.visibleTexts()).contains("1 problem");
    }

    @Test
    void aTruncatedEditedImageIsSaidInItsPaneAndListed() throws IOException {
        Path image = data.editedImage("bold", "photo", "0");
        byte[] whole = Files.readAllBytes(image);
        Files.write(image, Arrays.copyOf(whole, whole.length / 2));
        desk.open(data.root());
        assertThat(paneMessage()).contains("photo_edit_0.png").contains("is cut off");
        assertThat(picturesShown()).isEqualTo(1);
        desk.waitForText("1 problem");
        assertThatTheRestGoesOn();
    }

    @Test
    void aMissingPhotoIsSaidInItsPaneAndListed() throws IOException {
        data = TinyData.begin(dir.resolve("two photos"), "fine", "bold")
                .add("a", "0", "Move the mug 40 centimeters to the right")
                .add("photo", "1", "Move the mug 40 centimeters to the right")
                .writeDetections();
        Files.delete(data.folder().resolve("a.png"));
        desk.open(data.root());
        assertThat(paneMessage()).contains("a.png").contains("missing");
        assertThat(picturesShown()).isEqualTo(1);
        assertThatTheRestGoesOn();
    }

    @Test
    void zeroIntrinsicsShowThePicturesWithoutBoxesOrCloud() {
        TinyData.put(data.editFile("photo", "0"), """
                {"prompt": "Move the mug 40 centimeters to the right", "target": "mug",
                 "original_bbox_3d": [0, 0, 1.5, 0.2, 0.2, 0.2, 0], "new_bbox_3d": [0.4, 0, 1.5, 0.2, 0.2, 0.2, 0],
                 "camera_intrinsics": [[0, 0, 0], [0, 0, 0], [0, 0, 0]]}
                """);
        desk.open(data.root());
        assertThat(picturesShown()).isEqualTo(2);
        assertThat(desk.visibleTexts()).doesNotContain(desk.texts.get("box.original"));
        assertThat(paneMessage()).contains("No point cloud.");
        assertThatTheRestGoesOn();
    }

    @Test
    void aBoxThatIsNotANumberIsNotDrawn() {
        TinyData.put(data.editFile("photo", "0"), """
                {"prompt": "Move the mug 40 centimeters to the right", "target": "mug",
                 "original_bbox_3d": [NaN, 0, 1.5, 0.2, -0.2, 0.2, 0], "new_bbox_3d": [0.4, 0, 1.5, 0.2, 0.2, 0.2, 0],
                 "camera_intrinsics": %s}
                """.formatted(TinyData.K));
        desk.open(data.root());
        assertThat(picturesShown()).isEqualTo(2);
        assertThat(desk.visibleTexts())
                .doesNotContain(desk.texts.get("box.original"))
                .contains(desk.texts.get("box.target"));
        assertThatTheRestGoesOn();
    }

    @Test
    void depthOfAnotherSizeDoesNotBreakTheWindow() {
        TinyData.put(data.depth("photo"), ImageFiles.encodeDepth(TinyPhoto.depth(32, 20)));
        desk.open(data.root());
        assertThat(picturesShown()).isEqualTo(2);
        assertThatTheRestGoesOn();
    }

    @Test
    void brokenDepthSaysWhyThereIsNoCloud() {
        TinyData.put(data.depth("photo"), "this is text");
        desk.open(data.root());
        assertThat(paneMessage()).contains("photo_depth.png: is neither PNG nor JPEG");
        assertThatTheRestGoesOn();
    }

    @Test
    void anEditedImageOfAnotherSizeIsShownInThePhotosFrame() {
        TinyData.put(
                data.editedImage("bold", "photo", "0"), ImageFiles.encodePng(TinyPhoto.picture("photo", 100, 30, 50)));
        desk.open(data.root());
        assertThat(picturesShown()).isEqualTo(2);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("box.detected"));
        desk.waitForText("3 scored");
        assertThatTheRestGoesOn();
    }

    @Test
    void aProblemOfTheListLeadsToItsSample() {
        TinyData.put(data.editFile("photo", "2"), """
                {"prompt": "Juggle the mug", "target": "mug", "original_bbox_3d": [0, 0, 1.5, 0.2, 0.2, 0.2, 0],
                 "camera_intrinsics": %s}
                """.formatted(TinyData.K));
        desk.open(data.root());
        desk.key(KeyCode.P, SHORTCUT_DOWN);
        assertThat(paneMessage()).contains("the prompt asks for no known operation: \"juggle\"");
        Fx.run(() -> problemList().getSelectionModel().select(0));
        desk.settle();
        assertThat(desk.shown()).isEqualTo("photo_2");
        assertThat(desk.visibleTexts()).doesNotContain(desk.texts.get("problems.title"));
        desk.key(KeyCode.F);
        assertThat(desk.review().project().decisions()).hasSize(1);
    }

    @SuppressWarnings("unchecked") // the list's items are problems, which only its source says
    private ListView<Problem> problemList() {
        return (ListView<Problem>) desk.nodes(
                        n -> n instanceof ListView<?> l && l.getItems().getFirst() instanceof Problem)
                .getFirst();
    }

    @Test
    void withoutProblemsTheListSaysSo() {
        desk.open(data.root());
        desk.key(KeyCode.P, SHORTCUT_DOWN);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("problems.none"));
    }
}
