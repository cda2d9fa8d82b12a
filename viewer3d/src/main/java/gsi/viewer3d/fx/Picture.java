package gsi.viewer3d.fx;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.render.CloudLayer;
import gsi.viewer3d.render.Detail;
import gsi.viewer3d.render.Frame;
import gsi.viewer3d.render.LabelAnchor;
import gsi.viewer3d.render.Picking;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/** A frame that JavaFX can show without copying it, and what was drawn into it. Either drawn into or shown, never both. */
final class Picture {

    private final Frame frame;
    private final PixelBuffer<IntBuffer> pixels;
    private final WritableImage image;
    private double scale = 1;
    private List<LabelAnchor> labels = List.of();
    private @Nullable Projection projection;
    private List<CloudLayer> layers = List.of();
    private long points;
    private boolean complete = true;

    Picture(Viewport size) {
        frame = new Frame(size);
        pixels = new PixelBuffer<>(
                size.width(), size.height(), IntBuffer.wrap(frame.argb()), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(pixels);
    }

    Viewport size() {
        return frame.size();
    }

    double scale() {
        return scale;
    }

    List<LabelAnchor> labels() {
        return labels;
    }

    /**
     * Draws; on any thread, but only one.
     *
     * @return false if it was abandoned, and is not to be shown
     */
    boolean draw(RenderJob job, Detail detail) {
        var drawn = job.renderer().render(job.scene(), job.camera(), job.style(), job.scale(), frame, detail);
        if (drawn.isEmpty()) {
            return false;
        }
        labels = drawn.get().labels();
        points = drawn.get().points();
        complete = drawn.get().complete();
        layers = job.scene().layers();
        projection = job.camera().projection(frame.size());
        scale = job.scale();
        return true;
    }

    /** How many points were drawn. */
    long points() {
        return points;
    }

    /** Whether these are all that may be seen. */
    boolean isComplete() {
        return complete;
    }

    /** Lets go of what it shows: clouds are large. */
    void forgetScene() {
        layers = List.of();
    }

    /** The image, after telling JavaFX that its pixels changed; on the FX thread. */
    Image changed() {
        pixels.updateBuffer(b -> null);
        return image;
    }

    /** How it was looked at; null before the first picture. */
    @Nullable
    Projection projection() {
        return projection;
    }

    /** The place nearest to a position in device pixels where the cloud is seen, at most {@code reach} pixels away. */
    Optional<Vector3d> pointNear(double x, double y, double reach) {
        int found = Picking.nearestCovered(frame, x, y, reach);
        if (projection == null || found < 0) {
            return Optional.empty();
        }
        int row = found / size().width();
        int column = found % size().width();
        return Optional.of(projection.toWorld(column + 0.5, row + 0.5, frame.depth()[found], new Vector3d()));
    }

    /** The point shown nearest to a position in device pixels, at most {@code reach} pixels away. */
    Optional<Picking.Picked> pick(double x, double y, double reach) {
        return Picking.at(frame, x, y, reach, layers);
    }
}
