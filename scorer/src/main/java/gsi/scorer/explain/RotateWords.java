package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;

import gsi.dataset.Detection;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.explain.Reading.Sense;
import gsi.scorer.operation.Limits;
import gsi.scorer.score.Derivation.Quantity;
import java.util.Optional;

/** Rotate: how far it turned, how close to the wanted rotation it ended, and that any turn complies. */
final class RotateWords implements FormulaWords {

    @Override
    public Finding accuracy(UpstreamCase of) {
        if (of.matched().isEmpty()) {
            return Finding.of(Sentence.of("accuracy.rotate.none"));
        }
        double away = of.term(Quantity.DISTANCE_TO_ORIGINAL);
        Reading place = Reading.of(
                Measure.DISTANCE_TO_OLD_PLACE, 100 * away, Unit.CENTIMETRES, Sense.BELOW, 100 * Limits.TURN_IN_PLACE);
        double off = Math.toDegrees(of.term(Quantity.TURN_ERROR));
        if (Double.isNaN(off)) {
            return Finding.of(
                    Sentence.of(
                            "accuracy.rotate.away",
                            Argument.beside(100 * away, 100 * Limits.TURN_IN_PLACE, Unit.CENTIMETRES),
                            amount(100 * Limits.TURN_IN_PLACE, Unit.CENTIMETRES)),
                    place);
        }
        double did = turned(of);
        double asked = asked(of);
        return Finding.of(
                Sentence.of(
                        "accuracy.rotate",
                        amount(did, Unit.DEGREES),
                        amount(asked, Unit.DEGREES),
                        amount(off, Unit.DEGREES),
                        amount(100 * away, Unit.CENTIMETRES)),
                place,
                Reading.of(Measure.TURN_ASKED, asked, Unit.DEGREES),
                Reading.of(Measure.TURN_DONE, did, Unit.DEGREES),
                Reading.of(Measure.TURN_OFF, off, Unit.DEGREES));
    }

    @Override
    public Finding compliance(UpstreamCase of) {
        if (of.matched().isEmpty()) {
            return Finding.of(Sentence.of("compliance.none"));
        }
        double did = turned(of);
        return Finding.of(
                Sentence.of(
                        of.score().ic().get() > 0 ? "compliance.rotate.passed" : "compliance.rotate.failed",
                        amount(did, Unit.DEGREES)),
                Reading.of(Measure.TURN_DONE, did, Unit.DEGREES));
    }

    private static double turned(UpstreamCase of) {
        return from(of, of.matched().map(Detection::rotation));
    }

    private static double asked(UpstreamCase of) {
        return from(of, Optional.ofNullable(of.edit().wantedRotation()));
    }

    private static double from(UpstreamCase of, Optional<Rotation> to) {
        return to.map(r -> Math.toDegrees(of.edit().originalRotation().geodesicTo(r)))
                .orElse(Double.NaN);
    }
}
