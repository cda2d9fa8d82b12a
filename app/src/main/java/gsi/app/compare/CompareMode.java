package gsi.app.compare;

import java.util.Locale;
import java.util.Optional;

/** How source and edited image are set against each other. */
public enum CompareMode {
    /** One beside the other. */
    SIDE_BY_SIDE,
    /** How much each pixel changed, in place of the edited image. */
    DIFFERENCE,
    /** One over the other, with a line between them that a person moves. */
    SWIPE,
    /** Beside each other, with the area that counts for edit locality drawn over both. */
    MASK,
    /** Where a metric of the score finds a difference, as colours over the edited image. */
    MAP;

    /** The word it is known by in settings and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has something to move: a divider, a gain. */
    public boolean isAdjustable() {
        return this == SWIPE || this == DIFFERENCE || this == MAP;
    }

    /** The mode of a word; empty where there is none. */
    public static Optional<CompareMode> of(String word) {
        for (CompareMode mode : values()) {
            if (mode.word().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
