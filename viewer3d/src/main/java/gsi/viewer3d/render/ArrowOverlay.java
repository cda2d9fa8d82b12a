package gsi.viewer3d.render;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * An arrow, such as the displacement from an original to a target box. Left out where an end is not finite.
 *
 * @param from world frame, metres
 * @param to where its head is
 * @param label for people; empty for none
 */
public record ArrowOverlay(Vector3dc from, Vector3dc to, String label) {
    public ArrowOverlay {
        from = new Vector3d(from);
        to = new Vector3d(to);
    }
}
