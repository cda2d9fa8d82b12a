package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Verdict;
import gsi.app.testdata.TinyData;
import gsi.dataset.layout.DataSetReader;
import org.junit.jupiter.api.Test;

/** What the queue shows: filter, search, and an order that does not jump. */
class QueueTest extends ReviewScene {

    @Test
    void theFilterShowsSamplesByTheirDecision() {
        review.decide(Verdict.ACCEPT, null);
        review.decide(Verdict.REJECT, null);
        review.decide(Verdict.SKIP, null);
        review.decide(Verdict.FLAG, null);
        review.filterProperty().set(StatusFilter.ACCEPTED);
        assertThat(queue()).containsExactly(0);
        review.filterProperty().set(StatusFilter.REJECTED);
        assertThat(queue()).containsExactly(1);
        review.filterProperty().set(StatusFilter.SKIPPED);
        assertThat(queue()).containsExactly(2);
        review.filterProperty().set(StatusFilter.FLAGGED);
        assertThat(queue()).containsExactly(3);
        review.filterProperty().set(StatusFilter.UNDECIDED);
        assertThat(queue()).containsExactly(4, 5);
        review.filterProperty().set(StatusFilter.ALL);
        assertThat(queue()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aSampleThatTheFilterHidesGivesWayToTheFirstThatItShows() {
        show(3);
        review.decide(Verdict.ACCEPT, null);
        review.filterProperty().set(StatusFilter.ACCEPTED);
        assertThat(shown()).isEqualTo(3);
    }

    @Test
    void theSearchLooksAtNamesInstructionsAndLabelsInAnyCase() throws Exception {
        project.close();
        TinyData.put(files.editFile("photo", "4"), """
                {"prompt": "Push the 電気スタンド aside", "target": "Big LAMP", "original_bbox_3d": [0, 0, 1, 1, 1, 1, 0],
                 "camera_intrinsics": %s}
                """.formatted(TinyData.K));
        data = new DataSetReader().read(files.root());
        reopen();
        review.searchProperty().set("  big lamp ");
        assertThat(queue()).containsExactly(4);
        assertThat(shown()).isEqualTo(4);
        review.searchProperty().set("電気");
        assertThat(queue()).containsExactly(4);
        review.searchProperty().set("PHOTO_2");
        assertThat(queue()).containsExactly(2);
        review.searchProperty().set("");
        assertThat(queue()).hasSize(6);
    }

    @Test
    void aSearchWithoutMatchKeepsThePairOnScreen() {
        show(2);
        review.searchProperty().set("no such thing");
        assertThat(queue()).isEmpty();
        assertThat(shown()).isEqualTo(2);
        review.next();
        assertThat(shown()).isEqualTo(2);
    }

    @Test
    void searchAndFilterHoldTogether() {
        review.decide(Verdict.ACCEPT, null);
        review.filterProperty().set(StatusFilter.UNDECIDED);
        review.searchProperty().set("photo_0");
        assertThat(queue()).isEmpty();
    }

    @Test
    void theQueueStaysInPlaceWhileDecisionsChangeWhatMatches() {
        review.filterProperty().set(StatusFilter.UNDECIDED);
        review.decide(Verdict.ACCEPT, null);
        review.decide(Verdict.ACCEPT, null);
        assertThat(queue()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(shown()).isEqualTo(2);
        review.previous();
        assertThat(shown()).as("the sample just decided is one step back").isEqualTo(1);
        review.filterProperty().set(StatusFilter.ALL);
        review.filterProperty().set(StatusFilter.UNDECIDED);
        assertThat(queue()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void decidingInASearchedQueueStaysInIt() {
        review.searchProperty().set("photo_3");
        assertThat(shown()).isEqualTo(3);
        review.decide(Verdict.ACCEPT, null);
        assertThat(shown()).isEqualTo(3);
        assertThat(review.eventProperty().get()).isEqualTo(new ReviewEvent.NothingLeft());
    }
}
