package gsi.dataset.geometry;

import java.util.List;

/**
 * A cuboid with the rotation that turns its axes into camera axes (protocol.md §1).
 *
 * @param cuboid centre, size and yaw
 * @param rotation box axes to camera axes; for files without a matrix, {@link Rotation#aboutY} of the yaw
 */
public record OrientedBox(Cuboid cuboid, Rotation rotation) {

    /** Signs of the eight corners along the box's x, y, z, in the evaluator's order: top face (−y), then bottom. */
    private static final int[][] CORNERS = {
        {1, -1, 1}, {1, -1, -1}, {-1, -1, -1}, {-1, -1, 1},
        {1, 1, 1}, {1, 1, -1}, {-1, 1, -1}, {-1, 1, 1}
    };

    /** A box turned by its yaw alone. */
    public static OrientedBox upright(Cuboid cuboid) {
        return new OrientedBox(cuboid, Rotation.aboutY(cuboid.yaw()));
    }

    /** The eight corners, camera frame, metres: the −y face first, each face counted from (+x, +z) by way of (+x, −z). */
    public List<Point3> corners() {
        Point3[] out = new Point3[8];
        Point3 c = cuboid.centre();
        for (int i = 0; i < 8; i++) {
            int[] s = CORNERS[i];
            out[i] = rotation.apply(new Point3(s[0] * cuboid.w() / 2, s[1] * cuboid.h() / 2, s[2] * cuboid.l() / 2))
                    .plus(c);
        }
        return List.of(out);
    }

    /**
     * The 2D box: least and greatest coordinate of the eight projected corners, in pixels of the image that {@code k}
     * describes. No clipping and no near-plane test, as in the evaluator, so a box behind the camera gives one too.
     */
    public Box2d project(Intrinsics k) {
        double x1 = Double.POSITIVE_INFINITY;
        double y1 = Double.POSITIVE_INFINITY;
        double x2 = Double.NEGATIVE_INFINITY;
        double y2 = Double.NEGATIVE_INFINITY;
        for (Point3 corner : corners()) {
            Pixel p = k.project(corner);
            x1 = Math.min(x1, p.u());
            y1 = Math.min(y1, p.v());
            x2 = Math.max(x2, p.u());
            y2 = Math.max(y2, p.v());
        }
        return new Box2d(x1, y1, x2, y2);
    }
}
