package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.beside;

import gsi.scorer.explain.Reading.Sense;
import gsi.scorer.locality.LocalityGate;
import gsi.scorer.score.SampleScore;
import java.util.ArrayList;
import java.util.List;

/** Whether the background was kept (protocol.md §6): real photos need one of two likenesses, all others both. */
final class GateStep {

    private GateStep() {}

    static ExplainedStep of(SampleScore score) {
        double ssim = score.ssim().value().orElse(Double.NaN);
        double lpips = score.lpips().value().orElse(Double.NaN);
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.of(Measure.SSIM, ssim, Unit.SCORE, Sense.ABOVE, LocalityGate.LEAST_SSIM));
        if (score.lpips().isPresent()) {
            readings.add(Reading.of(Measure.LPIPS, lpips, Unit.SCORE, Sense.BELOW, LocalityGate.GREATEST_LPIPS));
        }
        Outcome outcome = switch (score.gate().state()) {
            case OPEN, NONE -> Outcome.PASSED;
            case CLOSED -> Outcome.FAILED;
            case UNDETERMINED -> Outcome.UNDETERMINED;
        };
        String key = "gate." + outcome + "." + which(score, outcome, ssim);
        return new ExplainedStep(
                StepId.GATE,
                outcome,
                readings,
                Sentence.of(
                        key,
                        beside(ssim, LocalityGate.LEAST_SSIM, Unit.SCORE),
                        amount(LocalityGate.LEAST_SSIM, Unit.SCORE),
                        beside(lpips, LocalityGate.GREATEST_LPIPS, Unit.SCORE),
                        amount(LocalityGate.GREATEST_LPIPS, Unit.SCORE)));
    }

    /** Which of the two numbers made the gate what it is. */
    private static String which(SampleScore score, Outcome outcome, double ssim) {
        boolean real = score.key().set().equals(LocalityGate.REAL_SET);
        boolean alike = ssim > LocalityGate.LEAST_SSIM;
        return switch (outcome) {
            case PASSED -> real ? alike ? "ssim" : "lpips" : "both";
            case FAILED -> real ? "both" : !alike ? "ssim" : "lpips";
            case UNDETERMINED, NOT_REACHED -> real ? "real" : "synthetic";
        };
    }
}
