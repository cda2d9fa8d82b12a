package gsi.scorer.explain;

import java.util.List;

/**
 * One step of a cascade.
 *
 * @param id which
 * @param outcome how it went
 * @param readings the numbers that it looked at
 * @param sentence what a person reads
 */
public record ExplainedStep(StepId id, Outcome outcome, List<Reading> readings, Sentence sentence) {
    public ExplainedStep {
        readings = List.copyOf(readings);
    }

    static ExplainedStep of(StepId id, boolean passed, List<Reading> readings, Sentence sentence) {
        return new ExplainedStep(id, passed ? Outcome.PASSED : Outcome.FAILED, readings, sentence);
    }

    static ExplainedStep notReached(StepId id) {
        return new ExplainedStep(id, Outcome.NOT_REACHED, List.of(), Sentence.of("not.reached"));
    }
}
