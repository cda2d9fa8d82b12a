package gsi.annotation;

import java.util.Locale;

/**
 * The reasons that come with the program, in their order; the first nine have the number keys. The first four are what
 * GSI-Real's filters look for. Only {@link #code()} is stored; projects may hold codes of their own.
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
    DUPLICATE,
    OTHER;

    /** What is stored, and what the words shown to people are looked up by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
