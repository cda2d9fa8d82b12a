package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import gsi.dataset.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The funnel as a drawing: areas and captions in pixels, from the top left. Colours and fonts are the painter's.
 *
 * @param bands areas, the first at the back
 * @param captions text over them
 */
public record FunnelPicture(double width, double height, List<Band> bands, List<Caption> captions) {
    public FunnelPicture {
        bands = List.copyOf(bands);
        captions = List.copyOf(captions);
    }

    /** What an area shows. */
    public enum Role {
        /** Photos. */
        PHOTOS,
        /** Candidates on their way down. */
        FLOW,
        /** The way of what a filter drops to its bar. */
        LEAVING,
        /** Candidates that a filter drops: a bar. */
        DROPPED,
        /** A swatch beside an operation's name. */
        SWATCH
    }

    /**
     * An area of one operation's candidates; its width is their number.
     *
     * @param operation null for photos, and where those of all operations are meant
     * @param filter the filter of the row; null above and below the filters
     * @param count how many candidates or photos
     * @param outline x and y in turn, closed
     */
    @SuppressWarnings("ArrayRecordComponent") // coordinates of one drawing, never compared
    public record Band(
            Role role, @Nullable Operation operation, @Nullable FilterId filter, int count, double[] outline) {}

    /** How a caption is written. */
    public enum Style {
        HEADING,
        TITLE,
        NUMBER,
        FAINT
    }

    /** Which end of a caption is at its x. */
    public enum Anchor {
        LEFT,
        RIGHT
    }

    /**
     * Text.
     *
     * @param filter the filter of the row; null above and below the filters
     * @param y of the baseline
     */
    public record Caption(double x, double y, Anchor anchor, Style style, @Nullable FilterId filter, String text) {}
}
