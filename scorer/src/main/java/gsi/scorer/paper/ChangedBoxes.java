package gsi.scorer.paper;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.geometry.Point3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an edit may change pixels: the 2D boxes of the object's 3D boxes before and after, in pixels of the photo. */
final class ChangedBoxes {

    /** Metres before the camera; what is nearer is not in the picture. */
    private static final double NEAR = 0.01;

    /** Pairs of corners that differ in one axis, in the order of {@link OrientedBox#corners()}. */
    private static final int[][] EDGES = {
        {0, 1}, {1, 2}, {2, 3}, {3, 0}, {4, 5}, {5, 6}, {6, 7}, {7, 4}, {0, 4}, {1, 5}, {2, 6}, {3, 7}
    };

    private ChangedBoxes() {}

    /** One for every box that is at least partly before the camera. */
    static List<Box2d> of(List<OrientedBox> boxes, Intrinsics k) {
        return boxes.stream().flatMap(b -> visible(b, k).stream()).toList();
    }

    /** Least and greatest coordinates of the part before the camera; empty where nothing is or a number is not finite. */
    private static Optional<Box2d> visible(OrientedBox box, Intrinsics k) {
        List<Point3> corners = box.corners();
        List<Point3> seen = new ArrayList<>();
        corners.stream().filter(c -> c.z() >= NEAR).forEach(seen::add);
        for (int[] edge : EDGES) {
            Point3 a = corners.get(edge[0]);
            Point3 b = corners.get(edge[1]);
            if (a.z() < NEAR != b.z() < NEAR) {
                seen.add(a.plus(b.minus(a).times((NEAR - a.z()) / (b.z() - a.z()))));
            }
        }
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        double x1 = Double.POSITIVE_INFINITY;
        double y1 = Double.POSITIVE_INFINITY;
        double x2 = Double.NEGATIVE_INFINITY;
        double y2 = Double.NEGATIVE_INFINITY;
        for (Point3 point : seen) {
            Pixel p = k.project(point);
            x1 = Math.min(x1, p.u());
            y1 = Math.min(y1, p.v());
            x2 = Math.max(x2, p.u());
            y2 = Math.max(y2, p.v());
        }
        return Optional.of(new Box2d(x1, y1, x2, y2)).filter(Box2d::isFinite);
    }
}
