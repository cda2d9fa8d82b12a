package gsi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.text.Texts;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class CommandTableTest {

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final CommandTable commands = new CommandTable(texts);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void aCommandIsDone() {
        commands.bind(Command.SAVE, done::incrementAndGet);
        assertThat(commands.run(Command.SAVE)).isEmpty();
        assertThat(done).hasValue(1);
    }

    @Test
    void aCommandThatIsOffExplainsItselfAndDoesNothing() {
        SimpleBooleanProperty on = new SimpleBooleanProperty();
        commands.bind(Command.UNDO, done::incrementAndGet, on, "status.noundo");
        assertThat(commands.run(Command.UNDO)).contains("There is nothing of yours to take back.");
        assertThat(done).hasValue(0);
        on.set(true);
        assertThat(commands.run(Command.UNDO)).isEmpty();
        assertThat(done).hasValue(1);
    }

    @Test
    void aCommandThatNobodyBoundExplainsItself() {
        assertThat(commands.run(Command.EXPORT)).contains(texts.get("command.unavailable"));
    }

    @Test
    void keysAreNamedForPeople() {
        assertThat(commands.shortKey(Command.REJECT)).isEqualTo("X");
        assertThat(commands.keys(Command.REASON_1))
                .as("the number block needs no mention")
                .isEqualTo("1");
        assertThat(commands.shortKey(Command.ANNOTATOR)).isEmpty();
    }
}
