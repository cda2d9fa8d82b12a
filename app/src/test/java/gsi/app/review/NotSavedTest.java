package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Ratings;
import gsi.annotation.Verdict;
import org.junit.jupiter.api.Test;

/** A decision that does not get to disk is no decision: everything stays, and it can be tried again. */
@SuppressWarnings("try") // what refuses is only held while something is tried
class NotSavedTest extends ReviewScene {

    @Test
    void pairNoteAndRatingsStayUntilTryingAgainSucceeds() throws Exception {
        Ratings three = new Ratings(3, 3, 3, 3);
        review.noteProperty().set("leans");
        review.ratingsProperty().set(three);
        try (RefusedWrites refused = new RefusedWrites(files.project())) {
            review.decide(Verdict.REJECT, "floating");
            assertThat(decided()).isEmpty();
            assertThat(shown()).isZero();
            assertThat(review.noteProperty().get()).isEqualTo("leans");
            assertThat(review.ratingsProperty().get()).isEqualTo(three);
            assertThat(review.failureProperty().get())
                    .extracting(SaveFailure::attempt)
                    .isEqualTo(Attempt.decision(Verdict.REJECT, key(0)));
        }
        review.writer().retry();
        assertThat(decided()).containsExactly("0 reject");
        assertThat(decisionOn(0).note()).isEqualTo("leans");
        assertThat(decisionOn(0).judgement().ratings()).isEqualTo(three);
        assertThat(review.failureProperty().get()).isNull();
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void theFailureStaysWhileOtherSamplesAreDecidedAndGoesWithItsOwn() throws Exception {
        try (RefusedWrites refused = new RefusedWrites(files.project())) {
            review.decide(Verdict.REJECT, null);
        }
        show(1);
        review.decide(Verdict.ACCEPT, null);
        assertThat(review.failureProperty().get()).isNotNull();
        show(0);
        review.decide(Verdict.ACCEPT, null);
        assertThat(review.failureProperty().get()).isNull();
        assertThat(decided()).containsExactly("0 accept", "1 accept");
    }

    @Test
    void aNoteThatIsTooLongIsToldAndStays() {
        review.noteProperty().set("x".repeat(20_001));
        review.decide(Verdict.ACCEPT, null);
        assertThat(decided()).isEmpty();
        assertThat(review.failureProperty().get()).isNotNull();
        assertThat(review.noteProperty().get()).hasSize(20_001);
        review.noteProperty().set("x");
        review.decide(Verdict.ACCEPT, null);
        assertThat(review.failureProperty().get()).isNull();
    }

    @Test
    void putAsideItIsGoneAndNothingIsWritten() throws Exception {
        try (RefusedWrites refused = new RefusedWrites(files.project())) {
            review.decide(Verdict.ACCEPT, null);
        }
        review.writer().dismiss();
        review.writer().retry();
        assertThat(review.failureProperty().get()).isNull();
        assertThat(decided()).isEmpty();
    }
}
