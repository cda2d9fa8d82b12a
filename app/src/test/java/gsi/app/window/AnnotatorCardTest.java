package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.text.Texts;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/** Asking who decides. */
class AnnotatorCardTest extends DeskTest {

    /** A desktop may give a window the focus later than a person types. */
    @Test
    void theFieldIsReadyBeforeTheWindowHasTheFocus() {
        TextField field = Fx.call(() -> {
            AnnotatorCard card = new AnnotatorCard("root", new Texts(Locale.ENGLISH), name -> {});
            Scene scene = new Scene(card);
            card.requestFocus();
            return (TextField) scene.getFocusOwner();
        });
        assertThat(Fx.call(field::getSelectedText)).isEqualTo("root");
    }
}
