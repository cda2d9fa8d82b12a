package gsi.candidates.input;

import gsi.candidates.model.Ground;
import gsi.dataset.geometry.Point3;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Random;
import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * The plane that most points of a cloud lie on, among those that are about level: RANSAC (Fischler and Bolles 1981) over a
 * sample of the points, then the plane that fits all that agree with it best. The same for the same seed.
 */
final class GroundSearch {

    private static final int SAMPLE = 20_000;
    private static final int TRIALS = 400;
    /** Half the thickness of a plane as a depth camera sees it, metres at one metre's distance. */
    private static final double THICKNESS = 0.01;
    /** Fewer of the sampled points than this share on a plane are no ground. */
    private static final double LEAST_SHARE = 0.05;

    private static final int LEAST_POINTS = 100;

    private final long seed;

    GroundSearch(long seed) {
        this.seed = seed;
    }

    /** The ground, or null where no plane is level and large enough. */
    @Nullable
    Ground find(PointCloud cloud, UpHint hint) {
        Point3[] points = sample(cloud);
        if (points.length < LEAST_POINTS) {
            return null;
        }
        double leastCosine = Math.cos(Math.toRadians(hint.tilt()));
        Random random = new Random(seed);
        Ground best = null;
        int most = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Ground plane = throughThree(points, random, hint.up());
            if (plane != null && plane.up().dot(hint.up()) >= leastCosine) {
                int on = count(points, plane);
                if (on > most) {
                    most = on;
                    best = plane;
                }
            }
        }
        return best == null || most < Math.max(LEAST_POINTS, LEAST_SHARE * points.length)
                ? null
                : refined(points, best);
    }

    private static Point3[] sample(PointCloud cloud) {
        int n = Math.min(SAMPLE, cloud.count());
        Point3[] out = new Point3[n];
        for (int i = 0; i < n; i++) {
            int at = 3 * (int) ((long) i * cloud.count() / n);
            out[i] = new Point3(
                    cloud.origin().x() + cloud.xyz()[at],
                    cloud.origin().y() + cloud.xyz()[at + 1],
                    cloud.origin().z() + cloud.xyz()[at + 2]);
        }
        return out;
    }

    private static @Nullable Ground throughThree(Point3[] points, Random random, Point3 hint) {
        Point3 a = points[random.nextInt(points.length)];
        Point3 u = points[random.nextInt(points.length)].minus(a);
        Point3 v = points[random.nextInt(points.length)].minus(a);
        return plane(
                a,
                new Point3(
                        u.y() * v.z() - u.z() * v.y(), u.z() * v.x() - u.x() * v.z(), u.x() * v.y() - u.y() * v.x()),
                hint);
    }

    private static @Nullable Ground plane(Point3 point, Point3 normal, Point3 hint) {
        double length = normal.length();
        if (!(length > 1e-9)) {
            return null;
        }
        double sign = normal.dot(hint) < 0 ? -1 : 1;
        return new Ground(point, normal.times(sign / length), Ground.Origin.POINTS);
    }

    /** The error of a depth camera grows with the distance. */
    private static boolean isOn(Ground plane, Point3 p) {
        return Math.abs(plane.height(p)) < THICKNESS * Math.max(1, p.z());
    }

    private static int count(Point3[] points, Ground plane) {
        int n = 0;
        for (Point3 p : points) {
            n += isOn(plane, p) ? 1 : 0;
        }
        return n;
    }

    /** Least squares over the points on it: the direction in which they spread least is the normal. */
    private static Ground refined(Point3[] points, Ground plane) {
        Vector3d mean = new Vector3d();
        int n = 0;
        for (Point3 p : points) {
            if (isOn(plane, p)) {
                mean.add(p.x(), p.y(), p.z());
                n++;
            }
        }
        mean.div(n);
        Matrix3d spread = new Matrix3d().zero();
        for (Point3 p : points) {
            if (isOn(plane, p)) {
                add(spread, new Vector3d(p.x(), p.y(), p.z()).sub(mean));
            }
        }
        Vector3d normal = leastSpread(spread, new Vector3d(plane.up().x(), plane.up().y(), plane.up().z()));
        Ground out = plane(
                new Point3(mean.x, mean.y, mean.z), new Point3(normal.x, normal.y, normal.z), plane.up());
        return out != null && count(points, out) >= count(points, plane) ? out : plane;
    }

    private static void add(Matrix3d m, Vector3d d) {
        m.m00 += d.x * d.x;
        m.m11 += d.y * d.y;
        m.m22 += d.z * d.z;
        m.m01 += d.x * d.y;
        m.m02 += d.x * d.z;
        m.m12 += d.y * d.z;
        m.m10 = m.m01;
        m.m20 = m.m02;
        m.m21 = m.m12;
    }

    /** The eigenvector of the least eigenvalue, by inverse iteration from a good guess. */
    private static Vector3d leastSpread(Matrix3d spread, Vector3d guess) {
        double trace = spread.m00 + spread.m11 + spread.m22;
        Matrix3d shifted = new Matrix3d(spread);
        double shift = 1e-9 * trace;
        shifted.m00 += shift;
        shifted.m11 += shift;
        shifted.m22 += shift;
        Matrix3d inverse = shifted.invert();
        Vector3d v = new Vector3d(guess);
        for (int i = 0; i < 20; i++) {
            inverse.transform(v);
            double length = v.length();
            if (!(length > 0) || !Double.isFinite(length)) {
                return guess;
            }
            v.div(length);
        }
        return v;
    }
}
