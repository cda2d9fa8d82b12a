package gsi.scorer.explain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.DataException;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.Reference;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.operation.CandidateReview;
import gsi.scorer.paper.BackgroundDistance;
import gsi.scorer.paper.PaperCheck;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.paper.PaperScorer;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every edit of a whole data set explained: what is said agrees with what was scored. */
class ExplainRealDataTest {

    private static final Map<Step, StepId> DECIDES = Map.of(
            Step.GATE_CLOSED, StepId.GATE,
            Step.VIEWPOINT_CHANGED, StepId.VIEWPOINT,
            Step.NOTHING_DETECTED, StepId.DETECTED,
            Step.ORIGIN_NOT_FOUND, StepId.ORIGIN,
            Step.NO_CANDIDATE, StepId.CANDIDATE,
            Step.STILL_THERE, StepId.OLD_PLACE,
            Step.FORMULA, StepId.COMPLIANCE);

    private final Explainer explainer = new Explainer();

    @Test
    void every_explanation_agrees_with_its_score() throws DataException {
        List<Job> jobs = RunScorer.jobs(
                new DataSetReader().read(Reference.shared().resolve("real")).samples());
        List<SampleScore> scores = new ArrayList<>();
        new RunScorer<>(new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.NOT_AVAILABLE), 2)
                .run(jobs, (score, done, total) -> scores.add(score), () -> false);
        assertThat(scores).hasSize(105);

        PaperScorer paperScorer = new PaperScorer(PaperTolerances.DEFAULT, BackgroundDistance.NOT_AVAILABLE);
        Map<String, Integer> disagreements = new TreeMap<>();
        for (Job job : jobs) {
            SampleScore score = scores.stream()
                    .filter(s -> s.key().equals(job.sample().key()))
                    .findFirst()
                    .orElseThrow();
            Explanation upstream = explainer.upstream(job.sample(), job.edited(), score);
            agrees(upstream, score, job);
            PaperScore byPaper = paperScorer.score(job.sample(), job.edited(), score);
            Explanation paper = explainer.paper(job.sample(), job.edited(), byPaper);
            agrees(paper, byPaper);
            Optional<Disagreement> differ = explainer.disagreement(job.sample(), job.edited(), score, byPaper);
            assertThat(differ.isPresent() && differ.get().kind() != Disagreement.Kind.ACCURACY)
                    .isEqualTo(score.ic().isPresent() && !score.ic().equals(byPaper.ic()));
            differ.ifPresent(d -> {
                readable(Phrases.english().say(d.sentence()));
                disagreements.merge(score.operationWord() + " " + d.kind(), 1, Integer::sum);
            });
        }
        assertThat(disagreements)
                .isEqualTo(Map.of(
                        "move ONLY_PAPER", 7,
                        "move ONLY_UPSTREAM", 9,
                        "rotate ONLY_PAPER", 7,
                        "scale ONLY_PAPER", 5,
                        "scale ONLY_UPSTREAM", 5));
    }

    private static void agrees(Explanation e, SampleScore score, Job job) {
        assertThat(e.ic()).isEqualTo(score.ic());
        assertThat(e.sa()).isEqualTo(score.sa());
        score.ic()
                .value()
                .ifPresent(ic -> assertThat(complies(e)).as(e.key().key()).isEqualTo(ic > 0));
        Derivation derivation = requireNonNull(score.derivation());
        boolean waiting = !score.ic().isPresent();
        assertThat(e.decidedBy()).isEqualTo(waiting ? StepId.GATE : DECIDES.get(derivation.decidedBy()));
        assertThat(e.detections().stream()
                        .filter(n -> n.role() == DetectionNote.Role.MATCHED)
                        .map(DetectionNote::detection)
                        .toList())
                .isEqualTo(derivation.matched().stream().boxed().toList());
        if (derivation.decidedBy() == Step.FORMULA || derivation.decidedBy() == Step.NO_CANDIDATE) {
            assertThat(CandidateReview.of(
                                    job.sample().edit(),
                                    requireNonNull(job.edited().detections()))
                            .stream()
                            .filter(r -> r.reason() == CandidateReview.Reason.CANDIDATE)
                            .map(CandidateReview::detection)
                            .toList())
                    .isEqualTo(derivation.candidates());
        }
        readable(e);
    }

    private static void agrees(Explanation e, PaperScore score) {
        assertThat(e.ic()).isEqualTo(score.ic());
        assertThat(e.sa()).isEqualTo(score.sa());
        assertThat(Measured.of(complies(e) ? 1 : 0)).as(e.key().key()).isEqualTo(score.ic());
        assertThat(e.decisive().outcome() == Outcome.PASSED)
                .isEqualTo(score.decisive().map(PaperCheck::passed).orElseThrow());
        readable(e);
    }

    /** What the steps themselves say: nothing that decides compliance failed or is open. */
    private static boolean complies(Explanation e) {
        return e.steps().stream()
                .filter(s -> s.id() != StepId.ACCURACY)
                // Rotate goes on without its viewpoint check.
                .filter(s -> s.id() != StepId.VIEWPOINT || s.outcome() == Outcome.FAILED)
                .allMatch(s -> s.outcome() == Outcome.PASSED);
    }

    private static void readable(Explanation e) {
        assertThat(ExplanationText.of(e)).allSatisfy(line -> {
            readable(line);
            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100);
        });
    }

    private static void readable(String text) {
        assertThat(text).doesNotContain("{", "}", "null", "NaN", "no number", "''");
    }
}
