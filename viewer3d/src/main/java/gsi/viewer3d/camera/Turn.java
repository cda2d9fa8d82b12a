package gsi.viewer3d.camera;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Where a camera looks, as a turntable sees it; radians.
 *
 * @param azimuth to the right of the scene's forward
 * @param elevation above the horizon, within ±π/2; negative looks down
 * @param roll clockwise about the line of sight
 */
public record Turn(double azimuth, double elevation, double roll) {

    /** @throws IllegalArgumentException for angles that are not finite */
    public Turn {
        if (!Double.isFinite(azimuth + elevation + roll)) {
            throw new IllegalArgumentException("angles are not finite: " + azimuth + ", " + elevation + ", " + roll);
        }
        elevation = Math.clamp(elevation, -Math.PI / 2, Math.PI / 2);
    }

    /** Level, along a direction; straight up or down keeps azimuth 0. */
    public static Turn towards(Vector3dc direction, SceneAxes axes) {
        double up = direction.dot(axes.up());
        double ahead = direction.dot(axes.forward());
        double right = direction.dot(axes.right());
        return new Turn(Math.atan2(right, ahead), Math.atan2(up, Math.hypot(ahead, right)), 0);
    }

    /** The photo's own: along z with x to the right. */
    static Turn ofPhoto(SceneAxes axes) {
        Turn level = new Turn(0, Math.asin(Math.clamp(axes.up().z(), -1, 1)), 0);
        Vector3d x = new Vector3d(1, 0, 0);
        return new Turn(0, level.elevation, Math.atan2(x.dot(level.down(axes)), x.dot(level.right(axes))));
    }

    Turn plus(double moreAzimuth, double moreElevation) {
        return new Turn(Math.IEEEremainder(azimuth + moreAzimuth, 2 * Math.PI), elevation + moreElevation, roll);
    }

    Vector3d forward(SceneAxes axes) {
        double level = Math.cos(elevation);
        return new Vector3d(axes.forward())
                .mul(level * Math.cos(azimuth))
                .fma(level * Math.sin(azimuth), axes.right())
                .fma(Math.sin(elevation), axes.up());
    }

    Vector3d right(SceneAxes axes) {
        Vector3d level = levelRight(axes);
        Vector3d down = forward(axes).cross(level);
        return level.mul(Math.cos(roll)).fma(Math.sin(roll), down);
    }

    Vector3d down(SceneAxes axes) {
        return forward(axes).cross(right(axes));
    }

    private Vector3d levelRight(SceneAxes axes) {
        return new Vector3d(axes.right()).mul(Math.cos(azimuth)).fma(-Math.sin(azimuth), axes.forward());
    }
}
