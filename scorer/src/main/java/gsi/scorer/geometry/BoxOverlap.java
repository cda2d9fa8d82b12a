package gsi.scorer.geometry;

import gsi.dataset.geometry.Cuboid;

/** Intersection over union of boxes as the benchmark takes it: by yaw only, whatever rotation matrix they have (§1). */
public final class BoxOverlap {

    private BoxOverlap() {}

    /**
     * Overlap of the footprints times overlap in y, over the union; 0 to 1.
     *
     * @return 0 where a footprint is not a polygon (a side of zero, or infinite); NaN where a number is NaN, on which the
     *     evaluator stops
     */
    public static double iou(Cuboid a, Cuboid b) {
        if (hasNaN(a) || hasNaN(b)) {
            return Double.NaN;
        }
        YawBox p = YawBox.of(a, a.x(), a.z());
        YawBox q = YawBox.of(b, a.x(), a.z());
        if (!isPolygon(p) || !isPolygon(q)) {
            return 0;
        }
        double height = Math.max(0, Math.min(p.bottom(), q.bottom()) - Math.max(p.top(), q.top()));
        double shared = p.footprint().intersect(q.footprint()).area() * height;
        double union = p.volume() + q.volume() - shared;
        return union > 0 ? shared / union : 0;
    }

    private static boolean isPolygon(YawBox box) {
        double area = box.footprint().area();
        return area > 0 && Double.isFinite(area);
    }

    private static boolean hasNaN(Cuboid c) {
        for (double v : c.toArray()) {
            if (Double.isNaN(v)) {
                return true;
            }
        }
        return false;
    }
}
