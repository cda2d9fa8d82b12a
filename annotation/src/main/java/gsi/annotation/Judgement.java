package gsi.annotation;

import org.jspecify.annotations.Nullable;

/**
 * A verdict and why. Reason and note lose surrounding blanks; blank ones become null.
 *
 * @param verdict what is decided
 * @param reason code of a reason, such as {@link DefaultReason#code()}; null for none
 * @param note the annotator's own words; null for none
 * @param ratings how good the edit is, axis by axis; {@link Ratings#NONE} where not said
 */
public record Judgement(
        Verdict verdict, @Nullable String reason, @Nullable String note, Ratings ratings) {

    /** Longest reason code, in characters. */
    public static final int LONGEST_REASON = 100;

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 20_000;

    /** @throws IllegalArgumentException if reason or note is too long */
    public Judgement {
        reason = tidy(reason, LONGEST_REASON, "a reason");
        note = tidy(note, LONGEST_NOTE, "a note");
    }

    /** Without ratings. */
    public Judgement(Verdict verdict, @Nullable String reason, @Nullable String note) {
        this(verdict, reason, note, Ratings.NONE);
    }

    /** A verdict alone. */
    public static Judgement of(Verdict verdict) {
        return new Judgement(verdict, null, null);
    }

    private static @Nullable String tidy(@Nullable String text, int longest, String what) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String t = text.strip();
        if (t.length() > longest) {
            throw new IllegalArgumentException(
                    what + " may have " + longest + " characters, this one has " + t.length());
        }
        return t;
    }
}
