package gsi.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.Raster;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.PixelMap;
import gsi.scorer.pixels.ProcessedSize;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A heat map's colours. */
class HeatMapPainterTest {

    private static final int FIRST = 0xFF000000 | HeatMapPainter.COLOURS.rgb(0);
    private static final int MIDDLE = 0xFF000000 | HeatMapPainter.COLOURS.rgb(0.5);
    private static final int LAST = 0xFF000000 | HeatMapPainter.COLOURS.rgb(1);

    /** Of a photo of 4×3 pixels, all of them processed: the largest part of a small photo is never looked at. */
    private static HeatMap map(MapKind kind, Optional<KeptArea> area, float... first) {
        return new HeatMap(
                new PixelMap(kind, ProcessedSize.of(4, 3), Arrays.copyOf(first, 12)),
                ProcessedFrame.of(4, 3),
                area,
                0,
                0);
    }

    private static int[] colours(MapKind kind, double gain, float... first) {
        return Arrays.copyOf(HeatMapPainter.colours(map(kind, Optional.empty(), first), gain, false), first.length);
    }

    @Test
    void theColourGoesByTheErrorAndIsTheLastFromTheMostOn() {
        assertThat(colours(MapKind.LPIPS, 1, 0, 0.5f, 1, 7)).containsExactly(FIRST, MIDDLE, LAST, LAST);
        assertThat(colours(MapKind.FLIP, 1, 0, 0.5f, 1)).containsExactly(FIRST, MIDDLE, LAST);
    }

    @Test
    void alikeIsTheFirstColourOfSsimAndUnlikeTheLast() {
        assertThat(colours(MapKind.SSIM, 1, 1, 0.5f, 0, -1)).containsExactly(FIRST, MIDDLE, LAST, LAST);
    }

    @Test
    void squaresGoByTheirRoot() {
        assertThat(colours(MapKind.MSE, 1, 0, 127.5f * 127.5f, 255 * 255)).containsExactly(FIRST, MIDDLE, LAST);
    }

    @Test
    void theGainBringsTheLastColourNearer() {
        assertThat(colours(MapKind.LPIPS, 4, 0, 0.125f, 0.25f)).containsExactly(FIRST, MIDDLE, LAST);
        assertThat(colours(MapKind.SSIM, 2, 1, 0.75f, 0.5f)).containsExactly(FIRST, MIDDLE, LAST);
    }

    @Test
    void whatIsNoNumberHasNoColour() {
        assertThat(colours(MapKind.SSIM, 1, Float.NaN, 1)).containsExactly(0, FIRST);
        assertThat(colours(MapKind.MSE, 1, -1, Float.POSITIVE_INFINITY)).containsExactly(0, LAST);
    }

    @Test
    void whatDoesNotCountHasNoColourWhereOnlyThatIsWanted() {
        KeptArea area = KeptArea.outside(List.of(new Box2d(1, 0, 3, 2)), 4, 3);
        HeatMap heat = map(MapKind.LPIPS, Optional.of(area));
        assertThat(HeatMapPainter.colours(heat, 1, true))
                .containsExactly(FIRST, 0, 0, FIRST, FIRST, 0, 0, FIRST, FIRST, FIRST, FIRST, FIRST);
        assertThat(HeatMapPainter.colours(heat, 1, false)).containsOnly(FIRST);
    }

    /** Of 1296×968 pixels 896×658 are looked at, and 238 rows of padding follow. */
    @Test
    void thePaddingIsNotPainted() {
        ProcessedSize size = ProcessedSize.of(1296, 968);
        float[] values = new float[896 * 896];
        Arrays.fill(values, 658 * 896, values.length, 1);
        values[658 * 896 - 1] = 1;
        int[] colours = HeatMapPainter.colours(
                new HeatMap(
                        new PixelMap(MapKind.LPIPS, size, values),
                        ProcessedFrame.of(1296, 968),
                        Optional.empty(),
                        0,
                        0),
                1,
                false);
        assertThat(colours).hasSize(896 * 658);
        assertThat(colours[colours.length - 1]).isEqualTo(LAST);
        assertThat(colours[colours.length - 2]).isEqualTo(FIRST);
    }

    @Test
    void thePictureBelowIsGreyAndAsBright() {
        Raster raster = new Raster(4, 1, new byte[] {0, 0, 0, -1, -1, -1, -1, 0, 0, 0, -1, 0});
        assertThat(HeatMapPainter.grey(raster)).containsExactly(0xFF000000, 0xFFFFFFFF, 0xFF4C4C4C, 0xFF959595);
    }
}
