package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a window can be shown is known before the toolkit tries. */
class DisplayTest {

    @TempDir
    Path sockets;

    private Optional<String> whyMissing(String os, String display) {
        return Display.whyMissing(os, Map.of("DISPLAY", display), sockets);
    }

    @Test
    void windowsAndMacAlwaysHaveOne() {
        assertThat(Display.whyMissing("Windows 11", Map.of(), sockets)).isEmpty();
        assertThat(Display.whyMissing("Mac OS X", Map.of(), sockets)).isEmpty();
    }

    @Test
    void onLinuxItMustBeNamed() {
        assertThat(Display.whyMissing("Linux", Map.of(), sockets)).contains("DISPLAY is not set");
        assertThat(whyMissing("Linux", " ")).contains("DISPLAY is not set");
    }

    @Test
    void aLocalServerMustBeThere() throws IOException {
        assertThat(whyMissing("Linux", ":7")).contains("no X server answers at DISPLAY :7");
        assertThat(whyMissing("Linux", "unix:7.0")).contains("no X server answers at DISPLAY unix:7.0");
        Files.createFile(sockets.resolve("X7"));
        assertThat(whyMissing("Linux", ":7")).isEmpty();
        assertThat(whyMissing("Linux", ":7.0")).isEmpty();
    }

    @Test
    void aServerElsewhereIsBelieved() {
        assertThat(whyMissing("Linux", "desk:0")).isEmpty();
        assertThat(whyMissing("Linux", "localhost:10.0")).isEmpty();
    }
}
