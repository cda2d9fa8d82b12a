package gsi.viewer3d.colour;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.PointCloud;

/** A colour for each label: Okabe and Ito's for the first, then ones far from those before. Clouds without keep theirs. */
public record LabelColours() implements PointColours {

    private static final int[] FIRST = {0x9A9FA5, 0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7};
    private static final double GOLDEN = 0.6180339887498949;

    @Override
    public Painter painter(PointCloud cloud, PointSample seen, Projection projection) {
        int[] labels = cloud.labels();
        if (labels == null) {
            return new PhotoColours().painter(cloud, seen, projection);
        }
        return (i, depth) -> of(labels[i]);
    }

    /** The colour of a label, {@code 0xRRGGBB}. */
    public static int of(int label) {
        if (label >= 0 && label < FIRST.length) {
            return FIRST[label];
        }
        double hue = 6 * Math.abs(label * GOLDEN % 1);
        double value = 0.95 - 0.15 * (Math.abs(label) % 3);
        int rgb = 0;
        for (int channel : new int[] {5, 3, 1}) {
            double k = (channel + hue) % 6;
            double share = value - value * 0.6 * Math.clamp(Math.min(k, 4 - k), 0, 1);
            rgb = rgb << 8 | (int) Math.round(255 * share);
        }
        return rgb;
    }
}
