package gsi.app.hints;

import gsi.app.command.Command;
import java.util.List;
import java.util.Locale;

/** What is told to somebody who is new, each at the place that it is about. */
public enum FirstHint {
    /** What to decide about an edited image, and how. */
    DECIDE(Command.ACCEPT, Command.REJECT, Command.REASON_1, Command.REASON_9, Command.UNDO),
    /** What to decide about an edit that nobody has made yet, and how. */
    DECIDE_CANDIDATE(Command.ACCEPT, Command.REJECT, Command.REASON_1, Command.REASON_9, Command.UNDO),
    /** How to find and choose samples. */
    QUEUE(Command.NEXT, Command.PREVIOUS),
    /** How to look around in 3D. */
    SPACE(Command.VIEW_RESET, Command.VIEW_CAMERA);

    @SuppressWarnings("ImmutableEnumChecker") // never changed, only not marked so
    private final List<Command> commands;

    FirstHint(Command... commands) {
        this.commands = List.of(commands);
    }

    /** The commands whose keys its text names, in the order of its places. */
    List<Command> commands() {
        return commands;
    }

    /** The name in settings files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
