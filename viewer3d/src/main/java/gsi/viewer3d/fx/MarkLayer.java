package gsi.viewer3d.fx;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.render.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/** Draws {@link Marks} over a picture: lines with a dark casing, so that they are seen on anything. Logical pixels. */
final class MarkLayer extends Group {

    private static final double RADIUS = 4;
    private static final Insets PADDING = new Insets(1, 6, 2, 6);

    MarkLayer() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /**
     * Draws the marks where a picture shows their places.
     *
     * @param scale device pixels per logical pixel
     */
    void place(Marks marks, @Nullable Projection projection, double scale, Palette palette) {
        getChildren().clear();
        if (projection == null) {
            return;
        }
        List<Node> nodes = new ArrayList<>();
        Point2D before = null;
        for (Vector3dc p : marks.path()) {
            Point2D here = screen(p, projection, scale);
            if (before != null && here != null) {
                nodes.add(line(before, here, 4, Color.BLACK));
                nodes.add(line(before, here, 2, Color.WHITE));
            }
            if (here != null) {
                nodes.add(dot(here, RADIUS));
            }
            before = here;
        }
        if (before != null && !marks.text().isEmpty()) {
            nodes.add(tag(before, marks.text(), palette));
        }
        Vector3dc spot = marks.spot();
        if (spot != null) {
            Point2D here = screen(spot, projection, scale);
            if (here != null) {
                nodes.add(ring(here));
            }
        }
        getChildren().setAll(nodes);
    }

    private static @Nullable Point2D screen(Vector3dc world, Projection projection, double scale) {
        Vector3d s = projection.toScreen(world, new Vector3d());
        return s.z > projection.near() && s.isFinite() ? new Point2D(s.x / scale, s.y / scale) : null;
    }

    private static Line line(Point2D from, Point2D to, double width, Color colour) {
        Line line = new Line(from.getX(), from.getY(), to.getX(), to.getY());
        line.setStrokeWidth(width);
        line.setStroke(colour);
        return line;
    }

    private static Circle dot(Point2D at, double radius) {
        Circle dot = new Circle(at.getX(), at.getY(), radius, Color.WHITE);
        dot.setStroke(Color.BLACK);
        return dot;
    }

    private static Group ring(Point2D at) {
        Circle dark = new Circle(at.getX(), at.getY(), 2 * RADIUS, Color.TRANSPARENT);
        dark.setStroke(Color.BLACK);
        dark.setStrokeWidth(4);
        Circle light = new Circle(at.getX(), at.getY(), 2 * RADIUS, Color.TRANSPARENT);
        light.setStroke(Color.WHITE);
        light.setStrokeWidth(2);
        return new Group(dark, light);
    }

    private static Node tag(Point2D at, String says, Palette palette) {
        Text text = new Text(says);
        text.setFill(argb(palette.text()));
        StackPane tag = new StackPane(text);
        tag.setPadding(PADDING);
        tag.getStyleClass().add("point-cloud-tag");
        tag.setBackground(
                new Background(new BackgroundFill(argb(palette.background()), new CornerRadii(4), Insets.EMPTY)));
        tag.relocate(at.getX() + 3 * RADIUS, at.getY() - 3 * RADIUS);
        return tag;
    }

    private static Color argb(int argb) {
        return Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF);
    }
}
