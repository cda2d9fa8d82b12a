package gsi.dataset;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import org.jspecify.annotations.Nullable;

/**
 * One object that the 3D detector saw (protocol.md §3).
 *
 * @param label what it was prompted with
 * @param cuboid camera frame, metres
 * @param box2d pixels of the <em>processed</em> image (longest side 896), not of the photo
 * @param rotation box axes to camera axes, if the detector gave one
 * @param confidence the detector's own score ({@code iou_score}), or NaN
 */
public record Detection(
        String label, Cuboid cuboid, Box2d box2d, @Nullable Rotation rotation, double confidence) {

    /** The box to draw and measure. */
    public OrientedBox box() {
        return rotation != null ? new OrientedBox(cuboid, rotation) : OrientedBox.upright(cuboid);
    }
}
