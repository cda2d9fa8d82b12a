package gsi.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.annotation.queue.QueueOrder;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.RowChange;
import gsi.app.review.ReviewModel;
import gsi.app.tasks.SameThreadTaskRunner;
import gsi.app.testdata.TinyData;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue that was left ordered by score is opened before its scores are there: it follows them until somebody uses it. */
class UntouchedQueueTest {

    private static final QueueQuery BY_ACCURACY = QueueQuery.ALL.withOrder(QueueOrder.by("sa", true));

    @TempDir
    Path dir;

    private TinyData files;
    private ReviewProject project;
    private ReviewModel review;

    @BeforeEach
    void leaveItOrderedByAccuracy() throws IOException {
        files = TinyData.write(dir.resolve("data"), 4, "bold");
        project = ReviewProject.openOrCreate(files.project(), files.root(), "test");
        review = open();
        review.queue().queryProperty().set(BY_ACCURACY);
        review.close();
        project = ReviewProject.open(files.project(), "test");
        review = open();
    }

    @AfterEach
    void closeProject() throws IOException {
        review.close();
    }

    private ReviewModel open() throws IOException {
        return new ReviewModel(
                new DataSetReader().read(files.root()),
                project,
                new SameThreadTaskRunner(),
                "Ada",
                () -> Instant.parse("2026-03-01T09:30:00Z"));
    }

    private void accuracy(int sample, double value) {
        review.queue().change(List.of(new RowChange(sample, Map.of(), Map.of("sa", (float) value), null)));
    }

    private List<Integer> numbers() {
        return review.queue().visible().stream()
                .map(r -> Integer.parseInt(r.sample().key().queryId()))
                .toList();
    }

    @Test
    void theRowsFollowTheScoresThatCome() {
        assertThat(numbers()).as("nothing is known yet").containsExactly(0, 1, 2, 3);
        accuracy(2, 0.5);
        assertThat(numbers()).containsExactly(2, 0, 1, 3);
        accuracy(3, 0.9);
        assertThat(numbers()).containsExactly(3, 2, 0, 1);
        assertThat(review.queue().reorderedProperty().get()).isFalse();
    }

    @Test
    void aDecisionEndsThat() {
        accuracy(2, 0.5);
        review.decide(Verdict.ACCEPT, null);
        accuracy(3, 0.9);
        assertThat(numbers()).containsExactly(2, 0, 1, 3);
        assertThat(review.queue().reorderedProperty().get()).isTrue();
    }

    @Test
    void goingToAnotherSampleEndsThat() {
        accuracy(2, 0.5);
        review.next();
        accuracy(3, 0.9);
        assertThat(numbers()).containsExactly(2, 0, 1, 3);
    }

    @Test
    void lookingThroughTheRowsEndsThat() {
        accuracy(2, 0.5);
        review.queue().used();
        accuracy(3, 0.9);
        assertThat(numbers()).containsExactly(2, 0, 1, 3);
    }

    @Test
    void rowsThatStayTheSameAreNotExchanged() {
        accuracy(2, 0.5);
        Object before = review.queue().visible();
        accuracy(2, 0.6);
        assertThat(review.queue().visible()).isSameAs(before);
    }

    @Test
    void anotherQuestionEndsThat() {
        accuracy(2, 0.5);
        review.queue().queryProperty().set(BY_ACCURACY.withText("photo"));
        accuracy(3, 0.9);
        assertThat(numbers()).containsExactly(2, 0, 1, 3);
    }
}
