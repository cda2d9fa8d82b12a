package gsi.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.command.Command;
import gsi.app.command.KeyMap;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** Choosing another key. */
class KeyChoiceTest {

    private KeyMap map = KeyMap.initial();
    private final KeyChoice choice = new KeyChoice(() -> map, next -> map = next);

    private static KeyCombination key(String name) {
        return KeyCombination.valueOf(name);
    }

    @Test
    void aFreeKeyIsTakenAtOnce() {
        choice.begin(Command.ACCEPT);
        choice.press(key("Z"));
        assertThat(choice.isIdle()).isTrue();
        assertThat(map.keys(Command.ACCEPT)).startsWith(key("Z"));
    }

    @Test
    void aKeyOfAnotherCommandAsksFirst() {
        choice.begin(Command.ACCEPT);
        choice.press(key("X"));
        assertThat(choice.stateProperty().get())
                .isEqualTo(new KeyChoice.State.Conflict(Command.ACCEPT, key("X"), Command.REJECT));
        assertThat(map.owner(key("X"))).contains(Command.REJECT);
        choice.cancel();
        assertThat(map.chosen()).isEmpty();
    }

    @Test
    void theOtherCommandLosesItOrTheTwoSwap() {
        choice.begin(Command.ACCEPT);
        choice.press(key("X"));
        choice.replace();
        assertThat(map.keys(Command.REJECT)).isEmpty();
        assertThat(map.owner(key("X"))).contains(Command.ACCEPT);
        map = KeyMap.initial();
        choice.begin(Command.ACCEPT);
        choice.press(key("X"));
        choice.swap();
        assertThat(map.keys(Command.ACCEPT)).isEqualTo(Command.REJECT.keys());
        assertThat(map.keys(Command.REJECT)).isEqualTo(Command.ACCEPT.keys());
    }

    @Test
    void aReservedKeySaysWhyAndWaitsOn() {
        choice.begin(Command.SKIP);
        choice.press(key("Backspace"));
        assertThat(choice.stateProperty().get()).isInstanceOf(KeyChoice.State.Reserved.class);
        choice.press(key("Z"));
        assertThat(map.owner(key("Z"))).contains(Command.SKIP);
    }

    @Test
    void aKeyPressedWhileNothingIsAskedDoesNothing() {
        choice.press(key("Z"));
        choice.replace();
        choice.swap();
        assertThat(map.chosen()).isEmpty();
    }
}
