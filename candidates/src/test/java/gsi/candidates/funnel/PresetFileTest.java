package gsi.candidates.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.filter.Thresholds.Unmeasured;
import gsi.dataset.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presets come back as they were saved; files from elsewhere are read as far as they go. */
class PresetFileTest {

    @TempDir
    private Path folder;

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("preset.json"), content);
    }

    @Test
    void comesBackAsItWasSaved() throws Exception {
        Thresholds thresholds = Thresholds.USUAL
                .with(FilterId.BOX_COLLISION, 0.123456789)
                .with(FilterId.SUNK, false)
                .with(Unmeasured.DROP)
                .withOrder(List.of(FilterId.DEAD_ZONE, FilterId.SUNK));
        Preset preset = new Preset("streng “纽”", thresholds);
        Path file = folder.resolve("presets/mine.json");
        PresetFile.write(file, preset);

        assertThat(PresetFile.read(file)).isEqualTo(new PresetFile.Read(preset, List.of()));
    }

    @Test
    void whatIsNotKnownIsSaidAndLeftOut() throws Exception {
        PresetFile.Read read = PresetFile.read(file("""
                {"format": "gsi-filter-thresholds", "version": 9, "filters": [
                  {"filter": "melts", "at_most": 3},
                  {"filter": "sunk", "at_most": "deep"},
                  {"filter": "floating", "at_most": 7, "on": false}]}"""));
        assertThat(read.remarks()).hasSize(3).anyMatch(r -> r.contains("melts")).anyMatch(r -> r.contains("sunk"));
        assertThat(read.preset().name()).isEqualTo("preset.json");
        assertThat(read.preset().thresholds().bound(FilterId.FLOATING)).isEqualTo(7);
        assertThat(read.preset().thresholds().isOn(FilterId.FLOATING)).isFalse();
        assertThat(read.preset().thresholds().bound(FilterId.SUNK)).isEqualTo(FilterId.SUNK.usual());
    }

    @Test
    void filesThatAreNoneNameThemselves() throws Exception {
        assertThatThrownBy(() -> PresetFile.read(folder.resolve("none.json")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("none.json")
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> PresetFile.read(file("{\"a\": ")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> PresetFile.read(file("[1, 2]")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("format");
    }
}
