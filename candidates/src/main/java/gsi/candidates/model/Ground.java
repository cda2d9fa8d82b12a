package gsi.candidates.model;

import gsi.dataset.geometry.Point3;

/**
 * The plane that things stand on, camera frame.
 *
 * @param point any point of it, metres
 * @param up its normal away from what lies below, unit length
 * @param origin where it comes from
 */
public record Ground(Point3 point, Point3 up, Origin origin) {

    /** Where a plane comes from. */
    public enum Origin {
        /** The objects file says it. */
        FILE,
        /** Found in the cloud or depth by RANSAC. */
        POINTS
    }

    /** How far a point is above it, metres; negative below. */
    public double height(Point3 p) {
        return p.minus(point).dot(up);
    }
}
