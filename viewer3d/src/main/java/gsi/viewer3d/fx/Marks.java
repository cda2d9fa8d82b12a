package gsi.viewer3d.fx;

import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * What is marked over the picture, always seen: a place, and a line through some places with a text at its end. World frame,
 * metres.
 *
 * @param spot a place that is pointed at, here or in a linked photo; null for none
 * @param path places in order; drawn as dots, joined by lines
 * @param text at the last place of the path; empty for none
 */
public record Marks(@Nullable Vector3dc spot, List<Vector3dc> path, String text) {

    /** Nothing. */
    public static final Marks NONE = new Marks(null, List.of(), "");

    public Marks {
        spot = spot == null ? null : new Vector3d(spot);
        path = path.stream().<Vector3dc>map(Vector3d::new).toList();
    }

    /** The same with another spot. */
    public Marks withSpot(@Nullable Vector3dc place) {
        return new Marks(place, path, text);
    }

    /** The same with another path. */
    public Marks withPath(List<Vector3dc> places, String says) {
        return new Marks(spot, places, says);
    }
}
