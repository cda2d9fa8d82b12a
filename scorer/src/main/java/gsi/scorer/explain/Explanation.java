package gsi.scorer.explain;

import gsi.dataset.SampleKey;
import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import gsi.scorer.score.Profile;
import java.util.List;

/**
 * Why one edited image has the score that it has.
 *
 * @param key the sample
 * @param model who made the edited image
 * @param profile the rules
 * @param prompt what was asked for
 * @param ic instruction compliance, as in the score
 * @param sa spatial accuracy, as in the score
 * @param steps the cascade, in order
 * @param decidedBy the step that decided
 * @param detections one note for every detection of the edited image; empty where the rules look at none
 * @param physical errors in centimetres, degrees and ratios, which no rule looks at
 */
public record Explanation(
        SampleKey key,
        String model,
        Profile profile,
        String prompt,
        Measured ic,
        Measured sa,
        List<ExplainedStep> steps,
        StepId decidedBy,
        List<DetectionNote> detections,
        PhysicalErrors physical) {
    public Explanation {
        steps = List.copyOf(steps);
        detections = List.copyOf(detections);
        if (steps.stream().noneMatch(s -> s.id() == decidedBy)) {
            throw new IllegalArgumentException("the step that decided, " + decidedBy + ", is none of the steps");
        }
    }

    /** The step that decided: its sentence is the answer in one line. */
    public ExplainedStep decisive() {
        return step(decidedBy);
    }

    /** The step with this id. @throws IllegalArgumentException where the cascade has none */
    public ExplainedStep step(StepId id) {
        return steps.stream()
                .filter(s -> s.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + id));
    }
}
