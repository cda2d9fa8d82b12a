package gsi.viewer3d.camera;

import gsi.viewer3d.cloud.Pinhole;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The viewer's camera: a turntable that turns about a pivot. Immutable; each move gives another camera. It does not know
 * the picture's size: its lens is fitted into whatever {@link Viewport} it is asked about, so resizing keeps the view.
 *
 * @param axes which way is up
 * @param turn where it looks
 * @param pivot what it turns about, world frame, metres
 * @param pivotInView the same point in this camera's own frame (x right, y down, z forward), z &gt; 0; off the axis where
 *     the view was panned
 * @param lens the pinhole whose image is fitted into the viewport
 * @param orthographic parallel projection, as large as perspective at the pivot
 */
public record ViewCamera(
        SceneAxes axes, Turn turn, Vector3dc pivot, Vector3dc pivotInView, Pinhole lens, boolean orthographic) {

    private static final double NEAREST = 1e-3;
    private static final double FARTHEST = 1e4;
    private static final int SIDE = 1000;

    /** @throws IllegalArgumentException for positions that are not finite, or a pivot that is not in front */
    public ViewCamera {
        if (!pivot.isFinite() || !pivotInView.isFinite() || !(pivotInView.z() > 0)) {
            throw new IllegalArgumentException("no camera looks at " + pivot + " from " + pivotInView);
        }
        pivot = new Vector3d(pivot);
        pivotInView = new Vector3d(pivotInView);
    }

    /** The usual lens: this field of view across the smaller side of the picture, radians. */
    public static Pinhole lens(double fieldOfView) {
        double f = SIDE / (2 * Math.tan(fieldOfView / 2));
        return new Pinhole(f, f, (SIDE - 1) / 2.0, (SIDE - 1) / 2.0, 0, SIDE, SIDE);
    }

    /** Looks at {@code target}, which appears in the middle, from {@code distance} metres. */
    public static ViewCamera lookingAt(Vector3dc target, double distance, SceneAxes axes, Turn turn, Pinhole lens) {
        return new ViewCamera(
                axes, turn, target, new Vector3d(0, 0, Math.clamp(distance, NEAREST, FARTHEST)), lens, false);
    }

    /**
     * The photo's own view: a point projects to its pixel of the photo, fitted into the viewport.
     *
     * @param pivot what later orbits turn about; one that is not in front of the photo's camera becomes the point one
     *     metre ahead
     */
    public static ViewCamera ofPhoto(Pinhole photo, SceneAxes axes, Vector3dc pivot) {
        Vector3dc p = pivot.isFinite() && pivot.z() > NEAREST ? pivot : new Vector3d(0, 0, 1);
        return new ViewCamera(axes, Turn.ofPhoto(axes), p, p, photo, false);
    }

    /** Where it stands, world frame. */
    public Vector3d eye() {
        return new Vector3d(pivot)
                .fma(-pivotInView.x(), turn.right(axes))
                .fma(-pivotInView.y(), turn.down(axes))
                .fma(-pivotInView.z(), turn.forward(axes));
    }

    /** From the eye to the pivot, metres. */
    public double distance() {
        return pivotInView.length();
    }

    /** Turned about the pivot, which stays where it is in the picture; radians, the elevation stops at the poles. */
    public ViewCamera orbit(double azimuth, double elevation) {
        return new ViewCamera(axes, turn.plus(azimuth, elevation), pivot, pivotInView, lens, orthographic);
    }

    /** Shifted so that what is at the pivot's depth follows a cursor moving by (dx, dy) device pixels; takes the pivot along. */
    public ViewCamera pan(double dx, double dy, Viewport viewport) {
        Projection p = projection(viewport);
        Vector3d shift = p.toWorld(dx, dy, pivotInView.z(), new Vector3d())
                .sub(p.toWorld(0, 0, pivotInView.z(), new Vector3d()));
        return new ViewCamera(axes, turn, pivot.sub(shift, new Vector3d()), pivotInView, lens, orthographic);
    }

    /**
     * Nearer to a world point (or farther), which stays at its place in the picture.
     *
     * @param factor on the distance; below 1 is nearer
     */
    public ViewCamera zoom(double factor, Vector3dc anchor) {
        double k = Math.clamp(factor, NEAREST / pivotInView.z(), Math.max(1, FARTHEST / pivotInView.z()));
        Vector3d moved = pivot.sub(anchor, new Vector3d()).mul(k).add(anchor);
        return new ViewCamera(axes, turn, moved, pivotInView.mul(k, new Vector3d()), lens, orthographic);
    }

    /** Shifted, not turned, so that {@code point} is in the middle of the picture, and becomes the pivot. */
    public ViewCamera recentre(Vector3dc point, Viewport viewport) {
        Projection p = projection(viewport);
        double depth = orthographic ? pivotInView.z() : Math.max(NEAREST, p.depth(point));
        Vector3d middle = p.toView(viewport.width() / 2.0, viewport.height() / 2.0, depth);
        return new ViewCamera(axes, turn, point, middle, lens, orthographic);
    }

    /** With parallel or perspective projection, same size at the pivot. */
    public ViewCamera withOrthographic(boolean parallel) {
        return new ViewCamera(axes, turn, pivot, pivotInView, lens, parallel);
    }

    /** From world to a screen of this size and back. */
    public Projection projection(Viewport viewport) {
        return new Projection(this, viewport);
    }
}
