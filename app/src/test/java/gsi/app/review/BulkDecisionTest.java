package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Ratings;
import gsi.annotation.Verdict;
import gsi.app.review.BulkPreview.Before;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same decision about many samples: seen before it is made, and one act for undo. */
@SuppressWarnings("try") // what refuses is only held while something is tried
class BulkDecisionTest extends ReviewScene {

    private boolean done;

    private BulkDecision reject(String reason) {
        BulkDecision bulk = new BulkDecision(review);
        bulk.reasonProperty().set(reason);
        return bulk;
    }

    private void apply(BulkDecision bulk) {
        bulk.apply(() -> done = true);
    }

    @Test
    void withoutASelectionItIsAboutTheQueueAndLeavesDecidedSamplesAlone() {
        review.decide(Verdict.ACCEPT, null);
        review.decide(Verdict.REJECT, "floating");
        BulkDecision bulk = reject("collision");
        assertThat(bulk.scopeProperty().get()).isEqualTo(BulkDecision.Scope.QUEUE);
        BulkPreview preview = bulk.previewProperty().get();
        assertThat(preview.changing()).containsExactly(key(2), key(3), key(4), key(5));
        assertThat(preview.from()).containsExactly(new Before(null, null, 4));
        assertThat(preview.staying()).isEqualTo(2);

        apply(bulk);
        assertThat(done).isTrue();
        assertThat(decided()).containsExactly("0 accept", "1 reject", "2 reject", "3 reject", "4 reject", "5 reject");
        assertThat(decisionOn(1).reason()).isEqualTo("floating");
        assertThat(decisionOn(5).reason()).isEqualTo("collision");
    }

    @Test
    void aSelectionIsDecidedAndNotTheRest() {
        review.queue().selection().toggle(key(1));
        review.queue().selection().toggle(key(4));
        BulkDecision bulk = reject("other");
        assertThat(bulk.scopeProperty().get()).isEqualTo(BulkDecision.Scope.SELECTION);
        apply(bulk);
        assertThat(decided()).containsExactly("1 reject", "4 reject");
        assertThat(review.queue().selection().keys()).isEmpty();
    }

    @Test
    void overAllThePreviewTellsFromWhatToWhatAndWhatIsLost() {
        review.ratingsProperty().set(new Ratings(3, null, null, null));
        review.decide(Verdict.ACCEPT, null);
        review.decide(Verdict.REJECT, "collision");
        BulkDecision bulk = reject("collision");
        bulk.onlyUndecidedProperty().set(false);
        BulkPreview preview = bulk.previewProperty().get();
        assertThat(preview.from()).containsExactly(new Before(null, null, 4), new Before(Verdict.ACCEPT, null, 1));
        assertThat(preview.staying()).isEqualTo(1);
        assertThat(preview.losing()).isEqualTo(1);
    }

    @Test
    void onlyARejectionHasAReason() {
        BulkDecision bulk = reject("collision");
        bulk.verdictProperty().set(Verdict.FLAG);
        assertThat(bulk.previewProperty().get().judgement().reason()).isNull();
    }

    @Test
    void oneUndoTakesAllBackAndOneRedoPutsThemBack() throws IOException {
        apply(reject("collision"));
        assertThat(decided()).hasSize(6);
        review.undo();
        assertThat(decided()).isEmpty();
        assertThat(review.decidedProperty().get()).isZero();
        assertThat(review.eventProperty().get())
                .isInstanceOfSatisfying(
                        ReviewEvent.Undone.class, u -> assertThat(u.changes()).hasSize(6));
        reopen();
        review.redo();
        assertThat(decided()).hasSize(6);
        assertThat(review.decidedProperty().get()).isEqualTo(6);
    }

    @Test
    void aNoteThatWaitsForItsDecisionStaysThroughOneAboutMany() throws IOException {
        show(2);
        review.noteProperty().set("which lamp?");
        show(4);
        review.noteProperty().set("too dark");
        apply(reject("collision"));
        assertThat(review.noteProperty().get()).isEqualTo("too dark");
        review.undo();
        assertThat(review.noteProperty().get()).isEqualTo("too dark");
        show(2);
        assertThat(review.noteProperty().get()).isEqualTo("which lamp?");
        review.decide(Verdict.FLAG, null);
        reopen();
        show(2);
        assertThat(review.noteProperty().get()).as("now with the decision").isEqualTo("which lamp?");
        show(4);
        assertThat(review.noteProperty().get()).isEqualTo("too dark");
    }

    @Test
    void theShownSampleStaysAndTheQueueFollows() {
        show(3);
        apply(reject("collision"));
        assertThat(shown()).isEqualTo(3);
        assertThat(review.visible())
                .allSatisfy(row -> assertThat(row.decision()).isNotNull());
    }

    @Test
    void ifItFailsNothingIsDecidedAndItCanBeTriedAgain() throws Exception {
        BulkDecision bulk = reject("collision");
        try (RefusedWrites refused = new RefusedWrites(files.project())) {
            apply(bulk);
            assertThat(done).isFalse();
            assertThat(decided()).isEmpty();
            assertThat(review.failureProperty().get())
                    .extracting(SaveFailure::attempt)
                    .isEqualTo(Attempt.bulk(Verdict.REJECT, 6));
        }
        review.writer().retry();
        assertThat(done).isTrue();
        assertThat(decided()).hasSize(6);
        assertThat(review.failureProperty().get()).isNull();
    }

    @Test
    void withNothingToChangeThereIsNothingToApply() {
        List.of(1, 2, 3, 4, 5, 6).forEach(i -> review.decide(Verdict.ACCEPT, null));
        assertThat(reject("collision").previewProperty().get().changing()).isEmpty();
    }
}
