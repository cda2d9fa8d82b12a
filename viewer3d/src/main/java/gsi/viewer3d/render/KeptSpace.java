package gsi.viewer3d.render;

import gsi.viewer3d.cloud.OrientedBox;
import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The part of space whose points are drawn: what is on the right side of each of some planes. Boxes and arrows are drawn
 * everywhere.
 *
 * @param planes none for all of space
 */
public record KeptSpace(List<Plane> planes) {

    /** Everything. */
    public static final KeptSpace ALL = new KeptSpace(List.of());

    /**
     * A plane; kept is the side that its normal points to.
     *
     * @param point on the plane, world frame, metres
     * @param normal of any length but 0
     */
    public record Plane(Vector3dc point, Vector3dc normal) {

        /** @throws IllegalArgumentException for a normal without a direction */
        public Plane {
            if (!point.isFinite() || !normal.isFinite() || !(normal.length() > 0)) {
                throw new IllegalArgumentException("no plane through " + point + " has the normal " + normal);
            }
            point = new Vector3d(point);
            normal = new Vector3d(normal).normalize();
        }
    }

    public KeptSpace {
        planes = List.copyOf(planes);
    }

    /** What is inside a box that is larger by {@code margin} metres on each side: isolates an object. */
    public static KeptSpace inside(OrientedBox box, double margin) {
        OrientedBox b = box.grown(margin);
        List<Plane> faces = new ArrayList<>();
        Vector3dc[] axes = {b.axisX(), b.axisY(), b.axisZ()};
        for (int a = 0; a < 3; a++) {
            Vector3dc out = axes[a].mul(b.half().get(a), new Vector3d());
            faces.add(new Plane(b.centre().add(out, new Vector3d()), axes[a].negate(new Vector3d())));
            faces.add(new Plane(b.centre().sub(out, new Vector3d()), axes[a]));
        }
        return new KeptSpace(faces);
    }

    /** What is kept by both. */
    public KeptSpace and(KeptSpace other) {
        List<Plane> both = new ArrayList<>(planes);
        both.addAll(other.planes);
        return new KeptSpace(both);
    }

    /** What is kept and on the side of a plane that its normal points to. */
    public KeptSpace cut(Vector3dc point, Vector3dc normal) {
        return and(new KeptSpace(List.of(new Plane(point, normal))));
    }

    /** Whether a world point is in it. */
    public boolean contains(Vector3dc p) {
        return planes.stream().allMatch(s -> p.sub(s.point(), new Vector3d()).dot(s.normal()) >= 0);
    }

    /** a, b, c, d of each plane for coordinates relative to an origin: kept where a·x + b·y + c·z + d ≥ 0. */
    float[] equations(Vector3dc origin) {
        float[] e = new float[4 * planes.size()];
        for (int i = 0; i < planes.size(); i++) {
            Plane s = planes.get(i);
            e[4 * i] = (float) s.normal().x();
            e[4 * i + 1] = (float) s.normal().y();
            e[4 * i + 2] = (float) s.normal().z();
            e[4 * i + 3] = (float) origin.sub(s.point(), new Vector3d()).dot(s.normal());
        }
        return e;
    }
}
