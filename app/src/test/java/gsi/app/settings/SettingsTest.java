package gsi.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.gpu.ScorerDevice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theLatestFolderComesFirstAndEachOnce() {
        Settings settings = Settings.initial()
                .withRecent("a")
                .withRecent("b")
                .withRecent("c")
                .withRecent("a");
        assertThat(settings.recent()).containsExactly("a", "c", "b");
    }

    @Test
    void tenFoldersAreRemembered() {
        Settings settings = Settings.initial();
        for (int i = 0; i < 15; i++) {
            settings = settings.withRecent("folder " + i);
        }
        assertThat(settings.recent())
                .isEqualTo(IntStream.range(0, 10)
                        .mapToObj(i -> "folder " + (14 - i))
                        .toList());
    }

    @Test
    void changingOneSettingKeepsTheOthers() {
        Settings settings = Settings.initial()
                .withTheme("dark")
                .withAnnotator("Ada")
                .withRecent("a")
                .withLayout(List.of(1.0, 2.0, 3.0, 4.0), List.of(0.5))
                .withReview(ReviewSettings.INITIAL.withHideScores(true).withPrefetch(3))
                .withReasons(List.of(new Reason("dark", "Too dark")))
                .withKeys(Map.of("skip", List.of("K")))
                .withHintsSeen(Set.of("space"))
                .withScorer(ScorerDevice.GPU);
        assertThat(settings)
                .isEqualTo(new Settings(
                        "dark",
                        "Ada",
                        List.of("a"),
                        List.of(1.0, 2.0, 3.0, 4.0),
                        List.of(0.5),
                        new ReviewSettings(true, true, 3),
                        List.of(new Reason("dark", "Too dark")),
                        Map.of("skip", List.of("K")),
                        Set.of("space"),
                        ScorerDevice.GPU));
    }
}
