package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Verdict;
import gsi.app.review.ReviewEvent.RemarksSaved;
import org.junit.jupiter.api.Test;

/** Notes go with decisions; what is typed is not lost by looking elsewhere. */
class NoteTest extends ReviewScene {

    @Test
    void theNoteGoesWithTheDecisionAndTheNextSampleHasItsOwn() {
        review.noteProperty().set("  too close to the edge ");
        review.decide(Verdict.REJECT, null);
        assertThat(decisionOn(0).note()).isEqualTo("too close to the edge");
        assertThat(review.noteProperty().get()).isEmpty();
        show(0);
        assertThat(review.noteProperty().get()).isEqualTo("too close to the edge");
    }

    @Test
    void aNoteNotYetSavedIsThereAgainWhenTheSampleIs() {
        review.noteProperty().set("half a thou");
        review.next();
        assertThat(review.noteProperty().get()).isEmpty();
        review.previous();
        assertThat(review.noteProperty().get()).isEqualTo("half a thou");
        assertThat(decided()).isEmpty();
    }

    @Test
    void aChangedNoteOfADecidedSampleIsSavedWithTheSameVerdict() {
        review.decide(Verdict.REJECT, "floating");
        show(0);
        review.noteProperty().set("by 5 cm");
        review.saveRemarks();
        assertThat(decisionOn(0).verdict()).isEqualTo(Verdict.REJECT);
        assertThat(decisionOn(0).reason()).isEqualTo("floating");
        assertThat(decisionOn(0).note()).isEqualTo("by 5 cm");
        assertThat(review.eventProperty().get()).isEqualTo(new RemarksSaved(key(0)));
        assertThat(shown()).isZero();
    }

    @Test
    void aNoteThatDidNotChangeWritesNothing() {
        review.noteProperty().set("fine");
        review.decide(Verdict.ACCEPT, null);
        show(0);
        review.noteProperty().set(" fine ");
        review.saveRemarks();
        assertThat(project.history(key(0))).hasSize(1);
    }

    @Test
    void aNoteOfAnUndecidedSampleWaitsForTheDecision() {
        review.noteProperty().set("hm");
        review.saveRemarks();
        assertThat(decided()).isEmpty();
        assertThat(review.noteProperty().get()).isEqualTo("hm");
    }
}
