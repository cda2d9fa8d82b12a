package gsi.candidates.model;

/**
 * What frame selection measured of a photo.
 *
 * @param index the photo's place among all of its source, from 0
 * @param sharpness share of high-frequency energy, 0 to 1; NaN where the photo was not looked at
 * @param objects how many objects have a box that can be used
 */
public record FrameMeasures(int index, double sharpness, int objects) {}
