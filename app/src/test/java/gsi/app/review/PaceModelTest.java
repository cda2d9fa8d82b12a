package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Verdict;
import gsi.app.review.Progress.Count;
import gsi.app.review.Progress.Facet;
import gsi.app.tasks.SameThreadTaskRunner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts that follow the decisions. */
class PaceModelTest extends ReviewScene {

    private long nanos;
    private PaceModel pace;

    @BeforeEach
    void follow() {
        pace = new PaceModel(review, new SameThreadTaskRunner(), () -> nanos);
        pace.activate();
    }

    private List<Integer> counts() {
        PaceSummary now = pace.summaryProperty().get();
        return List.of(now.mine(), now.all(), now.total());
    }

    private void accept(int number) {
        nanos += Duration.ofSeconds(30).toNanos();
        show(number);
        review.decide(Verdict.ACCEPT, null);
    }

    @Test
    void decisionsUndoAndRedoMoveTheCounts() {
        assertThat(counts()).containsExactly(0, 0, 6);
        accept(0);
        accept(1);
        assertThat(counts()).containsExactly(2, 2, 6);
        review.undo();
        assertThat(counts()).containsExactly(1, 1, 6);
        review.redo();
        assertThat(counts()).containsExactly(2, 2, 6);
        accept(1);
        assertThat(counts()).as("decided again").containsExactly(2, 2, 6);
        assertThat(pace.summaryProperty().get().session()).isEqualTo(3);
    }

    @Test
    void whatOthersDecidedIsNotMineUntilIDecideIt() {
        accept(0);
        accept(1);
        review.annotatorProperty().set("Grace");
        assertThat(counts()).containsExactly(0, 2, 6);
        accept(1);
        accept(2);
        assertThat(counts()).containsExactly(2, 3, 6);
        review.annotatorProperty().set("Ada");
        assertThat(counts()).containsExactly(1, 3, 6);
    }

    @Test
    void aNoteOnSomebodysDecisionMakesItMine() {
        accept(0);
        review.annotatorProperty().set("Grace");
        show(0);
        review.noteProperty().set("look again");
        review.saveRemarks();
        assertThat(counts()).containsExactly(1, 1, 6);
    }

    @Test
    void thePaceIsThatOfThisSession() {
        for (int i = 0; i < 5; i++) {
            accept(i);
        }
        assertThat(pace.summaryProperty().get().perHour()).hasValue(120);
        assertThat(pace.summaryProperty().get().left()).contains(Duration.ofSeconds(30));
    }

    @Test
    void progressIsToldByOperationLabelSceneAndModel() {
        accept(0);
        accept(1);
        review.annotatorProperty().set("Grace");
        accept(2);
        List<Progress> told = new ArrayList<>();
        pace.details(NOW.minusSeconds(60), told::add);
        Progress progress = told.getFirst();
        assertThat(progress.whole()).isEqualTo(new Count("", 1, 3, 6));
        assertThat(progress.today()).isEqualTo(1);
        assertThat(progress.facets().get(Facet.OPERATION)).containsExactly(new Count("move", 1, 3, 6));
        assertThat(progress.facets().get(Facet.LABEL)).containsExactly(new Count("mug", 1, 3, 6));
        assertThat(progress.facets().get(Facet.SCENE)).containsExactly(new Count("photo", 1, 3, 6));
        assertThat(progress.facets().get(Facet.MODEL))
                .containsExactly(new Count("bold", 1, 3, 6), new Count("swift", 1, 3, 6));
    }

    @Test
    void yesterdaysDecisionsAreNotTodays() {
        accept(0);
        List<Progress> told = new ArrayList<>();
        pace.details(Instant.now().plusSeconds(3600), told::add);
        assertThat(told.getFirst().today()).isZero();
    }

    @Test
    void afterDeactivationNothingIsFollowed() {
        pace.deactivate();
        accept(0);
        assertThat(counts()).containsExactly(0, 0, 6);
    }
}
