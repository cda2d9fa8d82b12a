package gsi.app.compare;

import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.geometry.Point3;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The twelve edges of a box as lines in the photo; edges are cut where they pass behind the camera. */
public final class BoxWireframe {

    /** Corner pairs, in the corner order of {@link OrientedBox#corners()}. */
    private static final int[][] EDGES = {
        {0, 1}, {1, 2}, {2, 3}, {3, 0},
        {4, 5}, {5, 6}, {6, 7}, {7, 4},
        {0, 4}, {1, 5}, {2, 6}, {3, 7}
    };

    /** Nearer than this, metres, an edge is cut. */
    private static final double NEAR = 0.02;

    /** A line in pixels of the photo. */
    public record Line(Pixel from, Pixel to) {}

    private BoxWireframe() {}

    /** The visible edges; none where the box or the camera is not usable. */
    public static List<Line> of(OrientedBox box, Intrinsics k) {
        List<Line> out = new ArrayList<>(12);
        if (!k.isUsable() || !box.cuboid().isPlausible() || !box.rotation().isFinite()) {
            return out;
        }
        List<Point3> corners = box.corners();
        for (int[] edge : EDGES) {
            Line line = between(corners.get(edge[0]), corners.get(edge[1]), k);
            if (line != null) {
                out.add(line);
            }
        }
        return out;
    }

    /** A line between two points, cut where it passes behind the camera; null where none of it is to be seen. */
    static @Nullable Line between(Point3 a, Point3 b, Intrinsics k) {
        if (!k.isUsable() || !a.isFinite() || !b.isFinite() || (a.z() < NEAR && b.z() < NEAR)) {
            return null;
        }
        return new Line(k.project(a.z() < NEAR ? cut(b, a) : a), k.project(b.z() < NEAR ? cut(a, b) : b));
    }

    private static Point3 cut(Point3 front, Point3 behind) {
        double t = (front.z() - NEAR) / (front.z() - behind.z());
        return front.plus(behind.minus(front).times(t));
    }
}
