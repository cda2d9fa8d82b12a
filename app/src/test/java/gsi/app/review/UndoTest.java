package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Verdict;
import gsi.annotation.queue.QueueQuery;
import gsi.app.review.ReviewEvent.Redone;
import gsi.app.review.ReviewEvent.Undone;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Undo and redo, without limit and across restarts, each person's own. */
class UndoTest extends ReviewScene {

    @Test
    void undoTakesBackTheLastDecisionAndShowsItsSample() {
        review.decide(Verdict.ACCEPT, null);
        review.decide(Verdict.REJECT, null);
        show(5);
        review.undo();
        assertThat(shown()).isEqualTo(1);
        assertThat(decided()).containsExactly("0 accept");
        assertThat(review.eventProperty().get()).isInstanceOf(Undone.class);
        review.undo();
        assertThat(shown()).isZero();
        assertThat(decided()).isEmpty();
        assertThat(review.canUndoProperty().get()).isFalse();
        assertThat(review.decidedProperty().get()).isZero();
    }

    @Test
    void redoPutsItBackAndShowsItsSample() {
        review.decide(Verdict.ACCEPT, null);
        review.undo();
        show(4);
        assertThat(review.canRedoProperty().get()).isTrue();
        review.redo();
        assertThat(shown()).isZero();
        assertThat(decided()).containsExactly("0 accept");
        assertThat(review.eventProperty().get()).isInstanceOf(Redone.class);
        assertThat(review.canRedoProperty().get()).isFalse();
    }

    @Test
    void aNewDecisionEndsRedo() {
        review.decide(Verdict.ACCEPT, null);
        review.undo();
        review.decide(Verdict.REJECT, null);
        assertThat(review.canRedoProperty().get()).isFalse();
    }

    @Test
    void undoGoesOnAfterReopening() throws Exception {
        review.decide(Verdict.ACCEPT, null);
        review.decide(Verdict.REJECT, null);
        reopen();
        assertThat(review.canUndoProperty().get()).isTrue();
        review.undo();
        review.undo();
        assertThat(shown()).isZero();
        assertThat(decided()).isEmpty();
        reopen();
        assertThat(review.canRedoProperty().get()).isTrue();
        review.redo();
        review.redo();
        assertThat(decided()).containsExactly("0 accept", "1 reject");
    }

    @Test
    void nobodyTakesBackWhatAnotherDecided() {
        review.decide(Verdict.ACCEPT, null);
        review.annotatorProperty().set("Bob");
        assertThat(review.canUndoProperty().get()).isFalse();
        review.undo();
        assertThat(decided()).containsExactly("0 accept");
        review.annotatorProperty().set("Ada");
        assertThat(review.canUndoProperty().get()).isTrue();
    }

    @Test
    void undoLeadsToASampleThatTheFilterHides() {
        review.queue().queryProperty().set(QueueQuery.ALL.withFacet("status", Set.of("none")));
        review.decide(Verdict.ACCEPT, null);
        review.queue().queryProperty().set(QueueQuery.ALL.withFacet("status", Set.of("reject")));
        review.undo();
        assertThat(shown()).isZero();
    }
}
