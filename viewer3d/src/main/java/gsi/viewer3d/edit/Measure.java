package gsi.viewer3d.edit;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/** What a ruler, a protractor and a plumb line say. World frame, metres. */
public final class Measure {

    private Measure() {}

    /** Between two points, metres. */
    public static double distance(Vector3dc a, Vector3dc b) {
        return a.distance(b);
    }

    /**
     * At the middle one of three points, between the ways to the other two.
     *
     * @return radians, 0 to π; NaN where an end lies on the middle, because there is no way to it
     */
    public static double angle(Vector3dc end, Vector3dc middle, Vector3dc otherEnd) {
        Vector3d u = end.sub(middle, new Vector3d());
        Vector3d v = otherEnd.sub(middle, new Vector3d());
        if (u.lengthSquared() == 0 || v.lengthSquared() == 0) {
            return Double.NaN;
        }
        // By both sine and cosine: exact also where the angle is nearly 0 or π.
        return Math.atan2(u.cross(v, new Vector3d()).length(), u.dot(v));
    }

    /** Of a point above the ground, metres; negative below. */
    public static double height(Vector3dc point, GroundPlane ground) {
        return ground.height(point);
    }
}
