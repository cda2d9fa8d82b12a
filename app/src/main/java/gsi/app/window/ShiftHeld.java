package gsi.app.window;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Tells while Shift is held: for a moment's look at the source. Not while typing, and not as part of a shortcut. */
final class ShiftHeld {

    private final Consumer<Boolean> listener;
    private boolean held;

    ShiftHeld(Consumer<Boolean> listener) {
        this.listener = listener;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            boolean alone = e.getCode() == KeyCode.SHIFT
                    && !e.isControlDown()
                    && !e.isMetaDown()
                    && !(scene.getFocusOwner() instanceof TextInputControl);
            if (alone && !held) {
                set(true);
            } else if (held && e.getCode() != KeyCode.SHIFT) {
                set(false);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.SHIFT && held) {
                set(false);
            }
        });
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.focusedProperty().subscribe((before, focused) -> {
                    if (held) {
                        set(false);
                    }
                });
            }
        });
    }

    private void set(boolean now) {
        held = now;
        listener.accept(now);
    }
}
