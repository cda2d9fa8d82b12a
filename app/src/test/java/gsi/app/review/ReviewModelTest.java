package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ProjectException;
import gsi.annotation.Verdict;
import gsi.app.review.ReviewEvent.AtTheEnd;
import gsi.app.review.ReviewEvent.Decided;
import gsi.app.review.ReviewEvent.Failed;
import gsi.app.review.ReviewEvent.NothingLeft;
import gsi.dataset.SampleKey;
import org.junit.jupiter.api.Test;

/** Deciding, and where it leads. */
class ReviewModelTest extends ReviewScene {

    @Test
    void aNewReviewBeginsAtTheFirstSample() {
        assertThat(shown()).isZero();
        assertThat(review.decidedProperty().get()).isZero();
        assertThat(review.savedAtProperty().get()).isNull();
    }

    @Test
    void aDecisionIsSavedAndTheNextUndecidedSampleShown() {
        review.decide(Verdict.ACCEPT, null);
        review.showKey(key(3));
        review.decide(Verdict.FLAG, null);
        review.showKey(key(2));
        review.decide(Verdict.REJECT, "collision");
        assertThat(decided()).containsExactly("0 accept", "2 reject", "3 flag");
        assertThat(decisionOn(2).reason()).isEqualTo("collision");
        assertThat(decisionOn(2).annotator()).isEqualTo("Ada");
        assertThat(shown()).as("3 is decided already").isEqualTo(4);
        assertThat(review.decidedProperty().get()).isEqualTo(3);
        assertThat(review.savedAtProperty().get()).isEqualTo(NOW);
        assertThat(review.eventProperty().get()).isInstanceOf(Decided.class);
    }

    @Test
    void afterTheLastSampleTheSearchForUndecidedOnesGoesOnAtTheFirst() {
        show(5);
        review.decide(Verdict.ACCEPT, null);
        assertThat(shown()).isZero();
    }

    @Test
    void whenNothingIsLeftItSaysSoAndStays() {
        for (int i = 0; i < 6; i++) {
            review.decide(Verdict.SKIP, null);
        }
        assertThat(review.eventProperty().get()).isEqualTo(new NothingLeft());
        assertThat(shown()).isEqualTo(5);
        assertThat(review.decidedProperty().get()).isEqualTo(6);
    }

    @Test
    void decidingAgainReplacesTheDecision() {
        review.decide(Verdict.ACCEPT, null);
        show(0);
        review.decide(Verdict.REJECT, "other");
        assertThat(decided()).containsExactly("0 reject");
        assertThat(review.decidedProperty().get()).isEqualTo(1);
    }

    @Test
    void nextAndPreviousStopAtTheEndsAndSaySo() {
        review.previous();
        assertThat(review.eventProperty().get()).isEqualTo(new AtTheEnd(false));
        assertThat(shown()).isZero();
        show(5);
        review.next();
        assertThat(review.eventProperty().get()).isEqualTo(new AtTheEnd(true));
        assertThat(shown()).isEqualTo(5);
        review.previous();
        assertThat(shown()).isEqualTo(4);
        assertThat(decided()).isEmpty();
    }

    @Test
    void aSampleThatDoesNotExistIsNotShown() {
        assertThat(review.showKey(new SampleKey("fine", "photo", "99"))).isFalse();
        assertThat(review.showKey(null)).isFalse();
        assertThat(shown()).isZero();
    }

    @Test
    void twoModelsAnswerAndTheFirstIsShownUntilAnotherIsChosen() throws Exception {
        assertThat(data.models()).containsExactly("bold", "swift");
        assertThat(review.modelProperty().get()).isEqualTo("bold");
        review.modelProperty().set("swift");
        reopen();
        assertThat(review.modelProperty().get()).isEqualTo("swift");
    }

    @Test
    void thePositionIsThereAgainAfterReopening() throws Exception {
        review.decide(Verdict.ACCEPT, null);
        show(4);
        reopen();
        assertThat(shown()).isEqualTo(4);
        assertThat(review.decidedProperty().get()).isEqualTo(1);
    }

    @Test
    void aDecisionThatCannotBeSavedIsToldAndNothingMovesOn() throws Exception {
        project.close();
        review.decide(Verdict.ACCEPT, null);
        assertThat(review.eventProperty().get())
                .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.error()).isInstanceOf(ProjectException.class));
        assertThat(shown()).isZero();
        assertThat(review.savingProperty().get()).isFalse();
        assertThat(review.decidedProperty().get()).isZero();
        assertThat(review.visible().getFirst().decision()).isNull();
        assertThat(review.savedAtProperty().get()).isNull();
    }

    @Test
    void anAnnotatorWithoutNameIsToldAndNothingIsDecided() {
        review.annotatorProperty().set("  ");
        review.decide(Verdict.ACCEPT, null);
        assertThat(review.eventProperty().get()).isInstanceOf(Failed.class);
        assertThat(decided()).isEmpty();
        assertThat(shown()).isZero();
    }

    @Test
    void aNoteThatIsTooLongIsToldAndNothingIsDecided() {
        review.noteProperty().set("x".repeat(20_001));
        review.decide(Verdict.ACCEPT, null);
        assertThat(review.eventProperty().get()).isInstanceOf(Failed.class);
        assertThat(decided()).isEmpty();
    }

    @Test
    void theQueueShowsEachDecisionInItsRow() {
        show(1);
        review.decide(Verdict.SKIP, null);
        assertThat(review.visible().stream().map(r -> r.decision() == null))
                .containsExactly(true, false, true, true, true, true);
    }
}
