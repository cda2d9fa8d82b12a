package gsi.viewer3d.render;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.colour.PhotoColours;
import gsi.viewer3d.colour.PointSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a scene into a frame: the cloud, then boxes, arrows, the photo's camera and the axes, faint where the cloud hides
 * them. Keeps its buffers from frame to frame; one thread at a time may use it.
 */
public final class SceneRenderer {

    private static final double FRUSTUM_PART = 0.1;
    /** Logical pixels. */
    private static final double EYE_DOME_REACH = 1.4;

    /** Broken lines over solid ones, so that boxes at the same place are all seen. */
    private static final List<BoxRole> PAINT_ORDER =
            List.of(BoxRole.REFERENCE, BoxRole.TARGET, BoxRole.ORIGINAL, BoxRole.DETECTED);

    private final Splatter splatter;

    /** Draws with all processors: the calling thread and the common pool. */
    public SceneRenderer() {
        splatter = new Splatter(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Replaces the frame's contents, with every point.
     *
     * @param scale device pixels per logical pixel: widths of lines and sizes of points grow with it
     * @return where texts belong, device pixels
     * @throws IllegalArgumentException for a scale that is not positive
     */
    public List<LabelAnchor> render(
            SceneContent scene, ViewCamera camera, RenderStyle style, double scale, Frame frame) {
        return render(scene, camera, style, scale, frame, Detail.full())
                .orElseThrow()
                .labels();
    }

    /**
     * A picture that was drawn.
     *
     * @param labels where texts belong, device pixels
     * @param points how many were drawn
     * @param complete whether that is every point that may be seen
     */
    public record Drawn(List<LabelAnchor> labels, long points, boolean complete) {}

    /**
     * Replaces the frame's contents, with as much detail as wanted.
     *
     * @return empty if it was abandoned: the frame is then not to be shown
     * @throws IllegalArgumentException for a scale that is not positive
     */
    public Optional<Drawn> render(
            SceneContent scene, ViewCamera camera, RenderStyle style, double scale, Frame frame, Detail detail) {
        if (!(scale > 0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("a scale of " + scale + " shows nothing");
        }
        Projection projection = camera.projection(frame.size());
        PointSample seen = seen(scene, style);
        Splatter.Result points = splatter.splat(
                new Splatter.Order(
                        scene.layers(),
                        projection,
                        DotSize.of(style.points(), scale),
                        style.kept(),
                        style.colours(),
                        seen,
                        style.palette().background() | 0xFF000000),
                detail,
                frame);
        if (points.abandoned()) {
            return Optional.empty();
        }
        if (style.eyeDome() > 0) {
            new EyeDome(style.eyeDome(), Math.max(1, (int) Math.round(EYE_DOME_REACH * scale)))
                    .shade(frame, projection);
        }
        List<LabelAnchor> labels = new ArrayList<>(overlays(scene, projection, style, scale, frame));
        var bars = new Bars(frame, style.palette(), scale);
        if (style.scaleBar()) {
            bars.scale(projection);
        }
        if (style.colourBar()) {
            style.colours().legend(seen, projection).ifPresent(bars::colours);
        }
        labels.addAll(bars.labels());
        return Optional.of(new Drawn(List.copyOf(labels), points.points(), points.complete()));
    }

    private static PointSample seen(SceneContent scene, RenderStyle style) {
        if (style.colours() instanceof PhotoColours) {
            return PointSample.empty();
        }
        List<PointCloud> visible = scene.layers().stream()
                .filter(CloudLayer::visible)
                .map(CloudLayer::cloud)
                .toList();
        return PointSample.of(visible, style.kept()::contains);
    }

    private static List<LabelAnchor> overlays(
            SceneContent scene, Projection projection, RenderStyle style, double scale, Frame frame) {
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
