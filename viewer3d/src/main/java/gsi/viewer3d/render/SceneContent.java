package gsi.viewer3d.render;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.camera.StandardViews;
import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to see. World frame: the photo's camera frame, x right, y down, z forward, metres.
 *
 * @param cloud may be empty
 * @param boxes drawn over the cloud, faint where it hides them
 * @param arrows likewise
 * @param photo the camera that took the photo, at the world's origin; null where it is not known
 * @param axes which way is up
 * @param focus what the standard views show; given empty, it becomes the cloud's bulk
 */
public record SceneContent(
        PointCloud cloud,
        List<BoxOverlay> boxes,
        List<ArrowOverlay> arrows,
        @Nullable Pinhole photo,
        SceneAxes axes,
        Bounds focus) {

    public SceneContent {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        focus = focus.isEmpty() ? cloud.core() : focus;
    }

    /** Nothing to see. */
    public static SceneContent empty() {
        return new SceneContent(PointCloud.EMPTY, List.of(), List.of(), null, SceneAxes.ofPhoto(), Bounds.EMPTY);
    }

    /** The views it offers. */
    public StandardViews views() {
        return new StandardViews(axes, focus, photo);
    }
}
