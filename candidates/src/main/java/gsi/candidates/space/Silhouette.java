package gsi.candidates.space;

import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.geometry.Point3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The outline of a solid in the photo: a convex polygon in pixels. The part of the solid that is behind the camera is cut
 * off first; of a solid wholly behind it nothing remains.
 *
 * @param outline in order around it, without repeated points
 */
public record Silhouette(List<Pixel> outline) {

    /** Nearer to the camera's plane than this nothing can be projected, metres. */
    static final double NEAR = 0.01;

    private static final Silhouette NOTHING = new Silhouette(List.of());

    public Silhouette {
        outline = List.copyOf(outline);
    }

    /** Projects a solid. {@code k} must be usable. */
    public static Silhouette of(Solid solid, Intrinsics k) {
        List<Pixel> pixels = new ArrayList<>(16);
        for (int i = 0; i < 8; i++) {
            Point3 p = solid.corner(i);
            if (p.z() >= NEAR) {
                pixels.add(k.project(p));
            }
            for (int bit = 1; bit < 8; bit <<= 1) {
                Point3 q = solid.corner(i | bit);
                if ((i & bit) == 0 && p.z() >= NEAR != q.z() >= NEAR) {
                    pixels.add(k.project(p.plus(q.minus(p).times((NEAR - p.z()) / (q.z() - p.z())))));
                }
            }
        }
        return pixels.size() < 3 ? NOTHING : new Silhouette(hull(pixels));
    }

    /** Convex hull by Andrew's monotone chain. */
    private static List<Pixel> hull(List<Pixel> pixels) {
        List<Pixel> sorted = new ArrayList<>(pixels);
        sorted.sort(Comparator.comparingDouble(Pixel::u).thenComparingDouble(Pixel::v));
        List<Pixel> out = new ArrayList<>(half(sorted));
        out.removeLast();
        out.addAll(half(sorted.reversed()));
        out.removeLast();
        return out;
    }

    private static List<Pixel> half(List<Pixel> sorted) {
        List<Pixel> chain = new ArrayList<>();
        for (Pixel p : sorted) {
            while (chain.size() >= 2 && cross(chain.get(chain.size() - 2), chain.getLast(), p) <= 0) {
                chain.removeLast();
            }
            chain.add(p);
        }
        return chain;
    }

    private static double cross(Pixel o, Pixel a, Pixel b) {
        return (a.u() - o.u()) * (b.v() - o.v()) - (a.v() - o.v()) * (b.u() - o.u());
    }

    /** Square pixels. */
    public double area() {
        double twice = 0;
        for (int i = 1; i + 1 < outline.size(); i++) {
            twice += cross(outline.getFirst(), outline.get(i), outline.get(i + 1));
        }
        return Math.abs(twice) / 2;
    }

    /** The part inside a photo of this size. Pixel centres are whole numbers, so the photo begins at −½. */
    public Silhouette inside(int width, int height) {
        return inside(new Silhouette(List.of(
                new Pixel(-0.5, -0.5),
                new Pixel(width - 0.5, -0.5),
                new Pixel(width - 0.5, height - 0.5),
                new Pixel(-0.5, height - 0.5))));
    }

    /** The part that both cover. */
    public Silhouette inside(Silhouette other) {
        List<Pixel> rest = outline;
        int n = other.outline.size();
        if (n < 3) {
            return NOTHING;
        }
        for (int i = 0; i < n && rest.size() >= 3; i++) {
            rest = cut(rest, other.outline.get(i), other.outline.get((i + 1) % n));
        }
        return rest.size() < 3 ? NOTHING : new Silhouette(rest);
    }

    /** Outlines run the same way round, so inside is where the cross product is not negative. */
    private static List<Pixel> cut(List<Pixel> polygon, Pixel a, Pixel b) {
        List<Pixel> kept = new ArrayList<>(polygon.size() + 1);
        Pixel from = polygon.getLast();
        double fromSide = cross(a, b, from);
        for (Pixel to : polygon) {
            double toSide = cross(a, b, to);
            if (fromSide >= 0 != toSide >= 0) {
                double t = fromSide / (fromSide - toSide);
                kept.add(new Pixel(from.u() + t * (to.u() - from.u()), from.v() + t * (to.v() - from.v())));
            }
            if (toSide >= 0) {
                kept.add(to);
            }
            from = to;
            fromSide = toSide;
        }
        return kept;
    }

    /** Share of its area inside a photo of this size, 0 to 1; 0 for one without area. */
    public double shareInside(int width, int height) {
        double all = area();
        return all > 0 ? Math.clamp(inside(width, height).area() / all, 0, 1) : 0;
    }

    /** Whether a pixel is inside or on the outline. */
    public boolean contains(double u, double v) {
        Pixel p = new Pixel(u, v);
        for (int i = 0; i < outline.size(); i++) {
            if (cross(outline.get(i), outline.get((i + 1) % outline.size()), p) < 0) {
                return false;
            }
        }
        return outline.size() >= 3;
    }
}
