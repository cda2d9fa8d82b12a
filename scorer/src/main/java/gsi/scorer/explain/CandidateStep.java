package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.beside;
import static gsi.scorer.explain.Argument.count;

import gsi.dataset.Operation;
import gsi.scorer.explain.Reading.Sense;
import gsi.scorer.geometry.Sameness;
import gsi.scorer.operation.CandidateReview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which detection counts as the edited object, or why none does (protocol.md §4). */
final class CandidateStep {

    private CandidateStep() {}

    static ExplainedStep of(UpstreamCase of) {
        int candidates = of.derivation().candidates().size();
        Reading number = Reading.of(Measure.CANDIDATES, candidates, Unit.COUNT, Sense.AT_LEAST, 1);
        if (of.derivation().matched().isPresent()) {
            CandidateReview chosen = of.reviews().get(of.derivation().matched().getAsInt());
            return ExplainedStep.of(
                    StepId.CANDIDATE,
                    true,
                    List.of(number, Reading.of(Measure.DISTANCE_TO_TARGET, 100 * chosen.toTarget(), Unit.CENTIMETRES)),
                    Sentence.of(
                            "candidate.passed",
                            count(chosen.detection()),
                            amount(100 * chosen.toTarget(), Unit.CENTIMETRES)));
        }
        Optional<CandidateReview> nearest = of.reviews().stream()
                .filter(r -> !Double.isNaN(r.toTarget()))
                .min(Comparator.comparingDouble(CandidateReview::toTarget));
        List<Reading> readings = new ArrayList<>(List.of(number));
        nearest.ifPresent(r -> readings.addAll(readings(of, r)));
        return ExplainedStep.of(
                StepId.CANDIDATE,
                false,
                readings,
                nearest.map(r -> failed(of, r)).orElse(Sentence.of("candidate.failed.impossible")));
    }

    private static Sentence failed(UpstreamCase of, CandidateReview nearest) {
        Operation operation = of.edit().instruction().operation();
        double zone = 100 * CandidateReview.deadZone(operation);
        return switch (nearest.reason()) {
            case SAME_IN_3D ->
                operation == Operation.MOVE
                        ? Sentence.of(
                                "candidate.failed.moved",
                                beside(100 * nearest.moved(), zone, Unit.CENTIMETRES),
                                amount(zone, Unit.CENTIMETRES))
                        : Sentence.of(
                                "candidate.failed.changed",
                                beside(100 * nearest.difference(), zone, Unit.CENTIMETRES),
                                amount(zone, Unit.CENTIMETRES));
            case SAME_IN_2D ->
                Sentence.of(
                        "candidate.failed.2d",
                        amount(nearest.pixels(), Unit.PIXELS),
                        amount(Math.sqrt(Sameness.BOX_2D), Unit.PIXELS));
            case HARDLY_MOVED_IN_2D ->
                Sentence.of(
                        "candidate.failed.share",
                        beside(nearest.share(), CandidateReview.LEAST_SHARE, Unit.PERCENT),
                        amount(CandidateReview.LEAST_SHARE, Unit.PERCENT));
            // A candidate at an impossible place is none.
            case IMPOSSIBLE_NUMBERS, CANDIDATE -> Sentence.of("candidate.failed.impossible");
        };
    }

    private static List<Reading> readings(UpstreamCase of, CandidateReview r) {
        double zone = CandidateReview.deadZone(of.edit().instruction().operation());
        return List.of(
                Reading.of(Measure.MOVED, 100 * r.moved(), Unit.CENTIMETRES),
                Reading.of(Measure.BOX_DIFFERENCE, 100 * r.difference(), Unit.CENTIMETRES, Sense.AT_LEAST, 100 * zone),
                Reading.of(Measure.PIXELS_APART, r.pixels(), Unit.PIXELS, Sense.AT_LEAST, Math.sqrt(Sameness.BOX_2D)),
                Reading.of(
                        Measure.SHARE_IN_PICTURE, r.share(), Unit.PERCENT, Sense.ABOVE, CandidateReview.LEAST_SHARE));
    }
}
