package gsi.app.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.funnel.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thresholds under names of any script, one file each. */
class PresetStoreTest {

    private static final Thresholds STRICT =
            Thresholds.USUAL.with(FilterId.FLOATING, 1).with(FilterId.SUNK, false);

    @TempDir
    Path dir;

    private List<String> names(PresetStore store) {
        return store.all(problem -> {}).stream().map(Preset::name).toList();
    }

    @Test
    void whatWasSavedIsThereAgain() throws Exception {
        PresetStore store = new PresetStore(dir.resolve("presets"));
        assertThat(names(store)).isEmpty();
        store.save("strict", STRICT);
        store.save("厳しい / ../strict", Thresholds.USUAL);
        assertThat(names(new PresetStore(dir.resolve("presets")))).containsExactly("strict", "厳しい / ../strict");
        assertThat(store.all(problem -> {}).getFirst().thresholds()).isEqualTo(STRICT);
        assertThat(dir)
                .isDirectoryNotContaining(p -> !p.getFileName().toString().equals("presets"));
    }

    @Test
    void theSameNameIsReplacedAndForgotten() throws Exception {
        PresetStore store = new PresetStore(dir);
        store.save("mine", Thresholds.USUAL);
        store.save("mine", STRICT);
        assertThat(store.all(problem -> {})).containsExactly(new Preset("mine", STRICT));
        store.delete("mine");
        assertThat(names(store)).isEmpty();
        store.delete("mine");
    }

    @Test
    void aBrokenFileIsToldAndTheOthersAreThere() throws Exception {
        PresetStore store = new PresetStore(dir);
        store.save("mine", STRICT);
        Files.writeString(dir.resolve("broken.json"), "{");
        List<String> problems = new ArrayList<>();
        assertThat(store.all(problems::add)).hasSize(1);
        assertThat(problems).singleElement().asString().contains("broken.json");
    }
}
