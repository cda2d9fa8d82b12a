package gsi.viewer3d.edit;

import gsi.viewer3d.camera.Projection;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * One handle dragged from press to release. Every mouse position is answered from the box at the press, so nothing adds up
 * on the way, and the mouse back where it began gives the box back (with steps: within half a step). The view must not
 * change during a drag.
 *
 * <p>The mouse moves continuously, and so does the box: past a vanishing point or above the horizon it stops far away rather
 * than jumping, and a handle that cannot be dragged from this view (an arrow seen end-on, a plane seen edge-on) leaves the
 * box as it is.
 */
public final class BoxDrag {

    /** Sine of the angle below which a ring is turned by its near side rather than like a dial: fifteen degrees. */
    private static final double DIAL = 0.26;

    private final EditableBox start;
    private final BoxHandle handle;
    private final Vector3dc up;
    private final Projection projection;
    private final Snapping snapping;
    private final double startX;
    private final double startY;

    /**
     * A drag that begins.
     *
     * @param start the box when the button was pressed
     * @param up the vertical, world frame, unit length
     * @param startX where the mouse was, device pixels; {@code startY} likewise
     */
    public BoxDrag(
            EditableBox start,
            BoxHandle handle,
            Vector3dc up,
            Projection projection,
            Snapping snapping,
            double startX,
            double startY) {
        this.start = start;
        this.handle = handle;
        this.up = new Vector3d(up);
        this.projection = projection;
        this.snapping = snapping;
        this.startX = startX;
        this.startY = startY;
    }

    /** The handle that is dragged. */
    public BoxHandle handle() {
        return handle;
    }

    /** The box when the drag began. */
    public EditableBox start() {
        return start;
    }

    /** The box with the mouse at (x, y), device pixels. */
    public EditableBox to(double x, double y) {
        return switch (handle.kind()) {
            case MOVE -> moved(x, y);
            case MOVE_ON_GROUND -> movedOnGround(x, y);
            case TURN_UPRIGHT -> turned(up, x, y);
            case TURN -> turned(start.axis(handle.axis()), x, y);
            case RESIZE -> resized(x, y);
        };
    }

    private EditableBox moved(double x, double y) {
        Vector3d axis = start.axis(handle.axis());
        double by = snapping.length(along(start.faceCentre(handle.axis(), handle.sign()), axis, x, y));
        return by == 0 ? start : snapping.landed(start.moved(axis.mul(by)));
    }

    private EditableBox movedOnGround(double x, double y) {
        Vector3dc c = start.centre();
        Vector3d by = PlaneDrag.at(projection, c, up, x, y).sub(PlaneDrag.at(projection, c, up, startX, startY));
        double length = by.length();
        double whole = snapping.length(length);
        return whole == 0 ? start : snapping.landed(start.moved(by.mul(whole / length)));
    }

    private EditableBox resized(double x, double y) {
        int axis = handle.axis();
        Vector3d outward = start.axis(axis).mul(handle.sign());
        double by = along(start.faceCentre(axis, handle.sign()), outward, x, y);
        if (by == 0) {
            return start;
        }
        double before = start.size().get(axis);
        double side = snapping.length(before + by);
        return snapping.landed(start.faceMoved(axis, handle.sign(), side - before), axis, handle.sign());
    }

    private double along(Vector3dc anchor, Vector3dc axis, double x, double y) {
        return AxisDrag.along(projection, anchor, axis, x, y)
                - AxisDrag.along(projection, anchor, axis, startX, startY);
    }

    private EditableBox turned(Vector3dc axis, double x, double y) {
        double slope = PlaneDrag.slope(projection, start.centre(), axis);
        double angle = snapping.angle(Math.abs(slope) > DIAL ? likeDial(axis, x, y) : byNearSide(axis, x, y));
        return angle == 0 ? start : start.turned(axis, angle);
    }

    private double likeDial(Vector3dc axis, double x, double y) {
        Vector3dc c = start.centre();
        Vector3d from = PlaneDrag.at(projection, c, axis, startX, startY);
        Vector3d to = PlaneDrag.at(projection, c, axis, x, y);
        return Math.atan2(from.cross(to, new Vector3d()).dot(axis), from.dot(to));
    }

    /** Seen from its edge a ring is a line: its near side follows the mouse as a wheel follows the hand. */
    private double byNearSide(Vector3dc axis, double x, double y) {
        Vector3dc c = start.centre();
        Vector3d screen = projection.toScreen(c, new Vector3d());
        Vector3d near = projection.ray(screen.x, screen.y).direction().negate(new Vector3d());
        near.fma(-near.dot(axis), axis).normalize();
        Vector3d tangent = axis.cross(near, new Vector3d());
        double radius = start.radius();
        return along(near.mul(radius).add(c), tangent, x, y) / radius;
    }
}
