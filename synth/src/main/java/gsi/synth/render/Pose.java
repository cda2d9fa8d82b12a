package gsi.synth.render;

/**
 * Where a prop stands on the table, and how large it is.
 *
 * @param x room metres
 * @param z room metres
 * @param yaw radians, counterclockwise seen from above
 * @param scale 1 for its own size
 */
public record Pose(double x, double z, double yaw, double scale) {

    public Pose at(double newX, double newZ) {
        return new Pose(newX, newZ, yaw, scale);
    }

    public Pose turnedBy(double angle) {
        return new Pose(x, z, yaw + angle, scale);
    }

    public Pose scaledBy(double s) {
        return new Pose(x, z, yaw, scale * s);
    }
}
