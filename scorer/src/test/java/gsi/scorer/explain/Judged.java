package gsi.scorer.explain;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.scorer.locality.LocalityGate;
import gsi.scorer.operation.OperationScore;
import gsi.scorer.operation.OperationScorer;
import gsi.scorer.paper.BackgroundDistance;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.paper.PaperScorer;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.paper.Scene;
import gsi.scorer.physical.PhysicalMeasurement;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A made-up edited image, scored by both profiles and explained; only its pixels are made up as numbers. */
record Judged(Sample sample, EditedImage edited, SampleScore upstream, PaperScore paper) {

    private static final Explainer EXPLAINER = new Explainer();

    /** The photo shows the mug and the plate; the background was kept. */
    static Judged of(EditSpec edit, Detection... found) {
        return of("fine", 0.93, Measured.of(0.05), edit, found);
    }

    static Judged of(String set, double ssim, Measured lpips, EditSpec edit, Detection... found) {
        return of(
                set,
                ssim,
                lpips,
                CameraTurn.measured(100, 0.4),
                edit,
                new DetectionPair(List.of(Scene.seen(Scene.MUG), Scene.seen(Scene.PLATE)), List.of(found)));
    }

    static Judged of(String set, double ssim, Measured lpips, CameraTurn turn, EditSpec edit, DetectionPair found) {
        SampleKey key = new SampleKey(set, "photo", "0");
        EditedImage edited = new EditedImage("model", Path.of("edited.png"), found);
        Sample sample = new Sample(
                key, edit, Path.of("edit.json"), Path.of("photo.png"), null, null, List.of(), List.of(edited));
        Gate gate = LocalityGate.decide(set, ssim, lpips);
        OperationScore score = new OperationScorer().score(edit, found, gate.state(), turn.verdict());
        SampleScore upstream = new SampleScore(
                key,
                "model",
                SampleScore.UPSTREAM,
                edit.instruction().operationWord(),
                score.ic(),
                score.sa(),
                Measured.of(ssim),
                lpips,
                Measured.of(10),
                gate,
                edit.instruction().operation() == Operation.ROTATE ? turn.verdict() : null,
                score.derivation(),
                PhysicalMeasurement.measure(edit, found),
                null,
                edit.instruction().operation() == Operation.ROTATE ? turn : null);
        PaperScore paper = new PaperScorer(PaperTolerances.DEFAULT, BackgroundDistance.NOT_AVAILABLE)
                .score(sample, edited, upstream);
        return new Judged(sample, edited, upstream, paper);
    }

    Explanation byUpstream() {
        return EXPLAINER.upstream(sample, edited, upstream);
    }

    Explanation byPaper() {
        return EXPLAINER.paper(sample, edited, paper);
    }

    Optional<Disagreement> disagreement() {
        return EXPLAINER.disagreement(sample, edited, upstream, paper);
    }

    /** In English, one line each. */
    static String text(Explanation explanation) {
        return String.join("\n", ExplanationText.of(explanation)) + "\n";
    }
}
