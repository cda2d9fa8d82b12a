package gsi.viewer3d.render;

/**
 * Text that belongs into the picture. The renderer says where; whoever shows the picture writes it, with its own fonts, and
 * keeps {@link LabelLayout labels apart}.
 *
 * @param text for people
 * @param x device pixels
 * @param y device pixels
 * @param argb colour of what it names
 * @param kind how it is attached
 */
public record LabelAnchor(String text, double x, double y, int argb, Kind kind) {

    /** How a text is attached to its anchor. */
    public enum Kind {
        /** A tag above the anchor, moved aside where another one is. */
        TAG,
        /** A tag beside the anchor, so that what goes through that stays to be seen; moved aside where another one is. */
        BESIDE,
        /** A letter in the anchor's colour, centred on it. */
        LETTER
    }
}
