package gsi.viewer3d.render;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.ViewCamera;
import java.util.List;

/**
 * Draws a scene into a frame: the cloud, then boxes, arrows, the photo's camera and the axes, faint where the cloud hides
 * them. Keeps its buffers from frame to frame; one thread at a time may use it.
 */
public final class SceneRenderer {

    private static final double FRUSTUM_PART = 0.1;

    /** Broken lines over solid ones, so that boxes at the same place are all seen. */
    private static final List<BoxRole> PAINT_ORDER =
            List.of(BoxRole.REFERENCE, BoxRole.TARGET, BoxRole.ORIGINAL, BoxRole.DETECTED);

    private final Splatter splatter;

    /** Draws with all processors: the calling thread and the common pool. */
    public SceneRenderer() {
        splatter = new Splatter(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Replaces the frame's contents.
     *
     * @param scale device pixels per logical pixel: widths of lines and sizes of points grow with it
     * @return where texts belong, device pixels
     * @throws IllegalArgumentException for a scale that is not positive
     */
    public List<LabelAnchor> render(
            SceneContent scene, ViewCamera camera, RenderStyle style, double scale, Frame frame) {
        if (!(scale > 0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("a scale of " + scale + " shows nothing");
        }
        Projection projection = camera.projection(frame.size());
        PointSize points = style.points();
        var dots = new Splatter.Dots(points.pixels() * scale, points.closesGaps());
        splatter.splat(scene.cloud(), projection, dots, style.palette().background() | 0xFF000000, frame);
        var overlays = new OverlayPainter(frame, projection, style.palette(), scale);
        if (style.frustum() && scene.photo() != null) {
            overlays.frustum(scene.photo(), frustumDepth(scene));
        }
        for (BoxRole role : PAINT_ORDER) {
            scene.boxes().stream().filter(b -> b.role() == role).forEach(overlays::box);
        }
        scene.arrows().forEach(overlays::arrow);
        if (style.axes()) {
            overlays.axes();
        }
        return overlays.labels();
    }

    private static double frustumDepth(SceneContent scene) {
        double away = scene.focus().centre().length();
        return away > 0 ? away * FRUSTUM_PART : 1;
    }
}
