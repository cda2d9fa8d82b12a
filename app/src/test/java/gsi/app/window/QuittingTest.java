package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ReviewProject;
import gsi.app.testdata.TinyData;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** The end of a run, planned or not. */
class QuittingTest extends DeskTest {

    @Test
    void ctrlQQuits() {
        assertThat(desk.hasQuit()).isFalse();
        desk.key(KeyCode.Q, SHORTCUT_DOWN);
        assertThat(desk.hasQuit()).isTrue();
    }

    @Test
    void ctrlSSaysThatAllIsSaved() {
        desk.open(TinyData.write(dir.resolve("data"), 1).root());
        desk.key(KeyCode.S, SHORTCUT_DOWN);
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.already"));
    }

    @Test
    void aDecisionOnItsWayToDiskIsFinishedBeforeTheWindowCloses() throws Exception {
        TinyData data = TinyData.write(dir.resolve("data"), 2);
        desk.open(data.root());
        Fx.run(() -> {
            desk.fire(KeyEvent.KEY_PRESSED, "", KeyCode.A);
            desk.window().close(List.of());
        });
        try (ReviewProject onDisk = Desk.projectOf(data.project())) {
            assertThat(onDisk.decisions()).hasSize(1);
        }
    }

    @Test
    void whatCannotBeSavedIsSaidAndThePairStays() throws Exception {
        desk.open(TinyData.write(dir.resolve("data"), 2).root());
        desk.review().project().close();
        desk.key(KeyCode.A);
        assertThat(desk.message()).startsWith("Not saved: ").contains("review.gsi");
        assertThat(desk.shown()).isEqualTo("photo_0");
        assertThat(desk.visibleTexts()).contains("0 of 2 decided");
    }

    @Test
    void theWindowsPlaceAndLayoutAreRemembered() {
        desk.open(TinyData.write(dir.resolve("data"), 1).root());
        Fx.run(() -> desk.screen().setDividers(List.of(0.3, 0.7, 0.6)));
        Fx.run(() -> desk.window().close(List.of(1.0, 2.0, 800.0, 600.0)));
        assertThat(desk.settings.read().window()).containsExactly(1.0, 2.0, 800.0, 600.0);
        assertThat(desk.settings.read().dividers()).hasSize(3);
        assertThat(desk.settings.read().dividers().getFirst()).isBetween(0.29, 0.31);
    }
}
