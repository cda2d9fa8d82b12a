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
 * @param layers the clouds, the main one first
 * @param boxes drawn over the clouds, faint where these hide them
 * @param arrows likewise
 * @param photo the camera that took the photo, at the world's origin; null where it is not known
 * @param axes which way is up
 * @param focus what the standard views show; given empty, it becomes the main cloud's bulk
 */
public record SceneContent(
        List<CloudLayer> layers,
        List<BoxOverlay> boxes,
        List<ArrowOverlay> arrows,
        @Nullable Pinhole photo,
        SceneAxes axes,
        Bounds focus) {

    public SceneContent {
        layers = List.copyOf(layers);
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        focus = focus.isEmpty() && !layers.isEmpty() ? layers.getFirst().cloud().core() : focus;
    }

    /** With one cloud, which may be empty. */
    public SceneContent(
            PointCloud cloud,
            List<BoxOverlay> boxes,
            List<ArrowOverlay> arrows,
            @Nullable Pinhole photo,
            SceneAxes axes,
            Bounds focus) {
        this(List.of(CloudLayer.of("", cloud)), boxes, arrows, photo, axes, focus);
    }

    /** A cloud and nothing else; up is −y. */
    public static SceneContent of(PointCloud cloud) {
        return new SceneContent(cloud, List.of(), List.of(), null, SceneAxes.ofPhoto(), Bounds.EMPTY);
    }

    /** Nothing to see. */
    public static SceneContent empty() {
        return of(PointCloud.EMPTY);
    }

    /** The main cloud; empty where there is none. */
    public PointCloud cloud() {
        return layers.isEmpty() ? PointCloud.EMPTY : layers.getFirst().cloud();
    }

    /** The same with other clouds. */
    public SceneContent withLayers(List<CloudLayer> others) {
        return new SceneContent(others, boxes, arrows, photo, axes, focus);
    }

    /** The views it offers. */
    public StandardViews views() {
        return new StandardViews(axes, focus, photo);
    }
}
