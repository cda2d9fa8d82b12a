package gsi.candidates.filter;

import gsi.candidates.model.Scene;
import gsi.candidates.space.Solid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.geometry.Point3;

/** Whether people would see the edit: how far the projected corners go, in the root mean square; for a remove the root of the area that
 * empties. Either as a share of the photo's longest side. */
final class SmallChange implements PlausibilityFilter {

    /** Corners nearer to the camera than this have no place in the photo, metres. */
    private static final double NEAR = 0.01;

    @Override
    public FilterId id() {
        return FilterId.SMALL_CHANGE;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        if (!facts.scene().hasSize()) {
            return Measurement.missing(Missing.PHOTO_SIZE);
        }
        Scene scene = facts.scene().scene();
        double side = Math.max(scene.width(), scene.height());
        if (facts.removes()) {
            return facts.ofSource(s -> Measurement.of(
                    Math.sqrt(facts.object().silhouette(s).inside(scene.width(), scene.height()).area()) / side));
        }
        return facts.ofBoth((start, end) -> Measurement.of(cornersGo(start, end, scene.intrinsics()) / side));
    }

    /** Pixels. A corner that comes from or goes behind the camera goes out of any photo. */
    private static double cornersGo(Solid start, Solid end, Intrinsics k) {
        double sum = 0;
        for (int i = 0; i < 8; i++) {
            Point3 a = start.corner(i);
            Point3 b = end.corner(i);
            if (a.z() < NEAR || b.z() < NEAR) {
                return Double.POSITIVE_INFINITY;
            }
            Pixel p = k.project(a);
            Pixel q = k.project(b);
            sum += (p.u() - q.u()) * (p.u() - q.u()) + (p.v() - q.v()) * (p.v() - q.v());
        }
        return Math.sqrt(sum / 8);
    }
}
