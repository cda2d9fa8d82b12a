package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.beside;

import gsi.dataset.geometry.Cuboid;
import gsi.scorer.explain.Reading.Sense;
import gsi.scorer.operation.Limits;
import gsi.scorer.score.Derivation.Quantity;

/** Scale: each axis' size before, wanted and found, and that an object nobody found counts as unchanged. */
final class ScaleWords implements FormulaWords {

    @Override
    public Finding accuracy(UpstreamCase of) {
        Cuboid before = of.edit().original();
        Cuboid wanted = of.edit().wanted() == null ? before : of.edit().wanted();
        return Finding.of(
                Sentence.of(
                        of.matched().isPresent() ? "accuracy.scale" : "accuracy.scale.none",
                        amount(of.term(Quantity.SCALE_X), Unit.TIMES),
                        amount(of.term(Quantity.SCALE_Y), Unit.TIMES),
                        amount(of.term(Quantity.SCALE_Z), Unit.TIMES),
                        amount(wanted.w() / before.w(), Unit.TIMES),
                        amount(wanted.h() / before.h(), Unit.TIMES),
                        amount(wanted.l() / before.l(), Unit.TIMES)),
                Reading.of(Measure.WIDTH_RATIO, of.term(Quantity.SCALE_X), Unit.TIMES),
                Reading.of(Measure.HEIGHT_RATIO, of.term(Quantity.SCALE_Y), Unit.TIMES),
                Reading.of(Measure.LENGTH_RATIO, of.term(Quantity.SCALE_Z), Unit.TIMES));
    }

    @Override
    public Finding compliance(UpstreamCase of) {
        if (of.matched().isEmpty()) {
            return Finding.of(Sentence.of("compliance.none"));
        }
        double change = Math.hypot(
                Math.hypot(of.term(Quantity.SCALE_X) - 1, of.term(Quantity.SCALE_Y) - 1),
                of.term(Quantity.SCALE_Z) - 1);
        return Finding.of(
                Sentence.of(
                        of.score().ic().get() > 0 ? "compliance.scale.passed" : "compliance.scale.failed",
                        beside(change, Limits.SCALE_CHANGE, Unit.PERCENT),
                        amount(Limits.SCALE_CHANGE, Unit.PERCENT)),
                Reading.of(Measure.CHANGE_OF_SIZE, change, Unit.PERCENT, Sense.ABOVE, Limits.SCALE_CHANGE));
    }
}
