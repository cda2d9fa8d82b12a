package gsi.viewer3d.edit;

import gsi.viewer3d.camera.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * All handles of one box as one viewer sees it. Arrows and rings keep clear of the box by a length that looks the same at
 * any distance.
 */
public final class BoxHandles {

    /** Points of a ring. */
    private static final int RING = 72;
    /** Pixels by which an arrow's tip stands out from the face, and the rings from each other. */
    private static final double ARROW = 42;

    private static final double RING_STEP = 14;

    private final EditableBox box;
    private final Vector3dc up;
    private final Projection projection;
    private final List<HandleShape> shapes = new ArrayList<>();
    private final double metresPerPixel;

    /**
     * The handles of a box.
     *
     * @param up the vertical, world frame, unit length
     */
    public BoxHandles(EditableBox box, Vector3dc up, Projection projection) {
        this.box = box;
        this.up = new Vector3d(up);
        this.projection = projection;
        this.metresPerPixel = metresPerPixel();
        resizing();
        moving();
        ring(BoxHandle.TURN_UPRIGHT, up, 3);
        ring(BoxHandle.TURN_X, box.axis(0), 1);
        ring(BoxHandle.TURN_Y, box.axis(1), 1);
        ring(BoxHandle.TURN_Z, box.axis(2), 1);
    }

    private double metresPerPixel() {
        double depth = projection.orthographic() ? 1 : Math.max(projection.depth(box.centre()), 1e-3);
        return depth / projection.pixelsPerMetre();
    }

    private void resizing() {
        for (BoxHandle h : BoxHandle.values()) {
            if (h.kind() == BoxHandle.Kind.RESIZE) {
                Vector3d at = box.faceCentre(h.axis(), h.sign());
                shapes.add(new HandleShape(h, at, List.of(at), false, AxisDrag.usable(projection, at, axis(h))));
            }
        }
    }

    private void moving() {
        Vector3dc c = box.centre();
        shapes.add(
                new HandleShape(BoxHandle.MOVE_ON_GROUND, c, List.of(c), false, PlaneDrag.usable(projection, c, up)));
        for (BoxHandle h : List.of(BoxHandle.MOVE_X, BoxHandle.MOVE_Y, BoxHandle.MOVE_Z)) {
            Vector3d foot = box.faceCentre(h.axis(), h.sign());
            Vector3d tip = new Vector3d(foot).fma(ARROW * metresPerPixel, axis(h));
            // The foot belongs to the resize handle.
            Vector3d from = foot.lerp(tip, 0.4, new Vector3d());
            shapes.add(new HandleShape(h, tip, List.of(from, tip), false, AxisDrag.usable(projection, tip, axis(h))));
        }
    }

    private Vector3d axis(BoxHandle h) {
        return box.axis(h.axis());
    }

    private void ring(BoxHandle handle, Vector3dc axis, int step) {
        double radius = box.radius() + step * RING_STEP * metresPerPixel;
        Vector3d a = new Vector3d(Math.abs(axis.x()) < 0.7 ? new Vector3d(1, 0, 0) : new Vector3d(0, 1, 0));
        a.fma(-a.dot(axis), axis).normalize();
        Vector3d b = axis.cross(a, new Vector3d());
        List<Vector3dc> line = new ArrayList<>(RING);
        Vector3dc nearest = box.centre();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < RING; i++) {
            double angle = 2 * Math.PI * i / RING;
            Vector3d p =
                    new Vector3d(box.centre()).fma(radius * Math.cos(angle), a).fma(radius * Math.sin(angle), b);
            line.add(p);
            double depth = projection.depth(p);
            if (depth < least) {
                least = depth;
                nearest = p;
            }
        }
        shapes.add(new HandleShape(handle, nearest, line, true, true));
    }

    /** Every handle, those that are best grabbed first. */
    public List<HandleShape> shapes() {
        return List.copyOf(shapes);
    }

    /**
     * The handle under the mouse.
     *
     * @param x mouse, device pixels; y likewise
     * @param reach how far from a handle's line the mouse may be, device pixels
     * @return the one whose line is nearest, the one nearer to the viewer where two are as near; only usable ones
     */
    public Optional<BoxHandle> at(double x, double y, double reach) {
        BoxHandle best = null;
        double least = Double.POSITIVE_INFINITY;
        for (HandleShape s : shapes) {
            double d = s.usable() ? distance(s, x, y) : Double.POSITIVE_INFINITY;
            if (d <= reach) {
                double order = Math.min(d, toMark(s, x, y) - reach / 2) + 1e-6 * projection.depth(s.anchor());
                if (order < least) {
                    least = order;
                    best = s.handle();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Marks and tips are small and lie on lines: within half the reach a mark wins over any line. */
    private double toMark(HandleShape s, double x, double y) {
        if (s.closed()) {
            return Double.POSITIVE_INFINITY;
        }
        Vector3d mark = projection.toScreen(s.anchor(), new Vector3d());
        return mark.z > projection.near() ? Math.hypot(mark.x - x, mark.y - y) : Double.POSITIVE_INFINITY;
    }

    private double distance(HandleShape s, double x, double y) {
        List<Vector3dc> line = s.line();
        double near = projection.near();
        double least = Double.POSITIVE_INFINITY;
        Vector3d before = projection.toScreen(line.getLast(), new Vector3d());
        for (int i = 0; i < line.size(); i++) {
            Vector3d here = projection.toScreen(line.get(i), new Vector3d());
            boolean joined = i > 0 || s.closed();
            if (here.z > near) {
                Vector3d from = joined && before.z > near ? before : here;
                least = Math.min(least, toSegment(x, y, from, here));
            }
            before = here;
        }
        return least;
    }

    private static double toSegment(double x, double y, Vector3dc a, Vector3dc b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.clamp(((x - a.x()) * dx + (y - a.y()) * dy) / square, 0, 1);
        return Math.hypot(a.x() + t * dx - x, a.y() + t * dy - y);
    }
}
