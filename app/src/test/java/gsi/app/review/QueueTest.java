package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.annotation.CorrectedSample;
import gsi.annotation.CorrectionField;
import gsi.annotation.CorrectionValue;
import gsi.annotation.Verdict;
import gsi.annotation.queue.QueueOrder;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.SavedView;
import gsi.annotation.queue.ValueCount;
import gsi.app.queue.QueueSelection;
import gsi.app.queue.QueueViews;
import gsi.app.testdata.TinyData;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the queue shows: filter, search, and an order that does not jump. */
class QueueTest extends ReviewScene {

    @Test
    void theFilterShowsSamplesByTheirDecision() {
        review.decide(Verdict.ACCEPT, null);
        review.decide(Verdict.REJECT, null);
        review.decide(Verdict.SKIP, null);
        review.decide(Verdict.FLAG, null);
        status("accept");
        assertThat(queue()).containsExactly(0);
        status("reject");
        assertThat(queue()).containsExactly(1);
        status("skip");
        assertThat(queue()).containsExactly(2);
        status("flag");
        assertThat(queue()).containsExactly(3);
        status("none");
        assertThat(queue()).containsExactly(4, 5);
        status();
        assertThat(queue()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aSampleThatTheFilterHidesGivesWayToTheFirstThatItShows() {
        show(3);
        review.decide(Verdict.ACCEPT, null);
        status("accept");
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
        search("  big lamp ");
        assertThat(queue()).containsExactly(4);
        assertThat(shown()).isEqualTo(4);
        search("電気");
        assertThat(queue()).containsExactly(4);
        search("PHOTO_2");
        assertThat(queue()).containsExactly(2);
        search("");
        assertThat(queue()).hasSize(6);
    }

    @Test
    void aSearchWithoutMatchKeepsThePairOnScreen() {
        show(2);
        search("no such thing");
        assertThat(queue()).isEmpty();
        assertThat(shown()).isEqualTo(2);
        review.next();
        assertThat(shown()).isEqualTo(2);
    }

    @Test
    void searchAndFilterHoldTogether() {
        review.decide(Verdict.ACCEPT, null);
        status("none");
        search("photo_0");
        assertThat(queue()).isEmpty();
    }

    @Test
    void theQueueStaysInPlaceWhileDecisionsChangeWhatMatches() {
        status("none");
        review.decide(Verdict.ACCEPT, null);
        review.decide(Verdict.ACCEPT, null);
        assertThat(queue()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(shown()).isEqualTo(2);
        review.previous();
        assertThat(shown()).as("the sample just decided is one step back").isEqualTo(1);
        status();
        status("none");
        assertThat(queue()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void decidingInASearchedQueueStaysInIt() {
        search("photo_3");
        assertThat(shown()).isEqualTo(3);
        review.decide(Verdict.ACCEPT, null);
        assertThat(shown()).isEqualTo(3);
        assertThat(review.eventProperty().get()).isEqualTo(new ReviewEvent.NothingLeft());
    }

    private void status(String... values) {
        review.queue().queryProperty().set(review.queue().queryProperty().get().withFacet("status", Set.of(values)));
    }

    private void search(String text) {
        review.queue().queryProperty().set(review.queue().queryProperty().get().withText(text));
    }

    @Test
    void decidedRowsAreSaidToLeaveAndGoWhenThePersonRefreshes() {
        status("none");
        review.decide(Verdict.ACCEPT, null);
        review.decide(Verdict.REJECT, null);
        assertThat(review.queue().outdatedProperty().get()).isEqualTo(2);
        assertThat(review.queue().isLeaving(key(0))).isTrue();
        assertThat(review.queue().isLeaving(key(2))).isFalse();
        assertThat(counts("status")).containsEntry("none", 4).containsEntry("accept", 1);
        review.undo();
        assertThat(review.queue().outdatedProperty().get()).isEqualTo(1);
        review.queue().refresh();
        assertThat(queue()).containsExactly(1, 2, 3, 4, 5);
        assertThat(review.queue().outdatedProperty().get()).isZero();
    }

    private Map<String, Integer> counts(String facet) {
        return Objects.requireNonNull(review.queue().resultProperty().get()).counts(facet).stream()
                .collect(Collectors.toMap(ValueCount::value, ValueCount::rows));
    }

    @Test
    void aSampleThatLeavesOnRefreshGivesWayToTheOneBehindIt() {
        status("none");
        show(3);
        review.decide(Verdict.ACCEPT, null);
        show(3);
        review.queue().refresh();
        assertThat(queue()).containsExactly(0, 1, 2, 4, 5);
        assertThat(shown()).isEqualTo(4);
    }

    @Test
    void theQueryAndThePlaceAreThereAgainAfterReopening() throws Exception {
        QueueQuery query = QueueQuery.ALL
                .withFacet("status", Set.of("none"))
                .withOrder(QueueOrder.by("scene", true))
                .withText("mug");
        review.queue().queryProperty().set(query);
        show(2);
        review.decide(Verdict.ACCEPT, null);
        show(2);
        reopen();
        assertThat(review.queue().queryProperty().get()).isEqualTo(query);
        assertThat(queue()).containsExactly(0, 1, 3, 4, 5);
        assertThat(shown()).as("exactly where it was left, in the queue or not").isEqualTo(2);
    }

    @Test
    void aRememberedQueryThatCannotBeReadIsToldAndTheQueueStartsWhole() throws Exception {
        project.rememberSetting("queue-query", "{\"facets\": 3}");
        project.rememberSetting("queue-views", "[]");
        reopen();
        assertThat(queue()).hasSize(6);
        assertThat(review.views().problems()).hasSize(2);
        assertThatThrownBy(() -> review.views().save("mine", QueueQuery.ALL))
                .as("what another program wrote there is not overwritten")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void viewsAreKeptInTheProject() throws Exception {
        QueueQuery flagged = QueueViews.Shipped.MY_FLAGGED.query("Ada").withFacet("operation", Set.of("move"));
        review.views().save("my flagged moves", flagged);
        reopen();
        assertThat(review.views().list()).containsExactly(new SavedView("my flagged moves", flagged));
        review.views().delete("my flagged moves");
        reopen();
        assertThat(review.views().list()).isEmpty();
    }

    @Test
    void everyShippedViewCanBeOpened() {
        review.decide(Verdict.FLAG, null);
        for (QueueViews.Shipped view : QueueViews.Shipped.values()) {
            review.queue().queryProperty().set(view.query("Ada"));
        }
        review.queue().queryProperty().set(QueueViews.Shipped.MY_FLAGGED.query("Ada"));
        assertThat(queue()).containsExactly(0);
        review.queue().queryProperty().set(QueueViews.Shipped.MY_FLAGGED.query("Bob"));
        assertThat(queue()).isEmpty();
    }

    @Test
    void samplesThatComeLaterStandBehindTheOthersAndTheShownOneStays() throws Exception {
        project.close();
        List<Sample> all = data.samples();
        data = new DataSet(data.root(), all.subList(0, 3), data.models(), data.problems());
        reopen();
        show(1);
        review.decide(Verdict.ACCEPT, null);
        status("none");
        show(0);
        review.queue().append(all.subList(2, 6));
        assertThat(queue()).containsExactly(0, 2, 3, 4, 5);
        assertThat(shown()).isZero();
        assertThat(counts("status")).containsEntry("none", 5).containsEntry("accept", 1);
    }

    @Test
    void aCorrectedSampleIsFoundByWhatItSaysNow() throws Exception {
        project.correct("Ada", key(3), CorrectionField.LABEL, CorrectionValue.of("teapot"));
        reopen();
        search("teapot");
        assertThat(queue()).containsExactly(3);
        project.correct("Ada", key(4), CorrectionField.LABEL, CorrectionValue.of("kettle"));
        review.queue().corrected(CorrectedSample.of(data.samples().get(4), project.corrections(key(4))));
        search("kettle");
        assertThat(queue()).containsExactly(4);
        assertThat(counts("corrected")).containsEntry("yes", 1);
    }

    @Test
    void aRangeIsChosenByStepsAndSingly() {
        QueueSelection selection = review.queue().selection();
        selection.restart(key(1));
        selection.extendTo(key(3));
        assertThat(selection.keys()).containsExactly(key(1), key(2), key(3));
        selection.extendTo(key(0));
        assertThat(selection.keys()).containsExactly(key(0), key(1));
        selection.toggle(key(5));
        selection.toggle(key(0));
        assertThat(selection.keys()).containsExactly(key(1), key(5));
        status("accept");
        assertThat(selection.keys())
                .as("a filter does not forget what was chosen")
                .hasSize(2);
        status();
        selection.all();
        assertThat(selection.sizeProperty().get()).isEqualTo(6);
        selection.clear();
        assertThat(selection.keys()).isEmpty();
    }

    @Test
    void nearDuplicatesStandTogetherWhereTheFirstOfThemIs() throws Exception {
        project.close();
        TinyData.put(files.editFile("photo", "2"), """
                {"prompt": "Turn the mug", "target": "mug", "original_bbox_3d": [0, 0, 1, 1, 1, 1, 0],
                 "camera_intrinsics": %s}
                """.formatted(TinyData.K));
        data = new DataSetReader().read(files.root());
        reopen();
        review.queue()
                .queryProperty()
                .set(QueueQuery.ALL.withGrouped(true).withOrder(new QueueOrder(QueueOrder.Kind.FILE, null, false, 0)));
        assertThat(queue()).containsExactly(0, 1, 3, 4, 5, 2);
    }
}
