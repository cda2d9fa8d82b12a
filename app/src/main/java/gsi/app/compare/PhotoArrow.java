package gsi.app.compare;

import gsi.dataset.geometry.Point3;

/**
 * An arrow to draw over a photo.
 *
 * @param from camera frame, metres
 * @param to where its head is
 * @param label what to write on it
 */
public record PhotoArrow(Point3 from, Point3 to, String label) {}
