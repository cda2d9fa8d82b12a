package gsi.viewer3d.edit;

import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * What a drag locks in to.
 *
 * @param step moves go in whole steps from where the drag began, sides become whole steps long; metres, 0 for no steps
 * @param turnStep turns go in whole steps from where the drag began; radians, 0 for no steps
 * @param ground what the box's lowest corner is put on; null for nothing
 * @param groundReach from how far above or below the ground, metres
 */
public record Snapping(
        double step, double turnStep, @Nullable GroundPlane ground, double groundReach) {

    /** Everything goes freely. */
    public static final Snapping NONE = new Snapping(0, 0, null, 0);

    /** Cosine of the steepest angle at which a face dragged still is the one that stands on the ground. */
    private static final double STANDING = 0.5;

    /** @throws IllegalArgumentException for a step or reach that is negative or not finite */
    public Snapping {
        if (!(step >= 0 && turnStep >= 0 && groundReach >= 0) || !Double.isFinite(step + turnStep + groundReach)) {
            throw new IllegalArgumentException("no steps of " + step + " m, " + turnStep + " rad, " + groundReach);
        }
    }

    /** Steps given as people say them. */
    public static Snapping steps(double centimetres, double degrees) {
        return new Snapping(centimetres / 100, Math.toRadians(degrees), null, 0);
    }

    /** The same with a ground. */
    public Snapping withGround(GroundPlane plane, double reach) {
        return new Snapping(step, turnStep, plane, reach);
    }

    double length(double metres) {
        return whole(metres, step);
    }

    double angle(double radians) {
        return whole(radians, turnStep);
    }

    private static double whole(double value, double unit) {
        return unit == 0 ? value : Math.rint(value / unit) * unit;
    }

    /** A box that was moved, put on the ground where it is near. */
    EditableBox landed(EditableBox box) {
        GroundPlane g = ground;
        return g != null && Math.abs(g.heightOfBottom(box)) <= groundReach ? g.settled(box) : box;
    }

    /** A box that was resized by one face, that face put on the ground where it is the lower one and near. */
    EditableBox landed(EditableBox box, int axis, int sign) {
        GroundPlane g = ground;
        if (g == null) {
            return box;
        }
        Vector3dc outward = box.axis(axis).mul(sign);
        double down = -outward.dot(g.normal());
        double height = g.heightOfBottom(box);
        return down > STANDING && Math.abs(height) <= groundReach ? box.faceMoved(axis, sign, height / down) : box;
    }
}
