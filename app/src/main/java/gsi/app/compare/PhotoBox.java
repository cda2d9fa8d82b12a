package gsi.app.compare;

import gsi.dataset.geometry.OrientedBox;

/**
 * A box to draw over a photo.
 *
 * @param box camera frame, metres
 * @param kind how to draw it
 * @param label what to write on it
 */
public record PhotoBox(OrientedBox box, BoxKind kind, String label) {}
