package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.compare.CompareMode;
import gsi.app.compare.PairLook;
import gsi.app.testdata.TinyData;
import gsi.app.testdata.TinyPhoto;
import gsi.dataset.image.ImageFiles;
import gsi.viewer3d.colour.ColourMap;
import java.nio.file.Files;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways to compare a pair, by key. */
class ComparingTest extends DeskTest {

    private static final int SAME = 0xFF000000 | ColourMap.PURPLE_TO_CREAM.rgb(0);

    private TinyData data;

    @BeforeEach
    void openPairs() {
        data = TinyData.write(dir.resolve("data"), 3, "bold", "swift");
        desk.open(data.root());
    }

    private PairLook look() {
        return desk.screen().pair().look();
    }

    private List<Node> seen(String styleClass) {
        return Fx.call(() -> desk.nodes(n -> n.getStyleClass().contains(styleClass) && Desk.isSeen(n)));
    }

    /** What the pane on the right shows. */
    private Image right() {
        return Fx.call(() -> ((ImageView) desk.nodes(n -> n instanceof ImageView v
                                && v.getParent().getStyleClass().contains("photo-pane"))
                        .getLast())
                .getImage());
    }

    private int rightPixel(int x, int y) {
        Image image = right();
        assertThat(image).isNotNull();
        return image.getPixelReader().getArgb(x, y);
    }

    private boolean isPressed(String command) {
        String name = desk.texts.get(command);
        return Fx.call(() -> ((ToggleButton)
                        desk.nodes(n -> n instanceof ToggleButton && name.equals(n.getAccessibleText()))
                                .getFirst())
                .isSelected());
    }

    @Test
    void dShowsTheDifferenceAndDAgainTheEditedImage() {
        Image edited = right();
        desk.key(KeyCode.D);
        // The mug has moved from 28 to 44; elsewhere nothing changed.
        assertThat(rightPixel(2, 2)).isEqualTo(SAME);
        assertThat(rightPixel(30, 24)).isNotEqualTo(SAME);
        assertThat(rightPixel(46, 24)).isNotEqualTo(SAME);
        assertThat(isPressed("command.difference")).isTrue();
        assertThat(desk.visibleTexts()).contains(desk.texts.get("pair.title.difference"), "64 or more", "×4");
        desk.key(KeyCode.D);
        assertThat(right()).isEqualTo(edited);
        assertThat(isPressed("command.difference")).isFalse();
    }

    @Test
    void altWithArrowsChangesTheGain() {
        desk.key(KeyCode.D);
        int before = rightPixel(46, 24);
        fireAlt(KeyCode.LEFT);
        desk.key(KeyCode.OPEN_BRACKET);
        assertThat(desk.visibleTexts()).contains("×1", "255");
        assertThat(rightPixel(46, 24)).isNotEqualTo(before);
        assertThat(desk.shown()).as("Alt+Left is not Left").isEqualTo("photo_0");
    }

