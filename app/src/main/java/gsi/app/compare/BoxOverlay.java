package gsi.app.compare;

import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Pixel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/** Boxes over a photo as vector lines, which stay crisp at any zoom and screen density. */
final class BoxOverlay extends Pane {

    private static final double LABEL_HEIGHT = 17;

    private List<PhotoBox> boxes = List.of();
    private @Nullable Intrinsics intrinsics;

    BoxOverlay() {
        setMouseTransparent(true);
        setManaged(false);
    }

    void setBoxes(List<PhotoBox> newBoxes, @Nullable Intrinsics k) {
        boxes = newBoxes;
        intrinsics = k;
    }

    /**
     * Draws for an image placed in this pane.
     *
     * @param x left edge of the image here
     * @param y top edge of the image here
     * @param scale pane units per pixel of the photo
     */
    void place(double x, double y, double scale) {
        getChildren().clear();
        Intrinsics k = intrinsics;
        if (k == null || !isVisible()) {
            return;
        }
        List<Node> labels = new ArrayList<>();
        List<Rectangle2D> taken = new ArrayList<>();
        for (PhotoBox box : boxes) {
            List<BoxWireframe.Line> lines = BoxWireframe.of(box.box(), k);
            if (lines.isEmpty()) {
                continue;
            }
            Path halo = path(lines, x, y, scale);
            halo.getStyleClass().setAll("box-halo");
            Path path = path(lines, x, y, scale);
            path.getStyleClass().setAll("box-line", box.kind().styleClass());
            getChildren().addAll(halo, path);
            labels.add(label(box, lines, x, y, scale, taken));
        }
        getChildren().addAll(labels);
    }

    private static Path path(List<BoxWireframe.Line> lines, double x, double y, double scale) {
        Path path = new Path();
        for (BoxWireframe.Line line : lines) {
            path.getElements()
                    .add(new MoveTo(x + line.from().u() * scale, y + line.from().v() * scale));
            path.getElements()
                    .add(new LineTo(x + line.to().u() * scale, y + line.to().v() * scale));
        }
        return path;
    }

    /** Above the box's highest corner, moved up until it covers no other label, and kept inside the pane. */
    private Label label(
            PhotoBox box, List<BoxWireframe.Line> lines, double x, double y, double scale, List<Rectangle2D> taken) {
        Pixel top = lines.getFirst().from();
        for (BoxWireframe.Line line : lines) {
            top = line.from().v() < top.v() ? line.from() : top;
            top = line.to().v() < top.v() ? line.to() : top;
        }
        Label label = new Label(box.label());
        label.getStyleClass().setAll("box-label", box.kind().styleClass() + "-label");
        double width = 7.0 * box.label().length() + 10;
        double left = Math.clamp(x + top.u() * scale - width / 2, 2, Math.max(2, getWidth() - width - 2));
        double up = Math.clamp(y + top.v() * scale - LABEL_HEIGHT - 4, 2, Math.max(2, getHeight() - LABEL_HEIGHT - 2));
        Rectangle2D place = new Rectangle2D(left, up, width, LABEL_HEIGHT);
        for (int tries = 0; tries < 8 && overlapsAny(place, taken); tries++) {
            double next = place.getMinY() - LABEL_HEIGHT - 2;
            place = new Rectangle2D(
                    left, next < 2 ? place.getMinY() + (tries + 1) * LABEL_HEIGHT : next, width, LABEL_HEIGHT);
        }
        taken.add(place);
        label.relocate(place.getMinX(), place.getMinY());
        return label;
    }

    private static boolean overlapsAny(Rectangle2D place, List<Rectangle2D> taken) {
        return taken.stream().anyMatch(t -> t.intersects(place));
    }

    @Override
    protected void layoutChildren() {
        for (Node child : getChildren()) {
            child.autosize();
        }
    }
}
