package gsi.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    private static UserFolders on(String os, Map<String, String> environment) {
        return UserFolders.of(environment, os, HOME);
    }

    @Test
    void onLinuxTheFoldersOfTheDesktopsConvention() {
        UserFolders usual = on("Linux", Map.of());
        assertThat(usual.settingsFile()).isEqualTo(HOME.resolve(".config/gsi-inspector/settings.json"));
        assertThat(usual.data()).isEqualTo(HOME.resolve(".local/share/gsi-inspector"));
        UserFolders moved = on("Linux", Map.of("XDG_CONFIG_HOME", "/etc/ada", "XDG_DATA_HOME", "/var/ada"));
        assertThat(moved.config()).isEqualTo(Path.of("/etc/ada/gsi-inspector"));
        assertThat(moved.data()).isEqualTo(Path.of("/var/ada/gsi-inspector"));
    }

    @Test
    void onWindowsTheRoamingFolder() {
        assertThat(on("Windows 11", Map.of()).config()).isEqualTo(HOME.resolve("AppData/Roaming/gsi-inspector"));
        assertThat(on("Windows 11", Map.of("APPDATA", "/roaming")).data()).isEqualTo(Path.of("/roaming/gsi-inspector"));
    }

    @Test
    void onMacTheApplicationSupportFolder() {
        assertThat(on("Mac OS X", Map.of()).config())
                .isEqualTo(HOME.resolve("Library/Application Support/gsi-inspector"));
    }

    @Test
    void anOwnFolderOverridesAll() {
        UserFolders own = on("Linux", Map.of("GSI_HOME", "/own", "XDG_DATA_HOME", "/var/ada"));
        assertThat(own).isEqualTo(new UserFolders(Path.of("/own"), Path.of("/own")));
        assertThat(on("Linux", Map.of("GSI_HOME", " ")).data()).isEqualTo(HOME.resolve(".local/share/gsi-inspector"));
    }

    @Test
    void theCacheLiesWhereThePlatformKeepsWhatCanBeMadeAgain() {
        assertThat(on("Linux", Map.of()).thumbnails()).isEqualTo(HOME.resolve(".cache/gsi-inspector/thumbnails"));
        assertThat(on("Linux", Map.of("XDG_CACHE_HOME", "/fast")).cache()).isEqualTo(Path.of("/fast/gsi-inspector"));
        assertThat(on("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"))
                        .cache())
                .isEqualTo(Path.of("/local/gsi-inspector/cache"));
        assertThat(on("Mac OS X", Map.of()).cache()).isEqualTo(HOME.resolve("Library/Caches/gsi-inspector"));
        assertThat(on("Linux", Map.of("GSI_HOME", "/own")).cache()).isEqualTo(Path.of("/own/cache"));
    }
}
