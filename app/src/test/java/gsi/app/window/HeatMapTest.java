package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.app.compare.CompareMode;
import gsi.app.compare.MapLook;
import gsi.app.testdata.TinyData;
import gsi.app.testdata.TinyPhoto;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.map.MapKind;
import gsi.viewer3d.colour.ColourMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heat maps of the pair on screen, by key and by mouse. */
class HeatMapTest extends DeskTest {

    /** The first answer is 64 levels brighter than the photo, the second the photo itself, the third what a model made. */
    @BeforeEach
    void openPairs() {
        TinyData data = TinyData.write(dir.resolve("data"), 3, "bold");
        TinyData.put(data.folder().resolve("photo.png"), ImageFiles.encodePng(plain(60)));
        TinyData.put(data.editedImage("bold", "photo", "0"), ImageFiles.encodePng(plain(124)));
        TinyData.put(data.editedImage("bold", "photo", "1"), ImageFiles.encodePng(plain(60)));
        desk.open(data.root());
    }

    private static Raster plain(int level) {
        byte[] rgb = new byte[3 * 64 * 48];
        Arrays.fill(rgb, (byte) level);
        return new Raster(64, 48, rgb);
    }

    private MapLook look() {
        return desk.screen().pair().look().map();
    }

    private void showMse() {
        Fx.run(() -> look().kindProperty().set(MapKind.MSE));
        desk.key(KeyCode.J);
    }

    /** The colours over the picture on the right. */
    private ImageView colours() {
        return Fx.call(() -> {
            Node layer =
                    desk.nodes(n -> n.getStyleClass().contains("heat-layer")).getLast();
            return (ImageView) layer.lookup(".image-view");
        });
    }

    private int colour() {
        Image image = Objects.requireNonNull(colours().getImage());
        return image.getPixelReader().getArgb(1, 1);
    }

    private static int colour(double error) {
        return 0xFF000000 | ColourMap.PURPLE_TO_CREAM.rgb(error);
    }

    @Test
    void jLaysTheColoursOverTheGreyPictureWhereTheEvaluatorLooks() {
        showMse();
        assertThat(colour()).isEqualTo(colour(64 / 255.0));
        // Of 64×48 pixels, which are enlarged to 896×672, the left top fourteenth is looked at.
        ImageView over = colours();
        ImageView under = (ImageView) Fx.call(() -> desk.nodes(n -> n instanceof ImageView v
                        && v.getParent().getStyleClass().contains("photo-pane"))
                .getLast());
        assertThat(Objects.requireNonNull(over.getImage()).getWidth()).isEqualTo(64);
        assertThat(over.getFitWidth()).isCloseTo(under.getFitWidth() / 14, within(1e-6));
        assertThat(over.getFitHeight()).isCloseTo(under.getFitHeight() / 14, within(1e-6));
        assertThat(under.getImage().getPixelReader().getArgb(40, 40)).isEqualTo(0xFF7C7C7C);
        assertThat(desk.visibleTexts())
                .contains("MSE map", "same: 0", "different: 255 levels", "Mean 4,096.0", "at worst 64 levels")
                .contains("never looked at: 99 %");
        desk.key(KeyCode.J);
        assertThat(colours().getImage()).isNull();
        assertThat(desk.visibleTexts()).contains("Edited").doesNotContain("Mean 4,096.0");
    }

    @Test
    void theMeanIsTheScore() {
        showMse();
        desk.waitForText("4096.0");
        assertThat(desk.visibleTexts()).contains("Mean 4,096.0");
    }

    @Test
    void theNextPairHasItsOwnMapAndLooksAreKept() {
        showMse();
        desk.key(KeyCode.CLOSE_BRACKET);
        desk.key(KeyCode.CLOSE_BRACKET);
        assertThat(colour()).isEqualTo(colour(1));
        assertThat(desk.visibleTexts()).contains("×4", "different: 63.8 levels or more");
        desk.key(KeyCode.RIGHT);
        assertThat(colour()).isEqualTo(colour(0));
        assertThat(desk.visibleTexts()).contains("MSE map", "Mean 0.0");
        desk.key(KeyCode.LEFT);
        assertThat(colour()).isEqualTo(colour(1));
    }

    @Test
    void shiftJGoesOnAndSaysWhatCannotBeMade() {
        showMse();
        desk.key(KeyCode.J, SHIFT_DOWN);
        assertThat(desk.visibleTexts()).contains("SSIM map", "same: 1");
        desk.key(KeyCode.J, SHIFT_DOWN);
        assertThat(colours().getImage()).isNull();
        assertThat(desk.visibleTexts())
                .contains("LPIPS map")
                .anyMatch(t -> t.startsWith("No heat map of LPIPS: there is no LPIPS model."));
        assertThat(desk.screen().pair().look().modeProperty().get()).isEqualTo(CompareMode.MAP);
    }

    @Test
    void shiftMLeavesOutWhatMayChangeAndOutlinesIt() {
        showMse();
        Image all = Objects.requireNonNull(colours().getImage());
        assertThat(all.getPixelReader().getArgb(30, 24)).isEqualTo(colour());
        desk.key(KeyCode.M, SHIFT_DOWN);
        Image counted = Objects.requireNonNull(colours().getImage());
        assertThat(counted.getPixelReader().getArgb(30, 24))
                .as("in the mug's box")
                .isZero();
        assertThat(counted.getPixelReader().getArgb(46, 24))
                .as("in the moved mug's")
                .isZero();
        assertThat(counted.getPixelReader().getArgb(40, 24)).isEqualTo(colour());
        assertThat(Fx.call(() -> desk.nodes(n -> n.getStyleClass().contains("mask-free") && Desk.isSeen(n))))
                .as("two boxes in two panes")
                .hasSize(4);
        assertThat(desk.screen().pair().look().modeProperty().get())
                .as("M with Shift is not M")
                .isEqualTo(CompareMode.MAP);
    }

