package gsi.viewer3d.camera;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Which way is up in the scene, and, level with the ground, which way the photo looked. The turntable turns about
 * {@code up}; azimuth 0 looks along {@code forward}, positive azimuths turn towards {@code right}.
 */
public final class SceneAxes {

    private static final double PARALLEL = 1e-3;
    private static final double UNIT = 1e-14;

    private final Vector3d up;
    private final Vector3d forward;
    private final Vector3d right;

    private SceneAxes(Vector3d up, Vector3d forward) {
        this.up = up;
        this.forward = forward;
        this.right = forward.cross(up, new Vector3d());
    }

    /** The photo's own: up is −y. */
    public static SceneAxes ofPhoto() {
        return new SceneAxes(new Vector3d(0, -1, 0), new Vector3d(0, 0, 1));
    }

    /**
     * With a given upward direction such as the ground's normal, of any length; −y where it is zero or not finite.
     * Forward is the photo's z axis, made level; where the photo looked straight down (or up), the photo's upward side.
     */
    public static SceneAxes upward(Vector3dc up) {
        double length = up.length();
        if (!(length > 0) || !Double.isFinite(length)) {
            return ofPhoto();
        }
        // A direction that has unit length stays as it is, to the last bit: axes read from text equal those written.
        Vector3d u = Math.abs(length - 1) < UNIT ? new Vector3d(up) : new Vector3d(up).div(length);
        Vector3d level = levelled(new Vector3d(0, 0, 1), u);
        if (level.length() < PARALLEL) {
            level = levelled(new Vector3d(0, -1, 0), u);
        }
        return new SceneAxes(u, level.normalize());
    }

    private static Vector3d levelled(Vector3d v, Vector3dc up) {
        return v.fma(-v.dot(up), up);
    }

    /** Unit length. */
    public Vector3dc up() {
        return up;
    }

    /** Unit length, at a right angle to up. */
    public Vector3dc forward() {
        return forward;
    }

    /** Unit length, at a right angle to both. */
    public Vector3dc right() {
        return right;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SceneAxes a && up.equals(a.up) && forward.equals(a.forward);
    }

    @Override
    public int hashCode() {
        return 31 * up.hashCode() + forward.hashCode();
    }

    @Override
    public String toString() {
        return "SceneAxes[up=" + up + "]";
    }
}
