package gsi.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where this user's files go, by the platform's custom. {@code GSI_HOME} overrides both.
 *
 * @param config settings
 * @param data projects of read-only data, pictures made without a display
 * @param cache what can be made again at any time
 */
public record UserFolders(Path config, Path data, Path cache) {

    private static final String NAME = "gsi-inspector";

    /** Folders whose cache lies with the data. */
    public UserFolders(Path config, Path data) {
        this(config, data, data.resolve("cache"));
    }

    /** For the running system. */
    public static UserFolders ofSystem() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    static UserFolders of(Map<String, String> environment, String os, Path home) {
        String own = environment.get("GSI_HOME");
        if (own != null && !own.isBlank()) {
            return new UserFolders(Path.of(own), Path.of(own));
        }
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            Path roaming = path(
                            environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"))
                    .resolve(NAME);
            // What can be made again is not carried from machine to machine.
            Path local = path(
                            environment.get("LOCALAPPDATA"),
                            home.resolve("AppData").resolve("Local"))
                    .resolve(NAME);
            return new UserFolders(roaming, roaming, local.resolve("cache"));
        }
        if (system.contains("mac")) {
            Path support =
                    home.resolve("Library").resolve("Application Support").resolve(NAME);
            return new UserFolders(
                    support, support, home.resolve("Library").resolve("Caches").resolve(NAME));
        }
        return new UserFolders(
                path(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve(NAME),
                path(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"))
                        .resolve(NAME),
                path(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve(NAME));
    }

    private static Path path(@Nullable String value, Path fallback) {
        return value == null || value.isBlank() ? fallback : Path.of(value);
    }

    public Path settingsFile() {
        return config.resolve("settings.json");
    }

    /** Models that the user brought. */
    public Path models() {
        return data.resolve("models");
    }

    public Path thumbnails() {
        return cache.resolve("thumbnails");
    }

    public Path projects() {
        return data.resolve("projects");
    }
}
