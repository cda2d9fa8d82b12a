package gsi.viewer3d.colour;

import gsi.viewer3d.cloud.PointCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.joml.Vector3d;

/** Some thousand of the points that are seen, from which ranges of colours follow. */
public final class PointSample {

    private static final int MOST = 4096;
    /** One part in so many, at each end, are strays that do not count. */
    private static final int STRAYS = 50;

    private final List<Vector3d> points;

    private PointSample(List<Vector3d> points) {
        this.points = points;
    }

    /** No points: for rules that need none. */
    public static PointSample empty() {
        return new PointSample(List.of());
    }

    /**
     * Points of some clouds, taken evenly.
     *
     * @param kept which of them are seen
     */
    public static PointSample of(List<PointCloud> clouds, Predicate<Vector3d> kept) {
        long all = clouds.stream().mapToLong(PointCloud::count).sum();
        long step = Math.max(1, all / MOST);
        List<Vector3d> points = new ArrayList<>();
        for (PointCloud cloud : clouds) {
            for (long i = step / 2; i < cloud.count(); i += step) {
                Vector3d p = cloud.point((int) i);
                if (kept.test(p)) {
                    points.add(p);
                }
            }
        }
        return new PointSample(points);
    }

    /** From the least to the greatest value of a number at these points, without strays; 0 to 1 where there are none. */
    public Range range(ToDoubleFunction<Vector3d> number) {
        double[] values = points.stream().mapToDouble(number).sorted().toArray();
        int strays = values.length / STRAYS;
        return values.length == 0 ? new Range(0, 1) : new Range(values[strays], values[values.length - 1 - strays]);
    }
}
