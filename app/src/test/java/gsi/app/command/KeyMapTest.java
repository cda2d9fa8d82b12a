package gsi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class KeyMapTest {

    private static final KeyCombination Z = KeyCombination.valueOf("Z");
    private static final KeyCombination X = KeyCombination.valueOf("X");

    private final List<String> problems = new ArrayList<>();

    private KeyMap of(Map<String, List<String>> chosen) {
        return KeyMap.of(chosen, this::add);
    }

    private void add(String textKey, Object... arguments) {
        problems.add(textKey + Arrays.toString(arguments));
    }

    @Test
    void nothingChosenIsAsTheProgramComes() {
        assertThat(of(Map.of()).keys(Command.ACCEPT)).isEqualTo(Command.ACCEPT.keys());
        assertThat(KeyMap.initial().chosen()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aChoiceIsWrittenAndReadAgain() {
        KeyMap map = KeyMap.initial().adding(Command.ACCEPT, Z).swapped(Command.SKIP, Command.FLAG);
        assertThat(map.chosen()).containsOnlyKeys("accept", "skip", "flag");
        KeyMap again = of(map.chosen());
        for (Command c : Command.values()) {
            assertThat(again.keys(c)).isEqualTo(map.keys(c));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aKeyBelongsToOneCommandOnly() {
        KeyMap map = KeyMap.initial().adding(Command.ACCEPT, X);
        assertThat(map.keys(Command.ACCEPT)).startsWith(X).hasSize(3);
        assertThat(map.keys(Command.REJECT)).isEmpty();
        assertThat(map.owner(X)).contains(Command.ACCEPT);
        assertThat(map.isChanged(Command.REJECT)).isTrue();
        KeyMap back = map.reset(Command.REJECT);
        assertThat(back.keys(Command.REJECT)).containsExactly(X);
        assertThat(back.keys(Command.ACCEPT)).isEqualTo(Command.ACCEPT.keys());
        assertThat(back.chosen()).isEmpty();
    }

    @Test
    void aCommandMayHaveNoKey() {
        KeyMap map = KeyMap.initial().without(Command.REJECT, X);
        assertThat(map.chosen()).containsExactly(Map.entry("reject", List.of()));
        assertThat(of(map.chosen()).keys(Command.REJECT)).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsToldAndTheRestCounts() {
        KeyMap map = of(Map.of(
                "accept", List.of("Z"),
                "teleport", List.of("Q"),
                "skip", List.of("Ctrl+", "Escape", "J"),
                "reject", List.of("J")));
        assertThat(map.keys(Command.ACCEPT)).containsExactly(Z);
        assertThat(map.owner(KeyCombination.valueOf("J"))).isPresent();
        assertThat(problems)
                .anySatisfy(p -> assertThat(p).contains("teleport"))
                .anySatisfy(p -> assertThat(p).contains("Escape").contains("reserved"))
                .anySatisfy(p -> assertThat(p).contains("J").contains("keys.unusable.twice"));
    }

    @Test
    void noCommandCanHaveTheKeysThatLeaveOrDelete() {
        for (String key : List.of("Esc", "Tab", "Backspace", "Delete", "Ctrl+Tab")) {
            assertThat(KeyRules.whyReserved(KeyCombination.valueOf(key)))
                    .as(key)
                    .isPresent();
        }
        assertThat(KeyRules.whyReserved(Z)).isEmpty();
    }
}
