package gsi.app.compare;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** What counts for edit locality, hatched, and what may change, outlined, over a photo. */
final class MaskOverlay extends Pane {

    private @Nullable KeptArea area;

    MaskOverlay() {
        setMouseTransparent(true);
        setManaged(false);
    }

    void setArea(@Nullable KeptArea newArea) {
        area = newArea;
    }

    void clear() {
        getChildren().clear();
    }

    /**
     * Draws for an image placed in this pane.
     *
     * @param x left edge of the image here
     * @param y top edge of the image here
     * @param scale pane units per pixel of the photo
     */
    void place(double x, double y, double scale) {
        clear();
        KeptArea shown = area;
        if (shown == null) {
            return;
        }
        Path kept = path(shown.kept(), x, y, scale);
        kept.getStyleClass().setAll("mask-kept");
        getChildren().add(kept);
        for (KeptArea.Area free : shown.free()) {
            Rectangle outline = new Rectangle(
                    x + free.left() * scale,
                    y + free.top() * scale,
                    (free.right() - free.left()) * scale,
                    (free.bottom() - free.top()) * scale);
            outline.getStyleClass().setAll("mask-free");
            getChildren().add(outline);
        }
    }

    /** One path, so that no seams show where areas touch. */
    private static Path path(List<KeptArea.Area> areas, double x, double y, double scale) {
        Path path = new Path();
        for (KeptArea.Area a : areas) {
            path.getElements()
                    .addAll(
                            new MoveTo(x + a.left() * scale, y + a.top() * scale),
                            new LineTo(x + a.right() * scale, y + a.top() * scale),
                            new LineTo(x + a.right() * scale, y + a.bottom() * scale),
                            new LineTo(x + a.left() * scale, y + a.bottom() * scale),
                            new ClosePath());
        }
        return path;
    }
}
