package gsi.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of an earlier version, and files that a person or another program changed. */
class SettingsVersionsTest {

    @TempDir
    Path dir;

    private Path write(String json) throws IOException {
        Path file = dir.resolve("settings.json");
        Files.writeString(file, json);
        return file;
    }

    @Test
    void aFileOfVersion1KeepsWhatItSaysAndGetsTheRest() throws IOException {
        Path file = write("""
                {"version":1,"theme":"dark","annotator":"Ada","recent":["/a"],"window":[1,2,3,4],"dividers":[0.5],"mine":7}""");
        SettingsFile settings = new SettingsFile(file);
        Settings read = settings.read();
        assertThat(read.theme()).isEqualTo("dark");
        assertThat(read.annotator()).isEqualTo("Ada");
        assertThat(read.review()).isEqualTo(ReviewSettings.INITIAL);
        assertThat(read.reasons()).isEqualTo(Settings.initialReasons());
        settings.write(read);
        assertThat(Files.readString(file)).contains("\"mine\" : 7").contains("\"version\" : 2");
        assertThat(new SettingsFile(file).read()).isEqualTo(read);
    }

    @Test
    void aSectionOfTheWrongKindIsReplacedWhenWriting() throws IOException {
        Path file = write("{\"version\":2,\"review\":5,\"keys\":[],\"reasons\":{},\"hints_seen\":3}");
        SettingsFile settings = new SettingsFile(file);
        Settings read = settings.read();
        settings.write(read.withTheme("dark"));
        assertThat(new SettingsFile(file).read().theme()).isEqualTo("dark");
    }

    @Test
    void keysOfACommandOfAnotherVersionAreKept() throws IOException {
        Path file = write("{\"version\":2,\"keys\":{\"teleport\":[\"J\"]}}");
        SettingsFile settings = new SettingsFile(file);
        settings.write(settings.read().withTheme("dark"));
        assertThat(Files.readString(file)).contains("teleport");
    }
}
