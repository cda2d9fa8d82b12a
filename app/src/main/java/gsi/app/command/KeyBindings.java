package gsi.app.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    /** @param explain takes the sentence that says why a command is not possible now */
    public KeyBindings(CommandTable commands, Consumer<String> explain) {
        this.commands = commands;
        this.explain = explain;
    }

    /** Starts listening; the scene keeps it alive. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(scene, e));
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
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        if (typing && event.getCode() == KeyCode.ESCAPE) {
            scene.getRoot().requestFocus();
            event.consume();
            return;
        }
        Optional<Command> found = find(event);
        if (found.isEmpty() || typing && !found.get().worksWhileTyping()) {
            return;
        }
        event.consume();
        if (!repeated || found.get().repeats()) {
            commands.run(found.get()).ifPresent(explain);
        }
    }

    /** The question mark is wherever a keyboard layout puts it, so it is known by the character. */
    private void typed(Scene scene, KeyEvent event) {
        if ("?".equals(event.getCharacter()) && !(scene.getFocusOwner() instanceof TextInputControl)) {
            event.consume();
            commands.run(Command.HELP).ifPresent(explain);
        }
    }

    private static Optional<Command> find(KeyEvent event) {
        for (Command command : Command.values()) {
            if (command.keys().stream().anyMatch(k -> k.match(event))) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