    private void fireAlt(KeyCode code) {
        Fx.run(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(
                        desk.scene().getFocusOwner(),
                        new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", code, false, false, true, false));
            }
        });
        desk.settle();
    }

    @Test
    void theDifferenceOfAnImageOfAnotherSizeIsTakenInThePhotosSize() {
        TinyData other = TinyData.write(dir.resolve("other"), 2, "bold");
        TinyData.put(
                other.editedImage("bold", "photo", "1"), ImageFiles.encodePng(TinyPhoto.picture("photo", 128, 96, 56)));
        desk.open(other.root());
        desk.key(KeyCode.D);
        desk.key(KeyCode.RIGHT);
        assertThat(List.of(right().getWidth(), right().getHeight())).containsExactly(64.0, 48.0);
    }

    @Test
    void sPutsTheSourceOverTheEditedImageWithALineThatKeysMove() {
        desk.key(KeyCode.S);
        assertThat(seen("swipe-divider")).hasSize(1);
        assertThat(seen("photo-pane")).as("one pane for both").hasSize(1);
        double before = look().dividerProperty().get();
        fireAlt(KeyCode.RIGHT);
        desk.key(KeyCode.CLOSE_BRACKET);
        assertThat(look().dividerProperty().get()).isEqualTo(before + 0.04);
        desk.key(KeyCode.S);
        assertThat(seen("swipe-divider")).isEmpty();
        assertThat(seen("photo-pane")).hasSize(2);
    }

    @Test
    void theLineIsDraggedByTheMouse() {
        desk.key(KeyCode.S);
        Node line = seen("swipe-divider").getFirst();
        Fx.run(() -> {
            var start = line.localToScene(8, 20);
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
                double by = type == MouseEvent.MOUSE_PRESSED ? 0 : -40;
                line.fireEvent(Fx.mouse(type, start.getX() + by, start.getY(), MouseButton.PRIMARY));
            }
        });
        assertThat(look().dividerProperty().get()).isBetween(0.3, 0.48);
        assertThat(look().viewport().zoom()).as("the photo was not dragged").isEqualTo(1);
    }

    @Test
    void withoutDividerOrGainTheKeyExplainsItself() {
        desk.key(KeyCode.CLOSE_BRACKET);
        assertThat(desk.message()).isEqualTo(desk.texts.get("command.noadjust", "S", "D", "J"));
    }

    @Test
    void mHatchesWhatCountsInBothPanesAndSaysHowMuchThatIs() {
        desk.key(KeyCode.M);
        assertThat(seen("mask-kept")).as("two panes and the legend").hasSize(3);
        assertThat(seen("mask-free"))
                .as("two boxes in two panes and the legend")
                .hasSize(5);
        // Two boxes of 8×8 in the 64×48 that the evaluator looks at.
        assertThat(desk.visibleTexts()).contains("counts for locality: 95.8 %", "may change: 4.2 %");
        desk.key(KeyCode.M);
        assertThat(seen("mask-kept")).isEmpty();
    }

    @Test
    void mWithCtrlIsStillTheNextModel() {
        desk.key(KeyCode.M, SHORTCUT_DOWN);
        assertThat(desk.review().modelProperty().get()).isEqualTo("swift");
        assertThat(look().modeProperty().get()).isEqualTo(CompareMode.SIDE_BY_SIDE);
    }

    @Test
    void shiftShowsTheSourceInEveryMode() {
        for (KeyCode mode : List.of(KeyCode.D, KeyCode.S, KeyCode.M)) {
            desk.key(mode);
            Image before = right();
            desk.press(KeyCode.SHIFT);
            assertThat(rightPixel(30, 24)).as(mode + " with Shift").isEqualTo(0xFFD03030);
            assertThat(seen("swipe-divider")).isEmpty();
            desk.release(KeyCode.SHIFT);
            assertThat(right()).isEqualTo(before);
        }
    }

    @Test
    void modeZoomAndDividerStayFromPairToPair() {
        desk.key(KeyCode.S);
        Fx.run(() -> {
            look().viewport().zoomAt(4, 0.2, 0.7);
            look().adjust(-5);
            look().boxesVisibleProperty().set(false);
        });
        String before = Fx.call(look()::text);
        desk.key(KeyCode.RIGHT);
        desk.key(KeyCode.A);
        assertThat(desk.shown()).isEqualTo("photo_2");
        assertThat(Fx.call(look()::text)).isEqualTo(before);
        desk.key(KeyCode.DIGIT0);
        assertThat(look().viewport().zoom()).isEqualTo(1);
    }

    @Test
    void theDifferenceIsThatOfTheShownPair() {
        TinyData other = TinyData.write(dir.resolve("other"), 2, "bold");
        TinyData.put(other.editedImage("bold", "photo", "1"), ImageFiles.encodePng(TinyPhoto.before("photo")));
        desk.open(other.root());
        desk.key(KeyCode.D);
        assertThat(rightPixel(46, 24)).isNotEqualTo(SAME);
        desk.key(KeyCode.RIGHT);
        assertThat(rightPixel(46, 24)).isEqualTo(SAME);
        desk.key(KeyCode.LEFT);
        assertThat(rightPixel(46, 24)).isNotEqualTo(SAME);
    }

    @Test
    void withoutAnEditedImageEveryModeSaysSo() throws Exception {
        TinyData other = TinyData.write(dir.resolve("other"), 2, "bold");
        Files.delete(other.editedImage("bold", "photo", "1"));
        desk.open(other.root());
        desk.key(KeyCode.RIGHT);
        for (KeyCode mode : List.of(KeyCode.D, KeyCode.S, KeyCode.M)) {
            desk.key(mode);
            assertThat(desk.visibleTexts()).as("mode of %s", mode).contains(desk.texts.get("pair.edited.none", "bold"));
        }
    }

    @Test
    void boxesHaveTheirColoursInTheFrameThatBringsThem() {
        Fx.run(() -> {
            look().boxesVisibleProperty().set(false);
            desk.screen().layout();
            look().boxesVisibleProperty().set(true);
            // Only the layout: no style sheet is applied by it.
            desk.screen().layout();
            assertThat(desk.screen().lookupAll(".box-line"))
                    .isNotEmpty()
                    .allSatisfy(n -> assertThat(((Shape) n).getStroke()).isNotEqualTo(Color.BLACK));
            assertThat(desk.screen().lookupAll(".box-label"))
                    .isNotEmpty()
                    .allSatisfy(n -> assertThat(n.getLayoutBounds().getWidth()).isPositive());
        });
    }

    @Test
    void thePixelUnderTheMouseIsToldBelow() {
        Node pane = seen("photo-pane").getFirst();
        Fx.run(() -> {
            // The photo is wider than high and fills the pane's width, its middle in the pane's middle.
            var at = pane.localToScene(
                    pane.getLayoutBounds().getWidth() * 30.5 / 64,
                    pane.getLayoutBounds().getHeight() / 2 + 0.1);
            Fx.moveMouse(pane, at.getX(), at.getY());
        });
        assertThat(desk.visibleTexts())
                .contains("x 30  y 24", "source 208 48 48")
                .anyMatch(t -> t.startsWith("differs by ") && t.endsWith("2.00 m"));
    }

    @Test
    void howOneLookedIsThereAgainWhenTheProjectIsReopened() {
        desk.key(KeyCode.RIGHT);
        desk.key(KeyCode.M, SHORTCUT_DOWN);
        desk.key(KeyCode.D);
        desk.key(KeyCode.K);
        Fx.run(() -> {
            look().adjust(2);
            look().viewport().zoomAt(3, 0.4, 0.4);
            desk.screen().setDividers(List.of(0.25, 0.7, 0.4));
            desk.screen()
                    .space()
                    .view()
                    .cameraProperty()
                    .set(desk.screen().space().view().cameraProperty().get().withOrthographic(true));
        });
        desk.settle();
        String look = Fx.call(look()::text);
        String space = Fx.call(() -> desk.screen().space().text());
        try (Desk other = Desk.show(dir.resolve("other home"))) {
            // The first window is still open: nothing here waits for a clean end.
            other.open(data.root());
            assertThat(other.shown()).isEqualTo("photo_1");
            assertThat(other.review().modelProperty().get()).isEqualTo("swift");
            assertThat(Fx.call(() -> other.screen().pair().look().text())).isEqualTo(look);
            assertThat(Fx.call(() -> other.screen().space().text())).isEqualTo(space);
            assertThat(Fx.call(() -> other.screen().dividers().getLast())).isBetween(0.35, 0.45);
        }
    }

    @Test
    void ctrlIOpensTheProgressByFacet() {
        desk.key(KeyCode.A);
        desk.key(KeyCode.I, SHORTCUT_DOWN);
        assertThat(desk.visibleTexts())
                .contains(
                        desk.texts.get("progress.title"),
                        "1 of 3 samples decided, 1 by you",
                        "This session 1 decision; today 1 of yours",
                        "mug",
                        "1 / 3");
        desk.key(KeyCode.ESCAPE);
        assertThat(desk.visibleTexts()).doesNotContain(desk.texts.get("progress.title"));
        assertThat(desk.visibleTexts()).contains("1 of 3 decided");
    }

    @Test
    void aNoteThatWasTypedIsThereWhenTheProjectIsReopened() {
        desk.key(KeyCode.N);
        desk.type("too fat?");
        try (Desk other = Desk.show(dir.resolve("other home"))) {
            other.open(data.root());
            assertThat(Fx.call(() -> other.review().noteProperty().get())).isEqualTo("too fat?");
        }
    }
}
