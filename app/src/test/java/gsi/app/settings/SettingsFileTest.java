package gsi.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.gpu.ScorerDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsFileTest {

    private static final Settings CHOSEN = new Settings(
            "dark",
            "Ada 写",
            List.of("/data/b", "/data/a"),
            List.of(10.0, 20.0, 1600.5, 1000.0),
            List.of(0.2, 0.8, 0.5),
            new ReviewSettings(false, true, 5),
            List.of(new Reason("collision", ""), new Reason("zu_dunkel", "Zu dunkel 暗")),
            Map.of("accept", List.of("Y", "Shift+Y"), "from_another_version", List.of("Q")),
            Set.of("decide"),
            ScorerDevice.CPU);

    @TempDir
    Path dir;

    private Path file() {
        return dir.resolve("config/settings.json");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    private JsonNode json() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file()));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        new SettingsFile(file()).write(CHOSEN);
        assertThat(new SettingsFile(file()).read()).isEqualTo(CHOSEN);
    }

    @Test
    void theFileCarriesItsVersion() throws IOException {
        new SettingsFile(file()).write(CHOSEN);
        assertThat(json().path("version").intValue()).isEqualTo(2);
    }

    @Test
    void withoutAFileTheInitialSettingsHold() {
        assertThat(new SettingsFile(file()).read()).isEqualTo(Settings.initial());
        assertThat(file()).doesNotExist();
    }

    @Test
    void keysOfAnotherVersionAreKept() throws IOException {
        write("{\"version\": 1, \"theme\": \"light\", \"shortcuts\": {\"accept\": [\"Y\"]}, \"from_the_future\": 3}");
        SettingsFile settings = new SettingsFile(file());
        settings.write(settings.read().withTheme("dark"));
        assertThat(json().path("theme").stringValue()).isEqualTo("dark");
        assertThat(json().path("from_the_future").intValue()).isEqualTo(3);
        assertThat(json().path("shortcuts").path("accept").path(0).stringValue())
                .isEqualTo("Y");
    }

    @Test
    void aBrokenFileIsKeptAsideAndTheInitialSettingsHold() throws IOException {
        write("{\"theme\": \"dar");
        SettingsFile settings = new SettingsFile(file());
        assertThat(settings.read()).isEqualTo(Settings.initial());
        settings.write(CHOSEN);
        assertThat(new SettingsFile(file()).read()).isEqualTo(CHOSEN);
        assertThat(file().resolveSibling("settings.json.broken")).hasContent("{\"theme\": \"dar");
    }

    @Test
    void valuesOfTheWrongKindFallBackOneByOne() throws IOException {
        write(
                "{\"theme\": 7, \"scorer\": \"abacus\", \"annotator\": \"  \", \"recent\": [\"/a\", 1, null], \"window\": [1, \"x\"], \"dividers\": {}}");
        Settings read = new SettingsFile(file()).read();
        assertThat(read.theme()).isEqualTo(Settings.initial().theme());
        assertThat(read.scorer()).isEqualTo(ScorerDevice.AUTO);
        assertThat(read.annotator()).isEqualTo(Settings.initial().annotator());
        assertThat(read.recent()).containsExactly("/a");
        assertThat(read.window()).containsExactly(1.0);
        assertThat(read.dividers()).isEmpty();
    }

    @Test
    void aFileOfVersion1KeepsWhatItSaysAndGetsTheRest() throws IOException {
        write("{\"version\": 1, \"theme\": \"light\", \"annotator\": \"Ada\", \"recent\": [\"/a\"]}");
        Settings read = new SettingsFile(file()).read();
        assertThat(read.annotator()).isEqualTo("Ada");
        assertThat(read.review()).isEqualTo(ReviewSettings.INITIAL);
        assertThat(read.reasons()).isEqualTo(Settings.initialReasons());
        assertThat(read.keys()).isEmpty();
    }

    @Test
    void reasonsThatCannotBeStoredAreLeftOut() throws IOException {
        write(
                "{\"reasons\": [{\"code\": \"a b\"}, {\"code\": \"ok\", \"words\": 7}, 3, {\"code\": \"ok\"}, {\"code\": \"\"}],"
                        + " \"review\": {\"prefetch\": 100000, \"auto_advance\": \"yes\"}, \"keys\": {\"skip\": \"K\", \"flag\": [1, \"Q\"]}}");
        Settings read = new SettingsFile(file()).read();
        assertThat(read.reasons()).containsExactly(new Reason("ok", ""));
        assertThat(read.review()).isEqualTo(new ReviewSettings(true, false, ReviewSettings.MOST_PREFETCH));
        assertThat(read.keys()).containsExactly(Map.entry("flag", List.of("Q")));
        write("{\"reasons\": []}");
        assertThat(new SettingsFile(file()).read().reasons()).isEqualTo(Settings.initialReasons());
    }

    @Test
    void anythingElseThanAnObjectGivesTheInitialSettings() throws IOException {
        write("[1, 2]");
        assertThat(new SettingsFile(file()).read()).isEqualTo(Settings.initial());
    }

    @Test
    void writingLeavesNoTemporaryFileBehind() throws IOException {
        SettingsFile settings = new SettingsFile(file());
        settings.write(CHOSEN);
        settings.write(CHOSEN.withTheme("light"));
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aFailedWriteLeavesTheOldFileWhole() throws IOException {
        SettingsFile settings = new SettingsFile(file());
        settings.write(CHOSEN);
        // A folder in the place of the temporary file: nothing can be written there.
        Files.createDirectories(file().resolveSibling("settings.json.new").resolve("in the way"));
        settings.write(CHOSEN.withTheme("light"));
        assertThat(new SettingsFile(file()).read()).isEqualTo(CHOSEN);
    }
}
