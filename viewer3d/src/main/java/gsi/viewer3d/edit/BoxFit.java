package gsi.viewer3d.edit;

import gsi.viewer3d.cloud.PointCloud;
import java.util.Arrays;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Fits a box to the points in and just around it. What no camera saw has no points, so a fit can be too short on the far
 * side. One pass over the cloud; any thread.
 */
public final class BoxFit {

    /** Cosine of the steepest tilt at which an axis still counts as the vertical one. */
    private static final double VERTICAL = 0.7;
    /** How many clearances above the ground a box may end and still be put on it. */
    private static final double NEAR_GROUND = 3;

    private final FitOptions options;
    private final double[] world;

    private BoxFit(EditableBox start, PointCloud cloud, FitOptions options) {
        this.options = options;
        this.world = pointsIn(start.grown(options.margin()), cloud, options);
    }

    /**
     * The box that the points make.
     *
     * @param start where to look, and the heading to keep or to start from
     * @param up the vertical, world frame, unit length
     */
    public static FitResult fit(EditableBox start, PointCloud cloud, Vector3dc up, FitOptions options) {
        BoxFit fit = new BoxFit(start, cloud, options);
        int n = fit.world.length / 3;
        if (n < options.leastPoints()) {
            return new FitResult.TooFewPoints(n, options.leastPoints());
        }
        EditableBox turned = options.turn() ? FootprintTurn.best(start, fit.world, up, options.trim()) : start;
        return new FitResult.Fitted(fit.standing(fit.around(turned)), n);
    }

    /** World positions relative to the start's centre, interleaved, metres. */
    private static double[] pointsIn(EditableBox region, PointCloud cloud, FitOptions options) {
        double[] out = new double[3 * BoxFacts.pointsInside(region, cloud)];
        GroundPlane ground = options.ground();
        float[] xyz = cloud.xyz();
        Vector3dc origin = cloud.origin();
        double square = region.radius() * region.radius() * (1 + 1e-9);
        Vector3d p = new Vector3d();
        int at = 0;
        for (int i = 0; i + 2 < xyz.length && at < out.length; i += 3) {
            p.set(origin).add(xyz[i], xyz[i + 1], xyz[i + 2]);
            if (p.distanceSquared(region.centre()) <= square
                    && region.contains(p)
                    && (ground == null || ground.height(p) > options.clearance())) {
                p.sub(region.centre());
                out[at++] = p.x;
                out[at++] = p.y;
                out[at++] = p.z;
            }
        }
        return Arrays.copyOf(out, at);
    }

    private EditableBox around(EditableBox box) {
        Vector3d middle = new Vector3d();
        Vector3d size = new Vector3d();
        for (int axis = 0; axis < 3; axis++) {
            RobustExtent e = RobustExtent.of(along(box.axis(axis), world), options.trim());
            middle.setComponent(axis, (e.low() + e.high()) / 2);
            size.setComponent(axis, e.length());
        }
        return new EditableBox(box.toWorld(middle), size, box.rotation());
    }

    /** Each point's place on an axis through the start's centre. */
    static double[] along(Vector3dc axis, double[] points) {
        double[] out = new double[points.length / 3];
        for (int i = 0; i < out.length; i++) {
            out[i] = axis.x() * points[3 * i] + axis.y() * points[3 * i + 1] + axis.z() * points[3 * i + 2];
        }
        return out;
    }

    /** The ground's points were left out, and the lowest of the object's with them: the lower face goes down to it. */
    private EditableBox standing(EditableBox box) {
        GroundPlane ground = options.ground();
        if (ground == null) {
            return box;
        }
        double height = ground.heightOfBottom(box);
        int axis = verticalAxis(box, ground.normal());
        double cos = box.axis(axis).dot(ground.normal());
        boolean near = height >= 0 && height <= NEAR_GROUND * options.clearance();
        return near && Math.abs(cos) > VERTICAL ? box.faceMoved(axis, cos > 0 ? -1 : 1, height / Math.abs(cos)) : box;
    }

    /** The own axis that is steepest. */
    static int verticalAxis(EditableBox box, Vector3dc up) {
        int best = 0;
        for (int i = 1; i < 3; i++) {
            if (Math.abs(box.axis(i).dot(up)) > Math.abs(box.axis(best).dot(up))) {
                best = i;
            }
        }
        return best;
    }
}
