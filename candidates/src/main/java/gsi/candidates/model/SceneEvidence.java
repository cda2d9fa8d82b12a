package gsi.candidates.model;

import gsi.dataset.image.DepthMap;
import gsi.viewer3d.cloud.PointCloud;
import org.jspecify.annotations.Nullable;

/**
 * A scene with what was read from its files, for as long as its candidates are measured.
 *
 * @param scene boxes and camera
 * @param depth along the camera's z axis, of the photo's view but perhaps another size; null where there is none
 * @param points the scene's points, camera frame, metres: of its cloud, else of its depth; null where it has neither
 */
public record SceneEvidence(Scene scene, @Nullable DepthMap depth, @Nullable PointCloud points) {

    /** A scene of which only boxes are known. */
    public static SceneEvidence boxesOnly(Scene scene) {
        return new SceneEvidence(scene, null, null);
    }
}
