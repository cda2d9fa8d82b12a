package gsi.app.compare;

import gsi.dataset.image.Raster;
import gsi.scorer.map.PixelMap;
import gsi.scorer.pixels.KeepMask.Block;
import gsi.scorer.pixels.ProcessedSize;
import gsi.viewer3d.colour.ColourMap;
import java.util.List;

/** A heat map's colours, and the grey picture below them. */
final class HeatMapPainter {

    /** The colours of errors from none to the most. */
    static final ColourMap COLOURS = ColourMap.PURPLE_TO_CREAM;

    private HeatMapPainter() {}

    /**
     * The part of a map that shows something of the photo, as colours: no error is the first, the kind's most by the gain and
     * all above are the last.
     *
     * @param gain above 0
     * @param onlyCounts whether what does not count for edit locality stays without colour
     * @return {@code 0xFFRRGGBB} for each pixel of the content, rows from the top; 0, which is transparent, where there is no
     *     colour, also of NaN
     */
    static int[] colours(HeatMap heat, double gain, boolean onlyCounts) {
        PixelMap map = heat.map();
        ProcessedSize size = map.size();
        int[] colours = COLOURS.colours();
        float scale = (float) ((colours.length - 1) * gain / map.kind().most());
        int[] out = new int[size.contentWidth() * size.contentHeight()];
        for (Block block :
                onlyCounts ? heat.counts().blocks() : List.of(new Block(0, 0, size.width(), size.height()))) {
            int right = Math.min(block.right(), size.contentWidth());
            int bottom = Math.min(block.bottom(), size.contentHeight());
            for (int y = block.top(); y < bottom; y++) {
                for (int x = block.left(); x < right; x++) {
                    float error = map.kind().error(map.values()[y * size.width() + x]);
                    if (!Float.isNaN(error)) {
                        int step = (int) Math.clamp(error * scale + 0.5f, 0, colours.length - 1);
                        out[y * size.contentWidth() + x] = 0xFF000000 | colours[step];
                    }
                }
            }
        }
        return out;
    }

    /** A picture without its colours, {@code 0xFFRRGGBB}, rows from the top. */
    static int[] grey(Raster raster) {
        byte[] rgb = raster.rgb();
        int[] out = new int[raster.width() * raster.height()];
        for (int i = 0, k = 0; i < out.length; i++, k += 3) {
            // The luma of Rec. 601, in 256ths.
            int grey = (77 * (rgb[k] & 0xFF) + 150 * (rgb[k + 1] & 0xFF) + 29 * (rgb[k + 2] & 0xFF)) >> 8;
            out[i] = 0xFF000000 | grey * 0x010101;
        }
        return out;
    }
}
