package gsi.app.cli;

import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.map.PixelMap;
import gsi.viewer3d.colour.ColourMap;

/** A map as a picture in the colours of errors: dark where nothing differs, light from the scale's end on. */
final class MapPicture {

    private MapPicture() {}

    /** As an 8-bit PNG of the map's size. */
    static byte[] png(PixelMap map) {
        float[] values = map.values();
        byte[] rgb = new byte[3 * values.length];
        for (int i = 0; i < values.length; i++) {
            int colour = ColourMap.PURPLE_TO_CREAM.rgb(
                    map.kind().error(values[i]) / map.kind().most());
            rgb[3 * i] = (byte) (colour >> 16);
            rgb[3 * i + 1] = (byte) (colour >> 8);
            rgb[3 * i + 2] = (byte) colour;
        }
        return ImageFiles.encodePng(new Raster(map.size().width(), map.size().height(), rgb));
    }
}
