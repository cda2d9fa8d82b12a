package gsi.app.scores;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ReviewProject;
import gsi.app.tasks.SameThreadTaskRunner;
import gsi.app.testdata.TinyData;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.RunScorer.Scoring;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.lpips.LpipsModels;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.SampleScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores for a whole data set, as they come. */
class ScoreModelTest {

    @TempDir
    Path dir;

    private DataSet read(TinyData files) throws IOException {
        return new DataSetReader().read(files.root());
    }

    private ScoreModel modelOf(DataSet data) {
        InstalledScorer scorer = new InstalledScorer(new LpipsModels(null, dir.resolve("models")));
        return new ScoreModel(data, new SameThreadTaskRunner(), scorer, null);
    }

    @Test
    void everyAnswerOfEveryModelGetsItsScore() throws IOException {
        DataSet data = read(TinyData.write(dir.resolve("data"), 4, "bold", "swift"));
        ScoreModel scores = modelOf(data);
        assertThat(scores.total()).isEqualTo(8);
        assertThat(scores.done()).isZero();
        assertThat(scores.known().scoreOf(data.samples().getFirst(), "bold")).isEmpty();
        scores.start(null);
        assertThat(scores.done()).isEqualTo(8);
        assertThat(scores.isRunning()).isFalse();
        assertThat(scores.failure()).isEmpty();
        assertThat(scores.takeProblems()).isEmpty();
        for (Sample sample : data.samples()) {
            SampleScore score = scores.known().scoreOf(sample, "swift").orElseThrow();
            assertThat(score.ic().get()).as("moved as asked").isEqualTo(1);
            assertThat(score.physical().displacementCm().get()).isLessThan(1e-9);
        }
    }

