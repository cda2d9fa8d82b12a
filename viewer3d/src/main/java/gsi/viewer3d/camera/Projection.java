package gsi.viewer3d.camera;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * One camera's way from world to the screen of one viewport, and back. Screen: device pixels from the top-left corner, and
 * depth in metres along the line of sight's axis (the z of the camera's own frame).
 */
public final class Projection {

    /** The near plane, as a part of the distance to the pivot. */
    private static final double NEAR = 0.01;

    private final Vector3d eye;
    private final Vector3d right;
    private final Vector3d down;
    private final Vector3d forward;
    private final boolean orthographic;
    private final double pivotDepth;
    private final double fx;
    private final double fy;
    private final double skew;
    private final double cx;
    private final double cy;

    Projection(ViewCamera camera, Viewport viewport) {
        eye = camera.eye();
        right = camera.turn().right(camera.axes());
        down = camera.turn().down(camera.axes());
        forward = camera.turn().forward(camera.axes());
        orthographic = camera.orthographic();
        pivotDepth = camera.pivotInView().z();
        var lens = camera.lens();
        double scale = Math.min((double) viewport.width() / lens.width(), (double) viewport.height() / lens.height());
        fx = lens.fx() * scale;
        fy = lens.fy() * scale;
        skew = lens.skew() * scale;
        // The lens counts from the centre of its first pixel, the screen from the corner.
        cx = (lens.cx() + 0.5) * scale + (viewport.width() - lens.width() * scale) / 2;
        cy = (lens.cy() + 0.5) * scale + (viewport.height() - lens.height() * scale) / 2;
    }

    /** Whether what is farther away is not smaller. */
    public boolean orthographic() {
        return orthographic;
    }

    /** Points with less depth than this are not seen; minus infinity for parallel projection. */
    public double near() {
        return orthographic ? Double.NEGATIVE_INFINITY : Math.min(pivotDepth * NEAR, 0.05);
    }

    /** Metres along the axis of sight to the pivot. */
    public double pivotDepth() {
        return pivotDepth;
    }

    /** Metres along the axis of sight. */
    public double depth(Vector3dc world) {
        return (world.x() - eye.x) * forward.x + (world.y() - eye.y) * forward.y + (world.z() - eye.z) * forward.z;
    }

    /** Screen x, y and depth of a world point. Behind the near plane only the depth means something. */
    public Vector3d toScreen(Vector3dc world, Vector3d out) {
        Vector3d d = world.sub(eye, out);
        double x = d.dot(right);
        double y = d.dot(down);
        double z = d.dot(forward);
        double w = orthographic ? pivotDepth : z;
        return out.set((fx * x + skew * y) / w + cx, fy * y / w + cy, z);
    }

    /** The world point at a screen position and depth. */
    public Vector3d toWorld(double x, double y, double depth, Vector3d out) {
        Vector3d v = toView(x, y, depth);
        return out.set(eye).fma(v.x, right).fma(v.y, down).fma(v.z, forward);
    }

    /** The same in the camera's own frame. */
    Vector3d toView(double x, double y, double depth) {
        double w = orthographic ? pivotDepth : depth;
        double vy = (y - cy) / fy;
        return new Vector3d((x - cx - skew * vy) / fx * w, vy * w, depth);
    }

    /** The line of sight through a screen position; for parallel projection it starts in the plane of the eye. */
    public Ray ray(double x, double y) {
        Vector3d start = orthographic ? toWorld(x, y, 0, new Vector3d()) : new Vector3d(eye);
        Vector3d direction =
                toWorld(x, y, pivotDepth, new Vector3d()).sub(start).normalize();
        return new Ray(start, direction);
    }

    /** How many device pixels a metre across the line of sight takes, at a depth of one metre (at any, if parallel). */
    public double pixelsPerMetre() {
        return orthographic ? Math.max(fx, fy) / pivotDepth : Math.max(fx, fy);
    }

    /** The direction of a world vector in the camera's own frame: x right, y down, z forward. */
    public Vector3d turned(Vector3dc direction) {
        return new Vector3d(direction.dot(right), direction.dot(down), direction.dot(forward));
    }

    /**
     * The same projection for many points: three rows of four, so that (U, V, Z) = M·(p, 1) for a float point relative to
     * {@code origin}. Z is the depth; the screen position is (U/Z, V/Z), or (U, V) itself for parallel projection.
     */
    public float[] matrix(Vector3dc origin) {
        Vector3d u = new Vector3d(right).mul(fx).fma(skew, down);
        Vector3d v = new Vector3d(down).mul(fy);
        Vector3d shift = origin.sub(eye, new Vector3d());
        double u0 = 0;
        double v0 = 0;
        if (orthographic) {
            u.div(pivotDepth);
            v.div(pivotDepth);
            u0 = cx;
            v0 = cy;
        } else {
            u.fma(cx, forward);
            v.fma(cy, forward);
        }
        return new float[] {
            (float) u.x, (float) u.y, (float) u.z, (float) (u.dot(shift) + u0),
            (float) v.x, (float) v.y, (float) v.z, (float) (v.dot(shift) + v0),
            (float) forward.x, (float) forward.y, (float) forward.z, (float) forward.dot(shift)
        };
    }
}
