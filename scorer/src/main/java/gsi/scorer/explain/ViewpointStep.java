package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.beside;
import static gsi.scorer.explain.Argument.count;

import gsi.scorer.explain.Reading.Sense;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.score.SampleScore;
import gsi.scorer.score.Viewpoint;
import java.util.ArrayList;
import java.util.List;

/** Whether the camera stayed where it was while an object was turned (protocol.md §7). */
final class ViewpointStep {

    private ViewpointStep() {}

    static ExplainedStep of(SampleScore score) {
        CameraTurn turn = score.cameraTurn();
        if (turn == null || turn.verdict() == Viewpoint.ASSUMED_KEPT) {
            return new ExplainedStep(
                    StepId.VIEWPOINT, Outcome.UNDETERMINED, List.of(), Sentence.of("viewpoint.assumed"));
        }
        boolean kept = turn.verdict() == Viewpoint.KEPT;
        List<Reading> readings = new ArrayList<>();
        turn.matches()
                .ifPresent(n -> readings.add(
                        Reading.of(Measure.FEATURES, n, Unit.COUNT, Sense.AT_LEAST, CameraTurn.FEWEST_MATCHES)));
        if (turn.degrees().isEmpty()) {
            return ExplainedStep.of(
                    StepId.VIEWPOINT,
                    kept,
                    readings,
                    Sentence.of("viewpoint.few", count(turn.matches().orElse(0)), count(CameraTurn.FEWEST_MATCHES)));
        }
        double degrees = turn.degrees().getAsDouble();
        readings.add(Reading.of(Measure.CAMERA_TURN, degrees, Unit.DEGREES, Sense.BELOW, CameraTurn.GREATEST_DEGREES));
        return ExplainedStep.of(
                StepId.VIEWPOINT,
                kept,
                readings,
                Sentence.of(
                        kept ? "viewpoint.kept" : "viewpoint.changed",
                        beside(degrees, CameraTurn.GREATEST_DEGREES, Unit.DEGREES),
                        amount(CameraTurn.GREATEST_DEGREES, Unit.DEGREES)));
    }
}
