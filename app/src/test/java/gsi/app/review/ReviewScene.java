package gsi.app.review;

import gsi.annotation.Decision;
import gsi.annotation.ReviewProject;
import gsi.app.queue.QueueRow;
import gsi.app.tasks.SameThreadTaskRunner;
import gsi.app.testdata.TinyData;
import gsi.dataset.DataSet;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Six samples under review by Ada, with a real project and no toolkit: everything happens at once on this thread. */
abstract class ReviewScene {

    static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    @TempDir
    Path dir;

    TinyData files;
    DataSet data;
    ReviewProject project;
    ReviewModel review;

    @BeforeEach
    void openReview() throws IOException {
        files = TinyData.write(dir.resolve("data"), 6, "bold", "swift");
        data = new DataSetReader().read(files.root());
        project = ReviewProject.openOrCreate(files.project(), data.root(), "test");
        review = reviewBy("Ada");
    }

    @AfterEach
    void closeProject() throws IOException {
        project.close();
    }

    ReviewModel reviewBy(String annotator) {
        return new ReviewModel(data, project, new SameThreadTaskRunner(), annotator, () -> NOW);
    }

    /** Ends the program and starts it again. */
    void reopen() throws IOException {
        review.close();
        project = ReviewProject.open(files.project(), "test");
        review = reviewBy("Ada");
    }

    SampleKey key(int number) {
        return new SampleKey("fine", "photo", String.valueOf(number));
    }

    void show(int number) {
        review.showKey(key(number));
    }

    /** Number of the sample that is shown. */
    int shown() {
        QueueRow row = review.currentProperty().get();
        return row == null ? -1 : Integer.parseInt(row.sample().key().queryId());
    }

    /** Numbers of the samples in the queue. */
    List<Integer> queue() {
        return review.visible().stream()
                .map(r -> Integer.parseInt(r.sample().key().queryId()))
                .toList();
    }

    /** What is decided, as {@code 0 accept}. */
    List<String> decided() {
        return project.decisions().stream()
                .map(d -> d.key().queryId() + " " + d.verdict().word())
                .toList();
    }

    Decision decisionOn(int number) {
        return project.decisionOf(key(number)).orElseThrow();
    }
}
