package gsi.viewer3d.camera;

import org.joml.Vector3dc;

/**
 * A line of sight.
 *
 * @param origin where it starts, world frame, metres
 * @param direction unit length, away from the viewer
 */
public record Ray(Vector3dc origin, Vector3dc direction) {}
