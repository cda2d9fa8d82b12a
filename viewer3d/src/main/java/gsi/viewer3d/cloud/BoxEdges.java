package gsi.viewer3d.cloud;

import java.util.List;

/** Which corners the twelve edges of a box join, in the order of corners that box overlays and editable boxes share. */
public final class BoxEdges {

    /** All twelve: around the −y face, around the +y face, then from one to the other. */
    public static final List<Edge> ALL = List.of(
            new Edge(0, 1),
            new Edge(1, 2),
            new Edge(2, 3),
            new Edge(3, 0),
            new Edge(4, 5),
            new Edge(5, 6),
            new Edge(6, 7),
            new Edge(7, 4),
            new Edge(0, 4),
            new Edge(1, 5),
            new Edge(2, 6),
            new Edge(3, 7));

    private BoxEdges() {}

    /** Indices of the corners at its ends. */
    public record Edge(int from, int to) {}
}
