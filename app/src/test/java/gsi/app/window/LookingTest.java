package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import java.util.List;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys that change what one sees, and decide nothing. */
class LookingTest extends DeskTest {

    @BeforeEach
    void openAPair() {
        desk.open(TinyData.write(dir.resolve("data"), 2, "bold").root());
    }

    /** What source pane and edited pane show. */
    private List<Image> panes() {
        return Fx.call(() ->
                desk
                        .nodes(n -> n instanceof ImageView v
                                && v.getParent().getStyleClass().contains("photo-pane"))
                        .stream()
                        .map(n -> ((ImageView) n).getImage())
                        .toList());
    }

    private boolean sourceInPlaceOfEdited() {
        List<Image> panes = panes();
        assertThat(panes).hasSize(2).doesNotContainNull();
        return panes.getFirst().equals(panes.getLast());
    }

    private long boxLines() {
        return Fx.call(() -> desk.nodes(n -> n.getStyleClass().contains("box-line")).stream()
                .filter(n -> n.getParent().isVisible())
                .count());
    }

    @Test
    void holdingShiftShowsTheSourceInPlaceOfTheEdited() {
        assertThat(sourceInPlaceOfEdited()).isFalse();
        desk.press(KeyCode.SHIFT);
        assertThat(sourceInPlaceOfEdited()).isTrue();
        assertThat(desk.visibleTexts()).contains(desk.texts.get("pair.edited.held"));
        desk.release(KeyCode.SHIFT);
        assertThat(sourceInPlaceOfEdited()).isFalse();
        assertThat(desk.visibleTexts()).doesNotContain(desk.texts.get("pair.edited.held"));
    }

    @Test
    void shiftAsPartOfAShortcutEndsTheLook() {
        desk.press(KeyCode.SHIFT);
        desk.press(KeyCode.CONTROL);
        assertThat(sourceInPlaceOfEdited()).isFalse();
        desk.release(KeyCode.CONTROL);
        desk.release(KeyCode.SHIFT);
        assertThat(sourceInPlaceOfEdited()).isFalse();
    }

    @Test
    void bSwapsSourceAndEditedUntilPressedAgain() {
        desk.key(KeyCode.B);
        assertThat(sourceInPlaceOfEdited()).isTrue();
        desk.key(KeyCode.B);
        assertThat(sourceInPlaceOfEdited()).isFalse();
    }

    @Test
    void theNextPairShowsItsEditedImageAgain() {
        desk.key(KeyCode.B);
        desk.key(KeyCode.RIGHT);
        assertThat(sourceInPlaceOfEdited()).isFalse();
    }

    @Test
    void oHidesAndShowsTheBoxes() {
        // Original and target over the photo; target and detected over the edited image.
        assertThat(boxLines()).isEqualTo(4);
        desk.key(KeyCode.O);
        assertThat(boxLines()).isZero();
        desk.key(KeyCode.O);
        assertThat(boxLines()).isEqualTo(4);
    }

    @Test
    void boxesCarryTheirNames() {
        assertThat(desk.visibleTexts())
                .contains(desk.texts.get("box.original"), desk.texts.get("box.target"), desk.texts.get("box.detected"));
    }

    @Test
    void zeroShowsTheWholeImage() {
        var viewport = desk.screen().pair().viewport();
        Fx.run(() -> viewport.zoomAt(4, 0.2, 0.2));
        assertThat(viewport.zoom()).isEqualTo(4);
        desk.key(KeyCode.DIGIT0);
        assertThat(List.of(viewport.zoom(), viewport.centreX(), viewport.centreY()))
                .containsExactly(1.0, 0.5, 0.5);
    }

    private boolean helpIsOpen() {
        return desk.visibleTexts().contains(desk.texts.get("help.shift") + ": " + desk.texts.get("help.shift.text"));
    }

    @Test
    void hOpensTheKeyHelpAndEscapeClosesIt() {
        assertThat(helpIsOpen()).isFalse();
        desk.key(KeyCode.H);
        assertThat(helpIsOpen()).isTrue();
        assertThat(desk.visibleTexts()).contains("Ctrl+Shift+Z or Ctrl+Y");
        desk.key(KeyCode.ESCAPE);
        assertThat(helpIsOpen()).isFalse();
    }

    @Test
    void theQuestionMarkOpensTheKeyHelpWhereverItIsOnTheKeyboard() {
        desk.type("?");
        assertThat(helpIsOpen()).isTrue();
    }

    @Test
    void keysDecideNothingWhileTheHelpIsOpen() {
        desk.key(KeyCode.H);
        desk.key(KeyCode.A);
        desk.key(KeyCode.DIGIT1);
        desk.key(KeyCode.ESCAPE);
        assertThat(desk.review().project().decisions()).isEmpty();
        desk.key(KeyCode.A);
        assertThat(desk.review().project().decisions()).hasSize(1);
    }

    @Test
    void lightAndDarkSwapAndAreRemembered() {
        Fx.run(() -> desk.window().setTheme("light"));
        desk.key(KeyCode.T, SHORTCUT_DOWN);
        assertThat(Application.getUserAgentStylesheet()).contains("dark");
        assertThat(desk.settings.read().theme()).isEqualTo("dark");
        desk.key(KeyCode.T, SHORTCUT_DOWN);
        assertThat(Application.getUserAgentStylesheet()).contains("light");
        assertThat(desk.settings.read().theme()).isEqualTo("light");
    }
}
