package gsi.app;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps JavaFX from greeting every start with a warning that it runs from the class path, which it is meant to here. */
final class ToolkitLogs {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("javafx"), Logger.getLogger("javafx.css"));

    private ToolkitLogs() {}

    static void quieten() {
        LOGGERS.getFirst().setLevel(Level.SEVERE);
        LOGGERS.getLast().setLevel(Level.WARNING);
    }
}
