package gsi.viewer3d.colour;

/**
 * What colours mean: a colour bar's numbers.
 *
 * @param first the number that the map's first colour stands for
 * @param last the last one's; may be the smaller of the two
 * @param unit for people, such as {@code m}; empty for none
 */
public record Legend(ColourMap map, double first, double last, String unit) {}
