package gsi.viewer3d.fx;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.BoxEdges;
import gsi.viewer3d.edit.BoxDrag;
import gsi.viewer3d.edit.BoxHandle;
import gsi.viewer3d.edit.BoxHandles;
import gsi.viewer3d.edit.BoxHistory;
import gsi.viewer3d.edit.EditableBox;
import gsi.viewer3d.edit.HandleShape;
import gsi.viewer3d.edit.Snapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * Lets the mouse move, turn and resize one box in a {@link PointCloudView}: arrows move it along its axes, its middle level
 * with the ground, rings turn it, squares pull its faces. Unlimited undo. FX thread.
 */
public final class BoxEditor {

    /** How far from a handle's line the mouse may be, logical pixels. */
    private static final double REACH = 7;

    private static final Color BOX = Color.web("#f5d90a");
    private static final Color[] AXES = {Color.web("#f0605d"), Color.web("#5bbf6a"), Color.web("#5c9cf5")};

    private final BoxHistory history;
    private final Vector3dc up;
    private final ReadOnlyObjectWrapper<EditableBox> box;
    private final Group layer = new Group();
    private Snapping snapping = Snapping.NONE;
    private UnaryOperator<EditableBox> limits = UnaryOperator.identity();
    private @Nullable Projection projection;
    private double scale = 1;
    private @Nullable BoxDrag drag;
    private @Nullable BoxHandle hot;

    /**
     * For a box.
     *
     * @param up the vertical, world frame, unit length
     */
    public BoxEditor(EditableBox first, Vector3dc up) {
        this.history = new BoxHistory(first);
        this.up = new Vector3d(up);
        this.box = new ReadOnlyObjectWrapper<>(this, "box", first);
        layer.setManaged(false);
        layer.setMouseTransparent(true);
    }

    /** The box as it is now, also while it is dragged. */
    public ReadOnlyObjectProperty<EditableBox> boxProperty() {
        return box.getReadOnlyProperty();
    }

    /** What drags lock in to. */
    public void setSnapping(Snapping steps) {
        snapping = steps;
    }

    /** What of a change is taken: gives the box that a person means by one that was dragged or typed. */
    public void setLimits(UnaryOperator<EditableBox> allowed) {
        limits = allowed;
    }

    /** Puts another box in its place, as one step that can be undone. */
    public void change(EditableBox other) {
        history.change(limits.apply(other));
        refresh();
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        if (history.canUndo()) {
            history.undo();
            refresh();
        }
    }

    /** Puts the step taken back last in force again, if there is one. */
    public void redo() {
        if (history.canRedo()) {
            history.redo();
            refresh();
        }
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    private void refresh() {
        box.set(history.current());
        draw();
    }

    Node layer() {
        return layer;
    }

    /** Draws over a picture taken so. */
    void place(Projection pictureProjection, double pictureScale) {
        projection = pictureProjection;
        scale = pictureScale;
        draw();
    }

    /** Takes hold of a handle; false where there is none. */
    boolean press(double x, double y) {
        Projection p = projection;
        if (p == null) {
            return false;
        }
        BoxHandle handle = handleAt(x, y, p);
        if (handle == null) {
            return false;
        }
        drag = new BoxDrag(history.current(), handle, up, p, snapping, x * scale, y * scale);
        return true;
    }

    private @Nullable BoxHandle handleAt(double x, double y, Projection p) {
        return new BoxHandles(history.current(), up, p)
                .at(x * scale, y * scale, REACH * scale)
                .orElse(null);
    }

    /** Follows the mouse; false where no handle is held. */
    boolean drag(double x, double y) {
        BoxDrag held = drag;
        if (held == null) {
            return false;
        }
        history.drag(limits.apply(held.to(x * scale, y * scale)));
        refresh();
        return true;
    }

    /** Lets go; false where no handle was held. */
    boolean release() {
        if (drag == null) {
            return false;
        }
        drag = null;
        history.endDrag();
        refresh();
        return true;
    }

    /** Lights up the handle under the mouse. */
    void hover(double x, double y) {
        Projection p = projection;
        BoxHandle now = p == null ? null : handleAt(x, y, p);
        if (now != hot) {
            hot = now;
            draw();
        }
    }

    private void draw() {
        Projection p = projection;
        List<Node> nodes = new ArrayList<>();
        if (p != null) {
            List<Vector3dc> corners = history.current().corners();
            for (BoxEdges.Edge e : BoxEdges.ALL) {
                stroke(nodes, List.of(corners.get(e.from()), corners.get(e.to())), false, p, BOX, 2);
            }
            for (HandleShape shape : new BoxHandles(history.current(), up, p).shapes()) {
                handle(nodes, shape, p);
            }
        }
        layer.getChildren().setAll(nodes);
    }

    private void handle(List<Node> nodes, HandleShape shape, Projection p) {
        if (!shape.usable()) {
            return;
        }
        boolean lit = shape.handle() == hot;
        int axis = shape.handle().axis();
        Color colour = lit ? Color.WHITE : axis < 0 ? BOX : AXES[axis];
        if (shape.line().size() > 1) {
            stroke(nodes, shape.line(), shape.closed(), p, colour, lit ? 3 : 1.6);
        }
        double[] at = screen(shape.anchor(), p);
        if (at.length == 0 || shape.closed()) {
            return;
        }
        Shape mark = shape.handle().kind() == BoxHandle.Kind.RESIZE
                ? new Rectangle(at[0] - 4, at[1] - 4, 8, 8)
                : new Circle(at[0], at[1], 5);
        mark.setFill(colour);
        mark.setStroke(Color.BLACK);
        nodes.add(mark);
    }

    private void stroke(
            List<Node> nodes, List<Vector3dc> line, boolean closed, Projection p, Color colour, double width) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < line.size() + (closed ? 1 : 0); i++) {
            double[] at = screen(line.get(i % line.size()), p);
            if (at.length == 0) {
                // Behind the viewer; a ring is drawn in parts.
                polyline(nodes, points, colour, width);
                points = new ArrayList<>();
            } else {
                points.add(at[0]);
                points.add(at[1]);
            }
        }
        polyline(nodes, points, colour, width);
    }

    private static void polyline(List<Node> nodes, List<Double> points, Color colour, double width) {
        if (points.size() < 4) {
            return;
        }
        if (points.size() == 4) {
            nodes.add(line(points, Color.BLACK, width + 2));
            nodes.add(line(points, colour, width));
            return;
        }
        for (boolean casing : new boolean[] {true, false}) {
            Polyline line = new Polyline();
            line.getPoints().setAll(points);
            line.setStroke(casing ? Color.BLACK : colour);
            line.setStrokeWidth(casing ? width + 2 : width);
            nodes.add(line);
        }
    }

    private static Line line(List<Double> p, Color colour, double width) {
        Line line = new Line(p.get(0), p.get(1), p.get(2), p.get(3));
        line.setStroke(colour);
        line.setStrokeWidth(width);
        return line;
    }

    /** Logical pixels; empty where the place cannot be seen. */
    private double[] screen(Vector3dc world, Projection p) {
        Vector3d s = p.toScreen(world, new Vector3d());
        return s.z > p.near() && s.isFinite() ? new double[] {s.x / scale, s.y / scale} : new double[0];
    }
}
