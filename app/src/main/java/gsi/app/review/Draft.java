package gsi.app.review;

import gsi.annotation.Decision;
import gsi.annotation.Judgement;
import gsi.annotation.Ratings;
import gsi.annotation.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an annotator says of a sample besides verdict and reason.
 *
 * @param note as it is typed
 * @param ratings axis by axis
 */
record Draft(String note, Ratings ratings) {

    static final Draft NOTHING = new Draft("", Ratings.NONE);

    /** What was said with a decision; nothing where there is none. */
    static Draft of(@Nullable Decision decision) {
        if (decision == null) {
            return NOTHING;
        }
        String note = decision.note();
        return new Draft(note == null ? "" : note, decision.judgement().ratings());
    }

    /** Whether both would be saved as the same. */
    boolean saysTheSame(Draft other) {
        return note.strip().equals(other.note.strip()) && ratings.equals(other.ratings);
    }

    /** @throws IllegalArgumentException if the note is too long */
    Judgement with(Verdict verdict, @Nullable String reason) {
        return new Judgement(verdict, reason, note, ratings);
    }
}