    /** Killed after some: what was kept is not made again, what was not is. */
    @Test
    void aRunGoesOnWhereAnotherStopped() throws Exception {
        TinyData files = TinyData.write(dir.resolve("data"), 4, "bold");
        DataSet data = read(files);
        SampleScorer real = new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.NOT_AVAILABLE);
        List<SampleKey> made = Collections.synchronizedList(new ArrayList<>());
        Scoring<SampleScore> counting = (sample, edited) -> {
            made.add(sample.key());
            return real.score(sample, edited);
        };
        List<Job> jobs = RunScorer.jobs(data.samples());
        try (ReviewProject project = ReviewProject.openOrCreate(files.project(), files.root(), "test")) {
            KeptScores<SampleScore> scores = new ScoreKeeper(project, null).upstream(counting);
            new RunScorer<>(scores, 1).run(jobs, (s, d, t) -> {}, () -> made.size() == 2);
            scores.flush();
        }
        assertThat(made).hasSize(2);
        try (ReviewProject project = ReviewProject.openOrCreate(files.project(), files.root(), "test")) {
            KeptScores<SampleScore> scores = new ScoreKeeper(project, null).upstream(counting);
            List<SampleScore> all = new ArrayList<>();
            new RunScorer<>(scores, 1).run(jobs, (s, d, t) -> all.add(s), () -> false);
            assertThat(all)
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(jobs.stream()
                            .map(j -> real.score(j.sample(), j.edited()))
                            .toList());
        }
        assertThat(made).hasSize(4).doesNotHaveDuplicates();
    }

    /** The window closes the project while threads are in the middle of a sample. */
    @Test
    void afterClosingNothingMoreIsKeptAndNobodyIsTold() throws Exception {
        TinyData files = TinyData.write(dir.resolve("data"), 2, "bold");
        List<Job> jobs = RunScorer.jobs(read(files).samples());
        SampleScorer real = new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.NOT_AVAILABLE);
        ReviewProject project = ReviewProject.openOrCreate(files.project(), files.root(), "test");
        KeptScores<SampleScore> scores = new ScoreKeeper(project, null).upstream(real);
        scores.score(jobs.getFirst().sample(), jobs.getFirst().edited());
        scores.close();
        project.close();
        scores.score(jobs.getLast().sample(), jobs.getLast().edited());
        scores.flush();
        assertThat(scores.failure()).isEmpty();
        List<SampleKey> kept = new ArrayList<>();
        try (ReviewProject again = ReviewProject.open(files.project(), "test")) {
            again.readComputed("upstream/bold", (key, line) -> kept.add(key));
        }
        assertThat(kept).containsExactly(jobs.getFirst().sample().key());
    }

    @Test
    void whatAnEvaluationLeftBesideTheDataIsShownToo() throws IOException {
        TinyData files = TinyData.write(dir.resolve("data"), 1, "bold");
        TinyData.put(
                files.root().resolve("eval/bold/fine_eval/instruction-compliance_eval_results.json"),
                "{\"photo_0\": {\"operation\": \"move\", \"compliance\": 0.0}}");
        DataSet data = read(files);
        ScoreModel scores = modelOf(data);
        Sample sample = data.samples().getFirst();
        assertThat(scores.known().onFile(sample, "bold")).isEmpty();
        scores.start(null);
        assertThat(scores.known().onFile(sample, "bold").orElseThrow().compliance())
                .hasValue(0);
        assertThat(scores.known().onFile(sample, "bold").orElseThrow().accuracy())
                .isEmpty();
        assertThat(scores.known().onFile(sample, null)).isEmpty();
    }

    @Test
    void theRevisionChangesWhileScoresCome() throws IOException {
        ScoreModel scores = modelOf(read(TinyData.write(dir.resolve("data"), 3, "bold")));
        List<Integer> seen = new ArrayList<>();
        scores.revisionProperty().subscribe((before, now) -> seen.add(scores.done()));
        scores.start(null);
        assertThat(seen).as("begin, each score, end").containsExactly(0, 1, 2, 3, 3);
    }

    @Test
    void cancellingKeepsWhatIsScoredAndStartingAgainDoesTheRest() throws IOException {
        ScoreModel scores = modelOf(read(TinyData.write(dir.resolve("data"), 40, "bold")));
        var stopAtTheFirst = scores.revisionProperty().subscribe((before, now) -> {
            if (scores.done() > 0) {
                scores.cancel();
            }
        });
        scores.start(null);
        // Each thread may have been in the middle of one more.
        assertThat(scores.done()).isBetween(1, 1 + Runtime.getRuntime().availableProcessors());
        assertThat(scores.isRunning()).isFalse();
        stopAtTheFirst.unsubscribe();
        scores.start(null);
        assertThat(scores.done()).isEqualTo(40);
    }

    @Test
    void theMatchedDetectionIsTheMovedObjectAmongThoseOfTheEditedImage() throws IOException {
        DataSet data = read(TinyData.write(dir.resolve("data"), 1, "bold"));
        ScoreModel scores = modelOf(data);
        Sample sample = data.samples().getFirst();
        assertThat(scores.known().matchedDetection(sample, "bold")).isEmpty();
        scores.start(null);
        assertThat(scores.known().matchedDetection(sample, "bold")).hasValue(1);
        assertThat(scores.known().matchedDetection(sample, null)).isEmpty();
        assertThat(scores.known().matchedDetection(sample, "nobody")).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeScoredIsAProblemToldOnce() throws IOException {
        TinyData files = TinyData.write(dir.resolve("data"), 2, "bold");
        Path broken = files.editedImage("bold", "photo", "1");
        TinyData.put(broken, "no picture");
        ScoreModel scores = modelOf(read(files));
        scores.start(null);
        assertThat(scores.done()).isEqualTo(2);
        List<Problem> problems = scores.takeProblems();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo(broken);
            assertThat(p.reason()).contains("neither PNG nor JPEG");
        });
        assertThat(scores.takeProblems()).isEmpty();
    }

    @Test
    void aModelThatIsNoneIsAProblemToldOnceAndScoringGoesOnWithoutIt() throws IOException {
        Path broken = dir.resolve("models").resolve("lpips.onnx");
        TinyData.put(broken, "no network");
        ScoreModel scores = modelOf(read(TinyData.write(dir.resolve("data"), 1, "bold")));
        scores.start(null);
        assertThat(scores.done()).isEqualTo(1);
        assertThat(scores.takeProblems())
                .singleElement()
                .satisfies(p -> assertThat(p.file()).isEqualTo(broken));
        scores.start(null);
        assertThat(scores.takeProblems()).isEmpty();
    }

    @Test
    void withoutAnswersThereIsNothingToScore() throws IOException {
        DataSet data = read(TinyData.write(dir.resolve("data"), 2));
        ScoreModel scores = modelOf(data);
        scores.start(null);
        assertThat(scores.total()).isZero();
        assertThat(scores.isRunning()).isFalse();
        assertThat(scores.isScored(null, null)).isTrue();
    }
}
