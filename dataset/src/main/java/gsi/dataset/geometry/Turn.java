package gsi.dataset.geometry;

/** Which way an object is turned about its own y axis, seen from above. */
public enum Turn {
    CLOCKWISE,
    COUNTERCLOCKWISE
}
