package gsi.viewer3d.camera;

import gsi.viewer3d.cloud.Pinhole;
import org.joml.Vector3d;

/**
 * The way from one camera to another: it turns the short way round, its distance changes evenly in ratio, and it starts and
 * stops gently. Parallel projection is the goal's all the way.
 *
 * @param from where it starts
 * @param to where it ends
 */
public record CameraPath(ViewCamera from, ViewCamera to) {

    private static final double SIDE = 1000;

    /** The camera at a part of the way: exactly {@code from} at 0 and below, exactly {@code to} at 1 and above. */
    public ViewCamera at(double part) {
        if (!(part > 0)) {
            return from;
        }
        if (part >= 1) {
            return to;
        }
        double t = part * part * (3 - 2 * part);
        Turn a = from.turn();
        Turn b = to.turn();
        Turn turn = new Turn(
                a.azimuth() + t * shortWay(a.azimuth(), b.azimuth()),
                mix(a.elevation(), b.elevation(), t),
                a.roll() + t * shortWay(a.roll(), b.roll()));
        double depth = Math.exp(
                mix(Math.log(from.pivotInView().z()), Math.log(to.pivotInView().z()), t));
        // Sideways shifts are mixed as angles, so that the pivot moves straight across the picture.
        Vector3d view = new Vector3d(
                depth
                        * mix(
                                slope(from.pivotInView().x(), from),
                                slope(to.pivotInView().x(), to),
                                t),
                depth
                        * mix(
                                slope(from.pivotInView().y(), from),
                                slope(to.pivotInView().y(), to),
                                t),
                depth);
        Vector3d pivot = from.pivot().lerp(to.pivot(), t, new Vector3d());
        return new ViewCamera(to.axes(), turn, pivot, view, mix(from.lens(), to.lens(), t), to.orthographic());
    }

    private static double slope(double aside, ViewCamera c) {
        return aside / c.pivotInView().z();
    }

    private static double shortWay(double a, double b) {
        return Math.IEEEremainder(b - a, 2 * Math.PI);
    }

    private static double mix(double a, double b, double t) {
        return a + t * (b - a);
    }

    /** Lenses of images of different sizes show the same, so they are compared at one size. */
    private static Pinhole mix(Pinhole a, Pinhole b, double t) {
        if (a.equals(b)) {
            return b;
        }
        double s = SIDE / Math.max(a.width(), a.height());
        double r = SIDE / Math.max(b.width(), b.height());
        return new Pinhole(
                mix(a.fx() * s, b.fx() * r, t),
                mix(a.fy() * s, b.fy() * r, t),
                mix((a.cx() + 0.5) * s, (b.cx() + 0.5) * r, t) - 0.5,
                mix((a.cy() + 0.5) * s, (b.cy() + 0.5) * r, t) - 0.5,
                mix(a.skew() * s, b.skew() * r, t),
                Math.max(1, (int) Math.round(mix(a.width() * s, b.width() * r, t))),
                Math.max(1, (int) Math.round(mix(a.height() * s, b.height() * r, t))));
    }
}
