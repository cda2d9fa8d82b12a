package gsi.app.preferences;

import gsi.app.command.Command;
import gsi.app.command.KeyMap;
import gsi.app.command.KeyRules;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCombination;

/** Giving a command another key: waiting for it, and what to do where another command has it. FX thread. */
final class KeyChoice {

    /** Where the choice stands. */
    sealed interface State {

        /** No key is being chosen. */
        record Idle() implements State {}

        /** The next key goes to this command. */
        record Waiting(Command command) implements State {}

        /** The key cannot be had by anyone; still waiting for another. */
        record Reserved(Command command, KeyCombination key, String whyKey) implements State {}

        /** Another command has the key: a person says what to do. */
        record Conflict(Command command, KeyCombination key, Command other) implements State {}

        /** A command is to have its first keys again, and another has one of them: a person says what to do. */
        record Retaking(Command command, KeyCombination key, Command other) implements State {}
    }

    private final Supplier<KeyMap> map;
    private final Consumer<KeyMap> change;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());

    KeyChoice(Supplier<KeyMap> map, Consumer<KeyMap> change) {
        this.map = map;
        this.change = change;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean isIdle() {
        return state.get() instanceof State.Idle;
    }

    /** Waits for a key for a command. */
    void begin(Command command) {
        state.set(new State.Waiting(command));
    }

    /** A key was pressed while waiting. */
    void press(KeyCombination key) {
        Command command = switch (state.get()) {
            case State.Waiting w -> w.command();
            case State.Reserved r -> r.command();
            case State.Idle i -> null;
            case State.Conflict c -> null;
            case State.Retaking r -> null;
        };
        if (command == null) {
            return;
        }
        Optional<String> reserved = KeyRules.whyReserved(key);
        Optional<Command> other = map.get().owner(key).filter(c -> c != command);
        if (reserved.isPresent()) {
            state.set(new State.Reserved(command, key, reserved.get()));
        } else if (other.isPresent()) {
            state.set(new State.Conflict(command, key, other.get()));
        } else {
            finish(map.get().adding(command, key));
        }
    }

    /** Gives a command its first keys again, asking where another command has one of them now. */
    void reset(Command command) {
        for (KeyCombination key : command.keys()) {
            Optional<Command> other = map.get().owner(key).filter(c -> c != command);
            if (other.isPresent()) {
                state.set(new State.Retaking(command, key, other.get()));
                return;
            }
        }
        finish(map.get().reset(command));
    }

    /** In a conflict: takes the key away from the other command. */
    void replace() {
        if (state.get() instanceof State.Conflict c) {
            finish(map.get().adding(c.command(), c.key()));
        } else if (state.get() instanceof State.Retaking r) {
            finish(map.get().reset(r.command()));
        }
    }

    /** In a conflict: the two commands exchange all their keys. */
    void swap() {
        if (state.get() instanceof State.Conflict c) {
            finish(map.get().swapped(c.command(), c.other()));
        }
    }

    /** Leaves the keys as they are. */
    void cancel() {
        state.set(new State.Idle());
    }

    private void finish(KeyMap next) {
        state.set(new State.Idle());
        change.accept(next);
    }
}
