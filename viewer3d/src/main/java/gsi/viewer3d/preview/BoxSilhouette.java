package gsi.viewer3d.preview;

import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.edit.EditableBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** The pixels that a box covers in a photo; what of it is behind the camera covers none. */
final class BoxSilhouette {

    /** Corner pairs, in the corner order of {@link EditableBox#corners()}. */
    private static final int[][] EDGES = {
        {0, 1}, {1, 2}, {2, 3}, {3, 0}, {4, 5}, {5, 6}, {6, 7}, {7, 4}, {0, 4}, {1, 5}, {2, 6}, {3, 7}
    };

    private BoxSilhouette() {}

    static PixelMask of(EditableBox box, Pinhole camera) {
        List<Vector2d> hull = hull(points(box, camera));
        PixelMask mask = new PixelMask(camera.width(), camera.height());
        if (hull.size() < 3) {
            return mask;
        }
        for (int y = 0; y < camera.height(); y++) {
            row(hull, y, camera.width(), mask);
        }
        return mask;
    }

    /** The part of the silhouette's area that is outside the photo, 0–1; 1 for a box that is all behind the camera. */
    static double outside(EditableBox box, Pinhole camera) {
        List<Vector2d> hull = hull(points(box, camera));
        double all = area(hull);
        List<Vector2d> inside = clipped(hull, p -> p.x + 0.5);
        inside = clipped(inside, p -> p.y + 0.5);
        inside = clipped(inside, p -> camera.width() - 0.5 - p.x);
        inside = clipped(inside, p -> camera.height() - 0.5 - p.y);
        return all > 0 ? Math.clamp(1 - area(inside) / all, 0, 1) : 1;
    }

    private static double area(List<Vector2d> polygon) {
        double twice = 0;
        for (int i = 0; i < polygon.size(); i++) {
            Vector2d a = polygon.get(i);
            Vector2d b = polygon.get((i + 1) % polygon.size());
            twice += a.x * b.y - b.x * a.y;
        }
        return Math.abs(twice) / 2;
    }

    /** What of a convex polygon lies where a linear function is not negative. */
    private static List<Vector2d> clipped(List<Vector2d> polygon, ToDoubleFunction<Vector2d> side) {
        List<Vector2d> out = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Vector2d a = polygon.get(i);
            Vector2d b = polygon.get((i + 1) % polygon.size());
            double da = side.applyAsDouble(a);
            double db = side.applyAsDouble(b);
            if (da >= 0) {
                out.add(a);
            }
            if (da >= 0 != db >= 0) {
                out.add(a.lerp(b, da / (da - db), new Vector2d()));
            }
        }
        return out;
    }

    /** The ends of all edges, cut where they pass behind the camera. */
    private static List<Vector2d> points(EditableBox box, Pinhole camera) {
        List<Vector3dc> corners = box.corners();
        List<Vector2d> out = new ArrayList<>();
        for (int[] edge : EDGES) {
            Vector3dc a = corners.get(edge[0]);
            Vector3dc b = corners.get(edge[1]);
            if (a.z() < SplatBuffer.NEAR && b.z() < SplatBuffer.NEAR) {
                continue;
            }
            out.add(pixel(a.z() < SplatBuffer.NEAR ? cut(b, a) : a, camera));
            out.add(pixel(b.z() < SplatBuffer.NEAR ? cut(a, b) : b, camera));
        }
        return out;
    }

    private static Vector3d cut(Vector3dc front, Vector3dc behind) {
        return front.lerp(behind, (front.z() - SplatBuffer.NEAR) / (front.z() - behind.z()), new Vector3d());
    }

    private static Vector2d pixel(Vector3dc p, Pinhole c) {
        double y = p.y() / p.z();
        return new Vector2d(c.fx() * p.x() / p.z() + c.skew() * y + c.cx(), c.fy() * y + c.cy());
    }

    /** Convex hull, by walking the points from left to right along the lower side and back along the upper. */
    private static List<Vector2d> hull(List<Vector2d> points) {
        List<Vector2d> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble((Vector2d p) -> p.x).thenComparingDouble(p -> p.y));
        List<Vector2d> out = new ArrayList<>();
        chain(sorted, out);
        chain(sorted.reversed(), out);
        return out;
    }

    private static void chain(List<Vector2d> sorted, List<Vector2d> out) {
        int first = out.size();
        for (Vector2d p : sorted) {
            while (out.size() - first >= 2 && turn(out.get(out.size() - 2), out.getLast(), p) <= 0) {
                out.removeLast();
            }
            out.add(p);
        }
        if (!out.isEmpty()) {
            out.removeLast();
        }
    }

    private static double turn(Vector2d a, Vector2d b, Vector2d c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }

    private static void row(List<Vector2d> hull, int y, int width, PixelMask mask) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < hull.size(); i++) {
            Vector2d a = hull.get(i);
            Vector2d b = hull.get((i + 1) % hull.size());
            if (Math.min(a.y, b.y) > y || Math.max(a.y, b.y) < y) {
                continue;
            }
            double x = a.y == b.y ? a.x : a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
            left = Math.min(left, a.y == b.y ? Math.min(a.x, b.x) : x);
            right = Math.max(right, a.y == b.y ? Math.max(a.x, b.x) : x);
        }
        int from = (int) Math.clamp(Math.ceil(left), 0, width);
        int to = (int) Math.clamp(Math.floor(right), -1, width - 1);
        for (int x = from; x <= to; x++) {
            mask.set(y * width + x);
        }
    }
}
