package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.count;

import gsi.scorer.explain.Reading.Sense;
import gsi.scorer.operation.Limits;
import gsi.scorer.score.Derivation.Quantity;
import gsi.scorer.score.Derivation.Step;

/** Remove: how many other detections went with the object. */
final class RemoveWords implements FormulaWords {

    @Override
    public Finding accuracy(UpstreamCase of) {
        double lost = of.term(Quantity.OTHERS_LOST);
        return Finding.of(
                lost > 0
                        ? Sentence.of(
                                "accuracy.remove.lost",
                                count(Math.round(lost)),
                                amount(Limits.COST_OF_A_LOST_OBJECT, Unit.SCORE))
                        : Sentence.of("accuracy.remove"),
                Reading.of(Measure.OTHERS_LOST, lost, Unit.COUNT));
    }

    @Override
    public Finding compliance(UpstreamCase of) {
        if (of.derivation().decidedBy() == Step.STILL_THERE) {
            return Finding.of(Sentence.of("compliance.remove.there"));
        }
        if (!of.score().sa().isPresent()) {
            return Finding.of(Sentence.of("compliance.remove.lost"));
        }
        double sa = of.score().sa().get();
        return Finding.of(
                Sentence.of(
                        of.score().ic().get() > 0 ? "compliance.remove.passed" : "compliance.remove.failed",
                        amount(sa, Unit.SCORE),
                        amount(Limits.REMOVE_SCORE, Unit.SCORE)),
                Reading.of(Measure.SPATIAL_ACCURACY, sa, Unit.SCORE, Sense.AT_LEAST, Limits.REMOVE_SCORE));
    }
}
