package gsi.annotation;

import org.jspecify.annotations.Nullable;

/**
 * How good an edit is on each axis, from 1 (bad) to 5 (good); null where the annotator does not say.
 *
 * @param compliance whether the edit is the one that was asked for
 * @param accuracy how near the result is to the place, size and turn that were asked for
 * @param locality whether everything else stayed as it was
 * @param appearance whether the result looks like a photo
 */
public record Ratings(
        @Nullable Integer compliance,
        @Nullable Integer accuracy,
        @Nullable Integer locality,
        @Nullable Integer appearance) {

    /** Worst rating. */
    public static final int LOWEST = 1;

    /** Best rating. */
    public static final int HIGHEST = 5;

    /** No axis rated. */
    public static final Ratings NONE = new Ratings(null, null, null, null);

    /** @throws IllegalArgumentException if a rating is not from 1 to 5 */
    public Ratings {
        check("compliance", compliance);
        check("accuracy", accuracy);
        check("locality", locality);
        check("appearance", appearance);
    }

    /** Whether no axis is rated. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    private static void check(String axis, @Nullable Integer rating) {
        if (rating != null && (rating < LOWEST || rating > HIGHEST)) {
            throw new IllegalArgumentException(
                    "a rating is from " + LOWEST + " to " + HIGHEST + ", but " + axis + " is " + rating);
        }
    }
}
