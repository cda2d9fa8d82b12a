package gsi.viewer3d.fx;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.render.Frame;
import gsi.viewer3d.render.LabelAnchor;
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

    /** Draws; on any thread, but only one. */
    void draw(RenderJob job) {
        labels = job.renderer().render(job.scene(), job.camera(), job.style(), job.scale(), frame);
        projection = job.camera().projection(frame.size());
        scale = job.scale();
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

    /** The cloud's point nearest to a position in device pixels, at most {@code reach} pixels away. */
    Optional<Vector3d> pointNear(double x, double y, double reach) {
        if (projection == null) {
            return Optional.empty();
        }
        int width = size().width();
        double best = reach * reach;
        int found = -1;
        int bottom = (int) Math.min(size().height() - 1, y + reach);
        int right = (int) Math.min(width - 1, x + reach);
        for (int row = (int) Math.max(0, y - reach); row <= bottom; row++) {
            for (int column = (int) Math.max(0, x - reach); column <= right; column++) {
                double dx = column + 0.5 - x;
                double dy = row + 0.5 - y;
                double squared = dx * dx + dy * dy;
                if (squared <= best && frame.depth()[row * width + column] < Float.POSITIVE_INFINITY) {
                    best = squared;
                    found = row * width + column;
                }
            }
        }
        if (found < 0) {
            return Optional.empty();
        }
        int row = found / width;
        int column = found % width;
        return Optional.of(projection.toWorld(column + 0.5, row + 0.5, frame.depth()[found], new Vector3d()));
    }
}
