package gsi.synth.edit;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.synth.render.Placed;
import gsi.synth.render.View;

/**
 * Boxes as they stand in files: metres to 6 decimals, rotations to 8, pixels whole.
 *
 * @param view the camera
 */
public record Labels(View view) {

    /** Longest side of the image that detections are measured in (protocol.md §5). */
    private static final double PROCESSED = 896;

    /** A prop's box. */
    public OrientedBox box(Placed placed) {
        return rounded(placed.box(view));
    }

    /** The 2D box that a detector would report, in pixels of the processed image. */
    public Box2d box2d(OrientedBox box) {
        double s = PROCESSED / Math.max(view.width(), view.height());
        Box2d b = box.project(view.intrinsics()).scaled(s);
        return new Box2d(Math.rint(b.x1()), Math.rint(b.y1()), Math.rint(b.x2()), Math.rint(b.y2()));
    }

    public static OrientedBox rounded(OrientedBox box) {
        return new OrientedBox(rounded(box.cuboid()), rounded(box.rotation()));
    }

    public static Cuboid rounded(Cuboid c) {
        return Cuboid.of(rounded(c.toArray(), 1e6));
    }

    public static Rotation rounded(Rotation r) {
        return Rotation.of(rounded(r.toArray(), 1e8));
    }

    private static double[] rounded(double[] values, double unit) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            // Adding zero turns −0 into 0.
            out[i] = Math.rint(values[i] * unit) / unit + 0.0;
        }
        return out;
    }
}
