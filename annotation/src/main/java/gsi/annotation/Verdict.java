package gsi.annotation;

import java.util.Locale;
import java.util.Optional;

/** What an annotator says about a sample. Each replaces the one before: a sample has one verdict at a time. */
public enum Verdict {
    /** Belongs in the curated set. */
    ACCEPT,
    /** Does not belong there. */
    REJECT,
    /** Not judged now; the sample counts as seen. */
    SKIP,
    /** Somebody should look again. */
    FLAG;

    /** The word in files and on the command line: {@code accept}, {@code reject}, {@code skip}, {@code flag}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict with this {@link #word()}, in any case; empty for any other word. */
    public static Optional<Verdict> of(String word) {
        for (Verdict v : values()) {
            if (v.word().equalsIgnoreCase(word)) {
                return Optional.of(v);
            }
        }
        return Optional.empty();
    }
}
