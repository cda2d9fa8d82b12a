package gsi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Which keys do what after a person chose others. */
class ChosenKeysTest {

    private static final KeyCombination X = new KeyCodeCombination(KeyCode.X);
    private static final KeyCombination Z = new KeyCodeCombination(KeyCode.Z);
    private final List<String> problems = new ArrayList<>();

    private void add(String textKey, Object... arguments) {
        problems.add(textKey + Arrays.toString(arguments));
    }

    @Test
    void noTwoCommandsComeWithTheSameKey() {
        Set<String> seen = new HashSet<>();
        for (Command c : Command.values()) {
            for (KeyCombination key : c.keys()) {
                assertThat(seen.add(key.getDisplayText()))
                        .as("%s of %s", key, c)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsStoredComesBack() {
        KeyMap map = KeyMap.initial().adding(Command.FLAG, Z).adding(Command.ACCEPT, X);
        KeyMap again = KeyMap.of(map.chosen(), this::add);
        assertThat(again.chosen()).isEqualTo(map.chosen());
        assertThat(again.keys(Command.ACCEPT)).startsWith(X);
        assertThat(again.keys(Command.REJECT)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void swappedCommandsStaySwappedAfterARestart() {
        KeyMap map = KeyMap.initial().swapped(Command.ACCEPT, Command.REJECT);
        KeyMap again = KeyMap.of(map.chosen(), this::add);
        assertThat(again.keys(Command.ACCEPT)).isEqualTo(Command.REJECT.keys());
        assertThat(again.keys(Command.REJECT)).isEqualTo(Command.ACCEPT.keys());
        assertThat(problems).isEmpty();
    }

    @Test
    void resettingGivesBackTheFirstKeysAndLeavesNoKeyTwice() {
        KeyMap map = KeyMap.initial().adding(Command.ACCEPT, X).reset(Command.REJECT);
        assertThat(map.owner(X)).contains(Command.REJECT);
        assertThat(map.keys(Command.ACCEPT)).isEqualTo(Command.ACCEPT.keys());
        assertThat(map.chosen()).isEmpty();
    }

    @Test
    void unusableEntriesAreToldAndTheOthersCount() {
        KeyMap map =
                KeyMap.of(Map.of("teleport", List.of("Z"), "flag", List.of("Escape", "nonsense+", "Z")), this::add);
        assertThat(map.keys(Command.FLAG)).containsExactly(Z);
        assertThat(problems).hasSize(3);
    }

    /** A version that brings a command on a key that a person already uses must not take the key away. */
    @Test
    void aChosenKeyWinsOverTheFirstKeyOfACommandThatWasNotChosenFor() {
        KeyMap map = KeyMap.of(Map.of("flag", List.of("X")), this::add);
        assertThat(map.owner(X)).contains(Command.FLAG);
        assertThat(map.keys(Command.REJECT)).doesNotContain(X);
    }

    /** Written by hand as people write it. */
    @Test
    void ctrlInAFileIsTheShortcutKey() {
        KeyMap map = KeyMap.of(Map.of("flag", List.of("Ctrl+E")), this::add);
        KeyEvent ctrlE = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, true, false, false);
        long having = Arrays.stream(Command.values())
                .filter(c -> map.keys(c).stream().anyMatch(k -> k.match(ctrlE)))
                .count();
        assertThat(having).isEqualTo(1);
    }
}
