package gsi.candidates.space;

import gsi.dataset.geometry.Point3;
import java.util.Arrays;
import java.util.OptionalDouble;

/** How well a box's faces lie at its points: by the faces that the camera sees. */
public final class FaceFit {

    /** How far outside the box its object's points are still looked for, metres. */
    private static final double AROUND = 0.03;

    /** Nearer to the bottom face than this, points are the support's, metres. */
    private static final double ABOVE_BOTTOM = 0.01;

    /** The share of points that a face may leave outside: noise. */
    private static final double OUTSIDE = 0.02;

    private static final int LEAST_POINTS = 20;

    private FaceFit() {}

    /**
     * The mean, over the faces towards the camera other than the bottom, of the distance between the face and the
     * outermost points along its normal, as a share of the side that the normal runs along. A box that is a tenth too long
     * on the camera's side has a residual of 0.1 there. Empty for fewer than {@value #LEAST_POINTS} points.
     *
     * @param up the vertical, unit length
     */
    public static OptionalDouble residual(Solid solid, ScenePoints points, Point3 up) {
        int vertical = solid.axisAlong(up);
        double bottom = solid.axes().column(vertical).dot(up) > 0 ? -1 : 1;
        double[][] own = ownPoints(solid, points, vertical, bottom);
        int count = own[0].length;
        if (count < LEAST_POINTS) {
            return OptionalDouble.empty();
        }
        Point3 camera = solid.own(new Point3(0, 0, 0));
        double[] at = {camera.x(), camera.y(), camera.z()};
        double sum = 0;
        int faces = 0;
        for (int axis = 0; axis < 3; axis++) {
            double side = Math.signum(at[axis]);
            if (Math.abs(at[axis]) > solid.half(axis) && !(axis == vertical && side == bottom)) {
                sum += Math.abs(outermost(own[axis], side) - solid.half(axis)) / (2 * solid.half(axis));
                faces++;
            }
        }
        return faces == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / faces);
    }

    /** Coordinates along the box's axes, from its centre. */
    private static double[][] ownPoints(Solid solid, ScenePoints points, int vertical, double bottom) {
        Solid around = solid.grown(AROUND);
        double lowest = solid.half(vertical) - ABOVE_BOTTOM;
        double[][] own = new double[3][points.countInside(around)];
        int[] n = {0};
        points.inside(around, i -> {
            Point3 p = solid.own(new Point3(points.x(i), points.y(i), points.z(i)));
            own[0][n[0]] = p.x();
            own[1][n[0]] = p.y();
            own[2][n[0]] = p.z();
            n[0] += own[vertical][n[0]] * bottom < lowest ? 1 : 0;
        });
        for (int axis = 0; axis < 3; axis++) {
            own[axis] = Arrays.copyOf(own[axis], n[0]);
        }
        return own;
    }

    private static double outermost(double[] along, double side) {
        double[] outwards = Arrays.stream(along).map(v -> v * side).sorted().toArray();
        return outwards[(int) Math.floor((outwards.length - 1) * (1 - OUTSIDE))];
    }
}
