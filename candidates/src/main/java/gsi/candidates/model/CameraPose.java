package gsi.candidates.model;

import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;

/**
 * Where a camera stood: camera frame to world frame, {@code world = rotation · camera + position}.
 *
 * @param rotation camera axes to world axes, orthonormal
 * @param position of the camera in the world, metres
 */
public record CameraPose(Rotation rotation, Point3 position) {

    /** A camera-frame point in the world, metres. */
    public Point3 toWorld(Point3 camera) {
        return rotation.apply(camera).plus(position);
    }

    /** A world point in the camera's frame, metres. */
    public Point3 toCamera(Point3 world) {
        return rotation.transposed().apply(world.minus(position));
    }
}
