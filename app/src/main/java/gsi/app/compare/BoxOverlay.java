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
    private @Nullable PhotoArrow arrow;
    private @Nullable Intrinsics intrinsics;

    BoxOverlay() {
        setMouseTransparent(true);
        setManaged(false);
    }

    void setBoxes(List<PhotoBox> newBoxes, @Nullable PhotoArrow newArrow, @Nullable Intrinsics k) {
        boxes = newBoxes;
        arrow = newArrow;
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
            Pixel top = top(lines);
            labels.add(label(
                    box.label(),
                    box.kind().styleClass() + "-label",
                    x + top.u() * scale,
                    y + top.v() * scale - LABEL_HEIGHT - 4,
                    taken));
        }
        BoxWireframe.Line shaft = arrow == null ? null : BoxWireframe.between(arrow.from(), arrow.to(), k);
        if (arrow != null && shaft != null) {
            ArrowShape shape = new ArrowShape(
                    x + shaft.from().u() * scale,
                    y + shaft.from().v() * scale,
                    x + shaft.to().u() * scale,
                    y + shaft.to().v() * scale);
            getChildren().addAll(shape.path("box-halo"), shape.path("box-line", "box-target"));
            labels.add(label(
                    arrow.label(), "box-target-label", shape.middleX(), shape.middleY() - LABEL_HEIGHT / 2, taken));
        }
        getChildren().addAll(labels);
        // Made during a layout, they would get their colours and sizes only with the next frame, and flash black in
        // this one.
        applyCss();
        layout();
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

    private static Pixel top(List<BoxWireframe.Line> lines) {
        Pixel top = lines.getFirst().from();
        for (BoxWireframe.Line line : lines) {
            top = line.from().v() < top.v() ? line.from() : top;
            top = line.to().v() < top.v() ? line.to() : top;
        }
        return top;
    }

    /** About a place, moved up until it covers no other label, and kept inside the pane. */
    private Label label(String text, String style, double middle, double above, List<Rectangle2D> taken) {
        Label label = new Label(text);
        label.getStyleClass().setAll("box-label", style);
        double width = 7.0 * text.length() + 10;
        double left = Math.clamp(middle - width / 2, 2, Math.max(2, getWidth() - width - 2));
        double up = Math.clamp(above, 2, Math.max(2, getHeight() - LABEL_HEIGHT - 2));
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
