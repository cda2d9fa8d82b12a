package gsi.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Judgement;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.annotation.queue.NumberRange;
import gsi.annotation.queue.QueueOrder;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.QueueResult;
import gsi.annotation.queue.RowChange;
import gsi.app.review.ReviewModel;
import gsi.app.tasks.SameThreadTaskRunner;
import gsi.app.testdata.TinyData;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores that are hidden until a sample is decided cannot be told from the queue either. */
class HiddenScoresTest {

    @TempDir
    Path dir;

    private ReviewProject project;
    private ReviewModel review;
    private QueueModel queue;

    /** Six samples, the accuracy of which falls from the last to the first. */
    @BeforeEach
    void openScoredSamples() throws IOException {
        TinyData files = TinyData.write(dir.resolve("data"), 6, "bold");
        project = ReviewProject.openOrCreate(files.project(), files.root(), "test");
        review = new ReviewModel(
                new DataSetReader().read(files.root()),
                project,
                new SameThreadTaskRunner(),
                "Ada",
                () -> Instant.parse("2026-03-01T09:30:00Z"));
        queue = review.queue();
        for (int i = 0; i < 6; i++) {
            queue.change(List.of(new RowChange(
                    i, Map.of("gate", List.of(i % 2 == 0 ? "open" : "closed")), Map.of("sa", i / 10f), null)));
        }
        queue.queryProperty().set(QueueQuery.ALL.withOrder(QueueOrder.by("sa", true)));
    }

    @AfterEach
    void closeProject() throws IOException {
        project.close();
    }

    private static SampleKey key(int n) {
        return new SampleKey("fine", "photo", String.valueOf(n));
    }

    private List<Integer> numbers() {
        return queue.visible().stream()
                .map(r -> Integer.parseInt(r.sample().key().queryId()))
                .toList();
    }

    private QueueResult result() {
        return Objects.requireNonNull(queue.resultProperty().get());
    }

    private void decide(int n) {
        try {
            project.decide("Ada", key(n), Judgement.of(Verdict.ACCEPT));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        queue.decided(key(n));
    }

    @Test
    void theOrderForgetsThemAtOnce() {
        assertThat(numbers()).containsExactly(5, 4, 3, 2, 1, 0);
        review.hidden().wantedProperty().set(true);
        assertThat(numbers()).as("unknown ones stand in file order").containsExactly(0, 1, 2, 3, 4, 5);
        review.hidden().wantedProperty().set(false);
        assertThat(numbers()).containsExactly(5, 4, 3, 2, 1, 0);
    }

    @Test
    void onlyDecidedSamplesHavePlacesByScore() {
        review.hidden().wantedProperty().set(true);
        decide(2);
        decide(4);
        queue.refresh();
        assertThat(numbers()).containsExactly(4, 2, 0, 1, 3, 5);
    }

    @Test
    void barsCountsAndColumnsSayNothingOfThem() {
        review.hidden().wantedProperty().set(true);
        assertThat(result().histogram("sa").unknown()).isEqualTo(6);
        assertThat(result().histogram("sa").to()).isZero();
        assertThat(result().counts("gate").stream().filter(c -> c.rows() > 0))
                .singleElement()
                .satisfies(c -> assertThat(c.value()).isEmpty());
        assertThat(result().table().number("sa", 5)).isNaN();
        assertThat(result().table().values("gate", 5)).isEmpty();
        decide(5);
        assertThat(result().table().number("sa", 5)).isEqualTo(0.5f);
        assertThat(result().table().values("gate", 5)).containsExactly("closed");
        assertThat(result().histogram("sa").unknown()).isEqualTo(5);
    }

    @Test
    void filtersFindOnlyWhatIsDecided() {
        review.hidden().wantedProperty().set(true);
        decide(1);
        decide(5);
        queue.queryProperty().set(QueueQuery.ALL.withRange("sa", new NumberRange(0.3, 1, false)));
        assertThat(numbers()).containsExactly(5);
        queue.queryProperty().set(QueueQuery.ALL.withFacet("gate", Set.of("open")));
        assertThat(numbers()).isEmpty();
    }

    @Test
    void whatIsTakenBackIsHiddenAgain() {
        review.hidden().wantedProperty().set(true);
        review.showKey(key(3));
        decide(3);
        assertThat(result().table().number("sa", 3)).isEqualTo(0.3f);
        review.undo();
        assertThat(result().table().number("sa", 3)).isNaN();
    }

    @Test
    void scoresThatArriveLaterAreHiddenToo() {
        review.hidden().wantedProperty().set(true);
        queue.change(List.of(new RowChange(0, Map.of(), Map.of("sa", 1f), null)));
        queue.refresh();
        assertThat(numbers()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(queue.comingProperty().get()).isZero();
    }
}
