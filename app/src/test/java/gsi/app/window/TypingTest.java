package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Decision;
import gsi.app.testdata.TinyData;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a person writes, keys are letters. */
class TypingTest extends DeskTest {

    @BeforeEach
    void openThreeSamples() {
        desk.open(TinyData.write(dir.resolve("data"), 3, "bold").root());
    }

    private List<Decision> decisions() {
        return desk.review().project().decisions();
    }

    private Node focused() {
        return Fx.call(() -> desk.scene().getFocusOwner());
    }

    @Test
    void ctrlFGoesToTheSearchFieldWhereLettersSearch() {
        desk.key(KeyCode.F, SHORTCUT_DOWN);
        assertThat(focused()).isInstanceOf(TextField.class);
        desk.type("photo_2");
        assertThat(((TextField) focused()).getText()).isEqualTo("photo_2");
        assertThat(desk.review().visible()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("photo_2");
        assertThat(decisions()).isEmpty();
    }

    @Test
    void aSlashGoesToTheSearchFieldToo() {
        desk.type("/remove/2");
        assertThat(focused()).isInstanceOf(TextField.class);
        assertThat(((TextField) focused()).getText()).isEqualTo("remove/2");
        assertThat(decisions()).isEmpty();
    }

    @Test
    void noKeyDecidesInTheSearchField() {
        desk.key(KeyCode.F, SHORTCUT_DOWN);
        desk.type("a x f19");
        for (KeyCode code : List.of(KeyCode.ENTER, KeyCode.SPACE, KeyCode.BACK_SPACE, KeyCode.DELETE)) {
            desk.key(code);
        }
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        assertThat(decisions()).isEmpty();
        assertThat(desk.visibleTexts()).contains(desk.texts.get("queue.empty"));
    }

    @Test
    void escapeGivesTheKeysBackToTheCommands() {
        desk.key(KeyCode.F, SHORTCUT_DOWN);
        desk.key(KeyCode.ESCAPE);
        assertThat(focused()).isNotInstanceOf(TextInputControl.class);
        desk.key(KeyCode.A);
        assertThat(decisions()).hasSize(1);
    }

    @Test
    void nWritesANoteThatGoesWithTheDecision() {
        desk.type("na fax? 1");
        assertThat(focused()).isInstanceOf(TextArea.class);
        assertThat(decisions()).isEmpty();
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.X);
        assertThat(decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.note()).isEqualTo("a fax? 1"));
    }

    @Test
    void aNoteAddedToADecidedSampleIsSavedWhenTheFieldIsLeft() {
        desk.key(KeyCode.A);
        desk.key(KeyCode.LEFT);
        desk.key(KeyCode.N);
        desk.type("later");
        desk.key(KeyCode.ESCAPE);
        assertThat(decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.note()).isEqualTo("later"));
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.remarks"));
        assertThat(desk.shown()).isEqualTo("photo_0");
    }

    @Test
    void theAnnotatorsNameIsAskedForAndWrittenToDecisions() {
        // The first letter comes before the card has been painted.
        Fx.run(() -> {
            desk.button("command.annotator").fire();
            desk.fire(KeyEvent.KEY_TYPED, "A", KeyCode.UNDEFINED);
        });
        desk.type("da");
        desk.key(KeyCode.ENTER);
        desk.key(KeyCode.A);
        assertThat(decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.annotator()).isEqualTo("Ada"));
        assertThat(desk.settings.read().annotator()).isEqualTo("Ada");
    }
}
