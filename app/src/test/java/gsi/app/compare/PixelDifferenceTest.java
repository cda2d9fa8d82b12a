package gsi.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.image.Raster;
import gsi.viewer3d.colour.ColourMap;
import org.junit.jupiter.api.Test;

/** Pixels compared by hand. */
class PixelDifferenceTest {

    private static Raster row(int... rgb) {
        byte[] bytes = new byte[3 * rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            bytes[3 * i] = (byte) (rgb[i] >> 16);
            bytes[3 * i + 1] = (byte) (rgb[i] >> 8);
            bytes[3 * i + 2] = (byte) rgb[i];
        }
        return new Raster(rgb.length, 1, bytes);
    }

    @Test
    void theLargestOfTheThreeChannelsCountsInEitherDirection() {
        Raster source = row(0x000000, 0x102030, 0xFF0000, 0x808080, 0x0A0A0A);
        Raster edited = row(0x000000, 0x112F30, 0x00FF00, 0x80807F, 0x000005);
        assertThat(PixelDifference.levels(source, edited))
                .containsExactly((byte) 0, (byte) 15, (byte) 255, (byte) 1, (byte) 10);
        assertThat(PixelDifference.levels(edited, source)).isEqualTo(PixelDifference.levels(source, edited));
    }

    @Test
    void theGainReachesTheLastColourEarlierAndNeverPassesIt() {
        ColourMap map = ColourMap.PURPLE_TO_CREAM;
        byte[] levels = {0, 1, 63, 64, (byte) 255};
        int first = 0xFF000000 | map.rgb(0);
        int last = 0xFF000000 | map.rgb(1);
        assertThat(PixelDifference.painted(levels, 1, map))
                .containsExactly(
                        first,
                        0xFF000000 | map.rgb(1 / 255.0),
                        0xFF000000 | map.rgb(63 / 255.0),
                        0xFF000000 | map.rgb(64 / 255.0),
                        last);
        assertThat(PixelDifference.painted(levels, 4, map))
                .containsExactly(first, 0xFF000000 | map.rgb(4 / 255.0), 0xFF000000 | map.rgb(252 / 255.0), last, last);
    }

    @Test
    void imagesOfDifferentSizesAreNotCompared() {
        assertThatThrownBy(() -> PixelDifference.levels(row(0, 0), row(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2×1 cannot be compared with 1×1");
    }
}
