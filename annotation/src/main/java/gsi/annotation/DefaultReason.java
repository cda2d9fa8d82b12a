package gsi.annotation;

import java.util.Locale;
import java.util.Optional;

/**
 * The reasons that come with the program, in the order of the number keys 1–9. The first four are what GSI-Real's filters
 * look for. Only {@link #code()} is stored; projects may hold codes of their own.
 */
public enum DefaultReason {
    COLLISION,
    FLOATING,
    OUT_OF_FRAME,
    OCCLUDED,
    LABEL_MISMATCH,
    AMBIGUOUS,
    BOX_WRONG,
    PHOTO_UNUSABLE,
    OTHER;

    /** What is stored, and what the words shown to people are looked up by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason on a number key; empty unless the number is 1 to 9. */
    public static Optional<DefaultReason> ofKey(int number) {
        return number >= 1 && number <= values().length ? Optional.of(values()[number - 1]) : Optional.empty();
    }
}