    @Test
    void shiftOChangesTheOpacityAlone() {
        showMse();
        Image before = colours().getImage();
        assertThat(colours().getOpacity()).isEqualTo(0.75);
        desk.key(KeyCode.O, SHIFT_DOWN);
        assertThat(colours().getOpacity()).isEqualTo(1);
        assertThat(colours().getImage()).isSameAs(before);
        assertThat(desk.screen().pair().look().boxesVisibleProperty().get())
                .as("O with Shift is not O")
                .isTrue();
    }

    @Test
    void theseKeysExplainThemselvesElsewhere() {
        for (KeyCode key : List.of(KeyCode.J, KeyCode.M, KeyCode.O)) {
            desk.key(key, SHIFT_DOWN);
            assertThat(desk.message()).as("Shift+%s", key).isEqualTo(desk.texts.get("command.nomap", "J"));
        }
    }

    @Test
    void theLegendsButtonsDoTheSameByMouse() {
        showMse();
        press("SSIM");
        assertThat(desk.visibleTexts()).contains("SSIM map");
        press("SSIM");
        assertThat(Fx.call(() -> ((ToggleButton) labeled("SSIM")).isSelected()))
                .as("a second click does not let go")
                .isTrue();
        press("Only what counts");
        assertThat(look().onlyCountsProperty().get()).isTrue();
        press("Opacity 75 %");
        assertThat(desk.visibleTexts()).contains("Opacity 100 %");
    }

    private Labeled labeled(String text) {
        return (Labeled) desk.nodes(n -> n instanceof ButtonBase b && text.equals(b.getText()) && Desk.isSeen(n))
                .getFirst();
    }

    private void press(String text) {
        Fx.run(() -> ((ButtonBase) labeled(text)).fire());
        desk.settle();
    }

    @Test
    void shiftHeldShowsTheSourceAndNoColours() {
        showMse();
        desk.press(KeyCode.SHIFT);
        assertThat(colours().getImage()).isNull();
        desk.release(KeyCode.SHIFT);
        assertThat(colour()).isEqualTo(colour(64 / 255.0));
    }

    @Test
    void theValueUnderTheMouseIsTold() {
        showMse();
        hover(0.02, 0.02);
        assertThat(desk.visibleTexts())
                .contains("x 1  y 0", "MSE 64 levels")
                .anyMatch(t -> t.startsWith("differs by 64"));
        desk.key(KeyCode.J);
        assertThat(desk.visibleTexts()).as("under a mouse that stands still").doesNotContain("MSE 64 levels");
        desk.key(KeyCode.J);
        assertThat(desk.visibleTexts()).contains("MSE 64 levels");
        hover(0.5, 0.5);
        assertThat(desk.visibleTexts()).contains("not looked at").doesNotContain("MSE 64 levels");
    }

    /** Over a place of the photo on the left, fractions of its width and height. */
    private void hover(double x, double y) {
        Node view = Fx.call(() -> desk.nodes(n -> n instanceof ImageView v
                        && v.getParent().getStyleClass().contains("photo-pane"))
                .getFirst());
        Fx.run(() -> {
            var bounds = view.getLayoutBounds();
            var at = view.localToScene(bounds.getWidth() * x, bounds.getHeight() * y);
            Fx.moveMouse(Objects.requireNonNull(view.getParent()), at.getX(), at.getY());
        });
    }

    @Test
    void theFiguresAreHiddenAsTheScoresAreUntilItIsDecided() {
        Fx.run(() -> desk.review().hidden().wantedProperty().set(true));
        desk.settle();
        showMse();
        assertThat(desk.visibleTexts())
                .contains(desk.texts.get("map.hidden"))
                .noneMatch(t -> t.startsWith("Mean ") || t.startsWith("at worst"));
        desk.key(KeyCode.A);
        desk.key(KeyCode.LEFT);
        assertThat(desk.visibleTexts()).contains("Mean 4,096.0");
        desk.key(KeyCode.RIGHT);
        assertThat(desk.visibleTexts()).noneMatch(t -> t.startsWith("Mean "));
    }

    @Test
    void anImageOfAnotherSizeHasItsMapInThePhotosFrame() {
        TinyData other = TinyData.write(dir.resolve("other"), 1, "bold");
        TinyData.put(
                other.editedImage("bold", "photo", "0"), ImageFiles.encodePng(TinyPhoto.picture("photo", 128, 96, 56)));
        desk.open(other.root());
        showMse();
        assertThat(Objects.requireNonNull(colours().getImage()).getWidth()).isEqualTo(64);
    }

    @Test
    void howOneLookedAtItIsThereAgainWhenTheProjectIsReopened() {
        showMse();
        desk.key(KeyCode.J, SHIFT_DOWN);
        desk.key(KeyCode.CLOSE_BRACKET);
        desk.key(KeyCode.M, SHIFT_DOWN);
        desk.key(KeyCode.O, SHIFT_DOWN);
        try (Desk other = Desk.show(dir.resolve("other home"))) {
            other.open(dir.resolve("data"));
            assertThat(Fx.call(() -> other.screen().pair().look().text()))
                    .contains("mode=map ", " map=ssim mapgain=2 opacity=1.00 counted=true ");
            assertThat(other.visibleTexts()).contains("SSIM map", "×2", "Opacity 100 %");
        }
    }
}
