package gsi.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.text.Texts;
import gsi.scorer.map.MapKind;
import gsi.scorer.score.Absence;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Heat maps in words. */
class MapWordsTest {

    private final MapWords words = new MapWords(new Texts(Locale.ENGLISH));

    @Test
    void theColoursEndAtTheQuantitysOwnNumber() {
        assertThat(words.different(MapKind.MSE, 1)).isEqualTo("different: 255 levels");
        assertThat(words.different(MapKind.MSE, 8)).isEqualTo("different: 31.9 levels or more");
        assertThat(words.different(MapKind.SSIM, 1)).isEqualTo("different: 0 or less");
        assertThat(words.different(MapKind.SSIM, 4)).isEqualTo("different: 0.75 or less");
        assertThat(words.different(MapKind.LPIPS, 1)).isEqualTo("different: 1 or more");
        assertThat(words.different(MapKind.FLIP, 1)).isEqualTo("different: 1");
        assertThat(words.different(MapKind.FLIP, 2)).isEqualTo("different: 0.5 or more");
    }

    @Test
    void theyBeginWhereNothingDiffers() {
        assertThat(words.same(MapKind.MSE)).isEqualTo("same: 0");
        assertThat(words.same(MapKind.SSIM)).isEqualTo("same: 1");
    }

    @Test
    void valuesAreWrittenAsScoresAre() {
        assertThat(words.value(MapKind.SSIM, 0.96214)).isEqualTo("0.9621");
        assertThat(words.value(MapKind.MSE, 6.58)).isEqualTo("6.6");
        assertThat(words.value(MapKind.SSIM, Double.NaN)).isEqualTo("no value");
        assertThat(words.ofPixel(MapKind.MSE, 4096)).isEqualTo("64 levels");
        assertThat(words.ofPixel(MapKind.MSE, Float.NaN)).isEqualTo("no value");
        assertThat(words.ofPixel(MapKind.LPIPS, 0.5)).isEqualTo("0.5000");
    }

    @Test
    void whyThereIsNoneIsASentence() {
        assertThat(words.missing(new HeatPicture.Missing(MapKind.LPIPS, Absence.lpips())))
                .startsWith("No heat map of LPIPS: there is no LPIPS model.");
        assertThat(words.missing(new HeatPicture.Missing(
                        MapKind.LPIPS, new Absence(Absence.Cause.UNUSABLE_IMAGE, "the images are too small"))))
                .isEqualTo("No heat map of LPIPS: the images are too small.");
    }
}
