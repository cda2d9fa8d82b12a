package gsi.annotation;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder where programs keep a user's data, by the habits of each system. */
public final class UserFolder {

    private UserFolder() {}

    /**
     * This program's part of it: {@code $XDG_DATA_HOME/gsi-inspector} or {@code ~/.local/share/gsi-inspector}; on Windows
     * {@code %APPDATA%\gsi-inspector}; on macOS {@code ~/Library/Application Support/gsi-inspector}.
     *
     * @param environment as {@link System#getenv()} gives it
     * @param osName as the system property {@code os.name} gives it
     * @param home the user's home
     */
    public static Path of(Map<String, String> environment, String osName, Path home) {
        return base(environment, osName.toLowerCase(Locale.ROOT), home).resolve("gsi-inspector");
    }

    private static Path base(Map<String, String> environment, String os, Path home) {
        if (os.contains("windows")) {
            Path appData = absolute(environment.get("APPDATA"), home);
            return appData != null ? appData : home.resolve("AppData").resolve("Roaming");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        Path xdg = absolute(environment.get("XDG_DATA_HOME"), home);
        return xdg != null ? xdg : home.resolve(".local").resolve("share");
    }

    /** The XDG specification says that a relative path here is to be ignored. */
    private static @Nullable Path absolute(@Nullable String text, Path home) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Path path = home.getFileSystem().getPath(text);
        return path.isAbsolute() ? path : null;
    }
}
