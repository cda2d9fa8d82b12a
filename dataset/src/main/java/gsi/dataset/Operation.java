package gsi.dataset;

import java.util.Locale;

/** The kinds of edit that the benchmark asks for (protocol.md §2). */
public enum Operation {
    MOVE,
    ROTATE,
    REMOVE,
    SCALE,
    VIEW,
    /** A prompt whose first word is none that the benchmark knows; such a sample cannot be scored. */
    UNKNOWN;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in result files: {@code move}, {@code rotate}, … */
    public String word() {
        return word;
    }
}
