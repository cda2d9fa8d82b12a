package gsi.candidates.model;

import gsi.dataset.geometry.Intrinsics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One photo and what is known of the scene in it. Boxes, cloud and ground are in the photo's camera frame: x right, y down, z
 * forward, metres (protocol.md §1). Holds paths, not pixels or points; see {@link SceneEvidence}.
 *
 * @param id the photo's name without extension, {@code <img_id>}; unique in a run
 * @param image the photo; null where there is none to be found
 * @param width pixels; 0 where it is not known
 * @param height pixels; 0 where it is not known
 * @param intrinsics of the photo, pixels; always usable
 * @param pose where the camera stood; null where it is not known
 * @param objects everything with a box that can be used, in the file's order
 * @param depth 16-bit depth of the photo, millimetres; null where there is none
 * @param cloud points of the scene; null where there are none
 * @param ground the plane that things stand on; null where it is not known
 * @param measures what frame selection measured
 */
public record Scene(
        String id,
        @Nullable Path image,
        int width,
        int height,
        Intrinsics intrinsics,
        @Nullable CameraPose pose,
        List<SceneObject> objects,
        @Nullable Path depth,
        @Nullable SceneCloud cloud,
        @Nullable Ground ground,
        FrameMeasures measures) {
    public Scene {
        objects = List.copyOf(objects);
    }

    /** The object of an id, if there. */
    public Optional<SceneObject> object(String objectId) {
        return objects.stream().filter(o -> o.id().equals(objectId)).findFirst();
    }

    /** The same scene on another ground. */
    public Scene withGround(@Nullable Ground other) {
        return new Scene(
                id, image, width, height, intrinsics, pose, objects, depth, cloud, other, measures);
    }

    /** The same scene with other measures. */
    public Scene withMeasures(FrameMeasures other) {
        return new Scene(
                id, image, width, height, intrinsics, pose, objects, depth, cloud, ground, other);
    }

    /** The same scene with its photo's size. */
    public Scene withSize(int newWidth, int newHeight) {
        return new Scene(
                id, image, newWidth, newHeight, intrinsics, pose, objects, depth, cloud, ground, measures);
    }
}
