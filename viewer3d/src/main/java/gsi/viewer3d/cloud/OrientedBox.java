package gsi.viewer3d.cloud;

import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A box in any orientation, world frame, metres.
 *
 * @param centre its middle
 * @param axisX unit length; the three are at right angles to each other
 * @param axisY likewise
 * @param axisZ likewise
 * @param half half its size along each of them, not negative
 */
public record OrientedBox(Vector3dc centre, Vector3dc axisX, Vector3dc axisY, Vector3dc axisZ, Vector3dc half) {

    public OrientedBox {
        centre = new Vector3d(centre);
        axisX = new Vector3d(axisX);
        axisY = new Vector3d(axisY);
        axisZ = new Vector3d(axisZ);
        half = new Vector3d(half);
    }

    /**
     * The box with these corners, in the order of a box overlay: the −y face by way of (+x,+z), (+x,−z), (−x,−z), (−x,+z),
     * then the +y face likewise.
     *
     * @throws IllegalArgumentException where they are not eight, or the box is flat so that it has no orientation
     */
    public static OrientedBox ofCorners(List<? extends Vector3dc> corners) {
        if (corners.size() != 8) {
            throw new IllegalArgumentException("a box has 8 corners, not " + corners.size());
        }
        Vector3d centre = new Vector3d();
        corners.forEach(centre::add);
        Vector3d x = corners.get(1).sub(corners.get(2), new Vector3d());
        Vector3d y = corners.get(6).sub(corners.get(2), new Vector3d());
        Vector3d z = corners.get(3).sub(corners.get(2), new Vector3d());
        Vector3d half = new Vector3d(x.length(), y.length(), z.length()).mul(0.5);
        if (!half.isFinite() || !(Math.min(half.x, Math.min(half.y, half.z)) > 0)) {
            throw new IllegalArgumentException("a box of size " + half.mul(2) + " has no orientation");
        }
        return new OrientedBox(centre.div(8), x.normalize(), y.normalize(), z.normalize(), half);
    }

    /** Larger by so many metres on each side. */
    public OrientedBox grown(double margin) {
        return new OrientedBox(
                centre,
                axisX,
                axisY,
                axisZ,
                new Vector3d(half).add(margin, margin, margin).max(new Vector3d()));
    }

    /** From a world point to the surface, metres; negative inside. */
    public double distance(double x, double y, double z) {
        double dx = x - centre.x();
        double dy = y - centre.y();
        double dz = z - centre.z();
        double a = Math.abs(dx * axisX.x() + dy * axisX.y() + dz * axisX.z()) - half.x();
        double b = Math.abs(dx * axisY.x() + dy * axisY.y() + dz * axisY.z()) - half.y();
        double c = Math.abs(dx * axisZ.x() + dy * axisZ.y() + dz * axisZ.z()) - half.z();
        double inside = Math.max(a, Math.max(b, c));
        if (inside <= 0) {
            return inside;
        }
        double oa = Math.max(a, 0);
        double ob = Math.max(b, 0);
        double oc = Math.max(c, 0);
        return Math.sqrt(oa * oa + ob * ob + oc * oc);
    }
}
