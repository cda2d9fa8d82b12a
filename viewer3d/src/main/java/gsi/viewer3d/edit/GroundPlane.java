package gsi.viewer3d.edit;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * What things stand on: a plane.
 *
 * @param point any point of it, world frame, metres
 * @param normal upwards; brought to unit length
 */
public record GroundPlane(Vector3dc point, Vector3dc normal) {

    /** @throws IllegalArgumentException for numbers that are not finite, or a normal of length zero */
    public GroundPlane {
        double length = normal.length();
        if (!point.isFinite() || !(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException("no plane goes through " + point + " with normal " + normal);
        }
        point = new Vector3d(point);
        normal = new Vector3d(normal).div(length);
    }

    /** How far a world point is above it, metres; negative below. */
    public double height(Vector3dc world) {
        return world.sub(point, new Vector3d()).dot(normal);
    }

    /** How far a box's lowest corner is above it, metres; negative where the box reaches through. */
    public double heightOfBottom(EditableBox box) {
        double half = 0;
        for (int i = 0; i < 3; i++) {
            half += Math.abs(box.axis(i).dot(normal)) * box.size().get(i) / 2;
        }
        return height(box.centre()) - half;
    }

    /** The box moved up or down, so that its lowest corner is on the plane. */
    public EditableBox settled(EditableBox box) {
        return box.moved(normal.mul(-heightOfBottom(box), new Vector3d()));
    }
}
