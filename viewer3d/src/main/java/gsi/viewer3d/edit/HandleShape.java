package gsi.viewer3d.edit;

import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A handle as it lies in space, for drawing and for the mouse alike.
 *
 * @param handle which
 * @param anchor its middle, where a mark may be drawn: an arrow's tip, a face's centre, the place of a ring nearest to the
 *     viewer; world frame
 * @param line two points of an arrow from start to tip, a closed ring, or the anchor alone; world frame
 * @param closed whether the line's end is joined to its start
 * @param usable whether dragging makes sense from where the viewer looks: an arrow seen end-on can be drawn, not dragged
 */
public record HandleShape(BoxHandle handle, Vector3dc anchor, List<Vector3dc> line, boolean closed, boolean usable) {

    /** @throws IllegalArgumentException without any point of a line */
    public HandleShape {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("a handle is somewhere");
        }
        anchor = new Vector3d(anchor);
        line = List.copyOf(line);
    }
}
