package gsi.viewer3d.render;

import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * An oriented box to draw.
 *
 * @param corners eight, world frame, metres: the box's −y face by way of (+x,+z), (+x,−z), (−x,−z), (−x,+z), then its +y
 *     face likewise. Edges with a corner that is not finite are left out
 * @param role what it stands for
 * @param label for people; empty for none
 */
public record BoxOverlay(List<Vector3dc> corners, BoxRole role, String label) {

    private static final int CORNERS = 8;

    /** @throws IllegalArgumentException unless there are eight corners */
    public BoxOverlay {
        if (corners.size() != CORNERS) {
            throw new IllegalArgumentException("a box has 8 corners, not " + corners.size());
        }
        corners = corners.stream().<Vector3dc>map(Vector3d::new).toList();
    }
}
