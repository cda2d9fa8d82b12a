package gsi.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether windows can be shown here. */
public final class Display {

    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    private Display() {}

    /** The reason why no window can be shown; empty where one can. */
    public static Optional<String> whyMissing() {
        return whyMissing(System.getProperty("os.name", ""), System.getenv(), Path.of("/tmp/.X11-unix"));
    }

    static Optional<String> whyMissing(String os, Map<String, String> environment, Path sockets) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("windows") || system.contains("mac")) {
            return Optional.empty();
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isBlank()) {
            // JavaFX speaks X11; a Wayland desktop offers it too, and says so in DISPLAY.
            return Optional.of("DISPLAY is not set");
        }
        Matcher local = LOCAL.matcher(display);
        if (local.matches() && Files.isDirectory(sockets) && Files.notExists(sockets.resolve("X" + local.group(1)))) {
            return Optional.of("no X server answers at DISPLAY " + display);
        }
        return Optional.empty();
    }
}
