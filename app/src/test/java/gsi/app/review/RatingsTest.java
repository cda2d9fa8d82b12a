package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Ratings;
import gsi.annotation.Verdict;
import org.junit.jupiter.api.Test;

/** Ratings are part of a decision. */
class RatingsTest extends ReviewScene {

    private static final Ratings FOUR_FIVE = new Ratings(4, 5, null, null);

    @Test
    void ratingsGoWithTheDecisionAndAreThereWhenOneGoesBack() {
        review.ratingsProperty().set(FOUR_FIVE);
        review.decide(Verdict.ACCEPT, null);
        assertThat(decisionOn(0).judgement().ratings()).isEqualTo(FOUR_FIVE);
        assertThat(review.ratingsProperty().get()).isEqualTo(Ratings.NONE);
        show(0);
        assertThat(review.ratingsProperty().get()).isEqualTo(FOUR_FIVE);
    }

    @Test
    void ratingADecidedSampleIsANewDecisionWithTheSameVerdict() {
        review.decide(Verdict.REJECT, "floating");
        show(0);
        review.ratingsProperty().set(FOUR_FIVE);
        assertThat(decisionOn(0).judgement().ratings()).isEqualTo(FOUR_FIVE);
        assertThat(decisionOn(0).verdict()).isEqualTo(Verdict.REJECT);
        assertThat(decisionOn(0).reason()).isEqualTo("floating");
        assertThat(project.history(key(0))).hasSize(2);
        assertThat(shown()).isZero();
    }

    @Test
    void ratingsOfAnUndecidedSampleWaitAlsoOverARestart() throws Exception {
        review.ratingsProperty().set(FOUR_FIVE);
        review.next();
        assertThat(decided()).isEmpty();
        reopen();
        show(0);
        assertThat(review.ratingsProperty().get()).isEqualTo(FOUR_FIVE);
    }

    @Test
    void whatWasSaidWithADecisionThatIsTakenBackIsThereForTheNextOne() {
        review.ratingsProperty().set(FOUR_FIVE);
        review.noteProperty().set("good");
        review.decide(Verdict.ACCEPT, null);
        review.undo();
        assertThat(shown()).isZero();
        assertThat(review.noteProperty().get()).isEqualTo("good");
        assertThat(review.ratingsProperty().get()).isEqualTo(FOUR_FIVE);
        assertThat(decided()).isEmpty();
    }
}
