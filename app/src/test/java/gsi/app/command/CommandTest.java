package gsi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.junit.jupiter.api.Test;

class CommandTest {

    private static List<KeyCombination> allKeys() {
        return Arrays.stream(Command.values()).flatMap(c -> c.keys().stream()).toList();
    }

    @Test
    void noKeyDoesTwoThings() {
        assertThat(allKeys()).doesNotHaveDuplicates();
    }

    @Test
    void backspaceDoesNothing() {
        assertThat(allKeys()).noneMatch(k -> ((KeyCodeCombination) k).getCode() == KeyCode.BACK_SPACE);
    }

    @Test
    void everyReasonHasItsDigitOnBothKeyBlocks() {
        for (int number = 1; number <= 9; number++) {
            assertThat(Command.valueOf("REASON_" + number).reasonNumber()).isEqualTo(number);
            assertThat(Command.valueOf("REASON_" + number).keys())
                    .containsExactly(
                            new KeyCodeCombination(KeyCode.valueOf("DIGIT" + number)),
                            new KeyCodeCombination(KeyCode.valueOf("NUMPAD" + number)));
        }
        assertThat(Command.ACCEPT.reasonNumber()).isZero();
    }

    @Test
    void noDecisionRepeatsWhileItsKeyIsHeld() {
        assertThat(Command.values())
                .filteredOn(Command::repeats)
                .containsExactlyInAnyOrder(
                        Command.NEXT,
                        Command.PREVIOUS,
                        Command.EXTEND_NEXT,
                        Command.EXTEND_PREVIOUS,
                        Command.COMPARE_LESS,
                        Command.COMPARE_MORE);
    }

    @Test
    void whatWorksWhileTypingNeedsTheShortcutKey() {
        assertThat(Command.values())
                .filteredOn(Command::worksWhileTyping)
                .flatExtracting(c -> c.keys().stream().limit(1).toList())
                .isNotEmpty()
                .as("the key that is shown; further ones write while somebody types")
                .allMatch(k -> ((KeyCodeCombination) k).getShortcut() == ModifierValue.DOWN);
        assertThat(Command.UNDO.worksWhileTyping())
                .as("in a field it is the field's own")
                .isFalse();
    }
}
