package gsi.app.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Turns keys into commands for a whole scene: never while typing in a field, and a key that is held decides once only. Seen
 * before the controls see them, so that Space and Enter decide wherever the focus is.
 */
public final class KeyBindings {

    private final CommandTable commands;
    private final Consumer<String> explain;
    private final Predicate<KeyEvent> takenElsewhere;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    /** Whether the last pressed key has done its work, so that its character is nobody's text. */
    private boolean done;

    /**
     * Makes the bindings; {@link #install} connects them.
     *
     * @param explain takes the sentence that says why a command is not possible now
     * @param takenElsewhere sees each pressed key first and tells whether it is not for the commands
     */
    public KeyBindings(CommandTable commands, Consumer<String> explain, Predicate<KeyEvent> takenElsewhere) {
        this.commands = commands;
        this.explain = explain;
        this.takenElsewhere = takenElsewhere;
    }

    /** Starts listening; the scene keeps it alive. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            pressed(scene, e);
            done = e.isConsumed();
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, e -> held.remove(e.getCode()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, e -> typed(scene, e));
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                // A key released while another window had the focus is never seen here.
                window.focusedProperty().subscribe(focused -> held.clear());
            }
        });
    }

    private void pressed(Scene scene, KeyEvent event) {
        boolean repeated = !held.add(event.getCode());
        if (takenElsewhere.test(event)) {
            return;
        }
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        if (typing && event.getCode() == KeyCode.ESCAPE) {
            scene.getRoot().requestFocus();
            event.consume();
            return;
        }
        Optional<Command> found = commands.keyMapProperty().get().find(event);
        if (found.isEmpty() || (typing && !(found.get().worksWhileTyping() && writesNothing(event)))) {
            return;
        }
        event.consume();
        if (!repeated || found.get().repeats()) {
            commands.run(found.get()).ifPresent(explain);
        }
    }

    /** Whatever keys a person chose: what would write a character in a field stays the field's. */
    private static boolean writesNothing(KeyEvent event) {
        return event.isShortcutDown() || event.getCode().isFunctionKey();
    }

    /**
     * The character of a key that led to a field is not to be written there. The question mark is wherever a keyboard layout
     * puts it, so it is known by the character.
     */
    private void typed(Scene scene, KeyEvent event) {
        if (done) {
            event.consume();
        } else if ("?".equals(event.getCharacter())
                && !takenElsewhere.test(event)
                && !(scene.getFocusOwner() instanceof TextInputControl)) {
            event.consume();
            commands.run(Command.HELP).ifPresent(explain);
        }
    }
}
