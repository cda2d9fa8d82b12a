package gsi.dataset.layout;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a photo as a whole: {@code <img_id>_objects.json}, or a detector's result in the same form.
 *
 * @param image the photo's file name, where the file says it
 * @param objects those with a box
 * @param intrinsics K of the photo, pixels, as it stands: it may be unusable; null where the file has none
 * @param ground a point of the ground plane and its upward normal, camera frame; null where the file has none
 * @param complaints what could not be used of it, each naming the place; the rest is there
 */
public record ObjectsFile(
        @Nullable String image,
        List<ObjectBox> objects,
        @Nullable Intrinsics intrinsics,
        @Nullable Plane ground,
        List<String> complaints) {
    public ObjectsFile {
        objects = List.copyOf(objects);
        complaints = List.copyOf(complaints);
    }

    /**
     * One object of it.
     *
     * @param id the file's name for it; its place in the list, from 0, where the file gives none
     * @param label what it is called; may be empty
     * @param cuboid camera frame, metres; any numbers
     * @param rotation box axes to camera axes, where given
     * @param box2d pixels of the <em>processed</em> image (longest side 896), not of the photo; null where not given
     * @param score the detector's confidence, or NaN
     */
    public record ObjectBox(
            String id,
            String label,
            Cuboid cuboid,
            @Nullable Rotation rotation,
            @Nullable Box2d box2d,
            double score) {

        /** The box with its orientation: the matrix, or the turn by its yaw. */
        public OrientedBox box() {
            return rotation != null ? new OrientedBox(cuboid, rotation) : OrientedBox.upright(cuboid);
        }
    }

    /**
     * The ground as the file has it; not checked.
     *
     * @param point any point of the plane, metres
     * @param up its normal, of any length
     */
    public record Plane(Point3 point, Point3 up) {}
}
