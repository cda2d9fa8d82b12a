package gsi.candidates.space;

import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.geometry.Point3;
import org.jspecify.annotations.Nullable;

/**
 * What the photo's rays through a solid meet, over a grid of pixels of its silhouette inside the photo.
 *
 * @param before rays that meet the scene in front of the solid: something hides it
 * @param within rays that meet the scene inside it
 * @param beyond rays that meet the scene behind it, or pass through it
 * @param unknown rays without a depth, or with that of the object that will have gone
 */
public record Rays(int before, int within, int beyond, int unknown) {

    /** Fewer rays than this say nothing. */
    public static final int LEAST = 12;

    /** Rays along the longer side of the silhouette. */
    private static final int ALONG = 28;

    /**
     * Follows rays.
     *
     * @param slack how far in front of or behind the solid still counts as within, metres
     * @param gone where the object is in the photo, if it is another place: depth measured on it says nothing about what
     *     will be visible when it has gone
     */
    public static Rays through(
            Solid solid, Intrinsics k, int width, int height, RangeImage range, double slack, @Nullable Solid gone) {
        Silhouette seen = Silhouette.of(solid, k).inside(width, height);
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Pixel p : seen.outline()) {
            left = Math.min(left, p.u());
            right = Math.max(right, p.u());
            top = Math.min(top, p.v());
            bottom = Math.max(bottom, p.v());
        }
        double step = Math.max(0.5, Math.max(right - left, bottom - top) / ALONG);
        Count count = new Count(solid, k, range, slack, gone);
        for (double v = top + step / 2; v < bottom; v += step) {
            for (double u = left + step / 2; u < right; u += step) {
                if (seen.contains(u, v)) {
                    count.follow(u, v);
                }
            }
        }
        return new Rays(count.before, count.within, count.beyond, count.unknown);
    }

    /** Rays that say something. */
    public int known() {
        return before + within + beyond;
    }

    /** Share of the known rays that something hides, 0 to 1; NaN without any. */
    public double shareHidden() {
        return before / (double) known();
    }

    /** Share of the rays that nothing hides which meet the scene inside the solid, 0 to 1; NaN without any. */
    public double shareWithin() {
        return within / (double) (within + beyond);
    }

    private static final class Count {

        private final Solid solid;
        private final Intrinsics k;
        private final RangeImage range;
        private final double slack;
        private final @Nullable Solid gone;
        private int before;
        private int within;
        private int beyond;
        private int unknown;

        Count(Solid solid, Intrinsics k, RangeImage range, double slack, @Nullable Solid gone) {
            this.solid = solid;
            this.k = k;
            this.range = range;
            this.slack = slack;
            this.gone = gone;
        }

        void follow(double u, double v) {
            Point3 ray = k.unproject(u, v, 1);
            double[] through = interval(ray);
            if (through[0] > through[1]) {
                // Beside a corner: the silhouette's cell is half outside the solid.
                return;
            }
            double z = range.at(u, v);
            if (Double.isNaN(z) || gone != null && gone.contains(ray.x() * z, ray.y() * z, z)) {
                unknown++;
            } else if (z < through[0] - slack) {
                before++;
            } else if (z <= through[1] + slack) {
                within++;
            } else {
                beyond++;
            }
        }

        /** Depths, metres, between which the ray is inside the solid (slabs); first greater than last where it misses. */
        private double[] interval(Point3 ray) {
            double in = Silhouette.NEAR;
            double out = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 3; i++) {
                Point3 axis = solid.axes().column(i);
                double along = ray.dot(axis);
                double at = solid.centre().dot(axis);
                double a = (at - solid.half(i)) / along;
                double b = (at + solid.half(i)) / along;
                if (along == 0) {
                    if (Math.abs(at) > solid.half(i)) {
                        return new double[] {1, 0};
                    }
                } else {
                    in = Math.max(in, Math.min(a, b));
                    out = Math.min(out, Math.max(a, b));
                }
            }
            return new double[] {in, out};
        }
    }
}
