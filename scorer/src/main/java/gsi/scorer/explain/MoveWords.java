package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.beside;
import static gsi.scorer.explain.Argument.clause;
import static gsi.scorer.explain.Argument.count;

import gsi.dataset.Detection;
import gsi.dataset.geometry.Point3;
import gsi.scorer.explain.Reading.Sense;
import gsi.scorer.operation.Limits;
import gsi.scorer.score.Derivation.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Move: how far it went of what was asked, the overlap with the target box, and that the direction hardly counts. */
final class MoveWords implements FormulaWords {

    /** Degrees; beyond it a reader would say that the object went somewhere else. */
    private static final double WRONG_WAY = 45;

    @Override
    public Finding accuracy(UpstreamCase of) {
        List<Reading> readings = new ArrayList<>();
        Sentence sentence =
                of.matched().map(moved -> gone(of, moved, readings)).orElse(Sentence.of("accuracy.move.none"));
        double factor = of.term(Quantity.COUNT_FACTOR);
        if (factor < 1) {
            readings.add(Reading.of(Measure.COUNT_FACTOR, factor, Unit.TIMES));
            sentence = Sentence.of(
                    "accuracy.move.halved",
                    clause(sentence),
                    count(of.derivation().originDetections()),
                    count(of.derivation().editedDetections()));
        }
        return new Finding(sentence, readings);
    }

    private static Sentence gone(UpstreamCase of, Detection moved, List<Reading> readings) {
        Point3 start = of.edit().original().centre();
        Point3 way = wanted(of).minus(start);
        Point3 went = moved.cuboid().centre().minus(start);
        double iou = of.term(Quantity.IOU);
        double off = Math.toDegrees(angle(way, went));
        readings.add(Reading.of(Measure.DISTANCE_ASKED, 100 * way.length(), Unit.CENTIMETRES));
        readings.add(Reading.of(Measure.DISTANCE_GONE, 100 * went.length(), Unit.CENTIMETRES));
        readings.add(Reading.of(Measure.OVERLAP_WITH_TARGET, iou, Unit.PERCENT));
        readings.add(Reading.of(Measure.DIRECTION_OFF, off, Unit.DEGREES));
        Sentence gone = Sentence.of(
                "accuracy.move",
                amount(100 * went.length(), Unit.CENTIMETRES),
                amount(100 * way.length(), Unit.CENTIMETRES),
                amount(iou, Unit.PERCENT));
        return off > WRONG_WAY ? Sentence.of("accuracy.move.wrongway", clause(gone), amount(off, Unit.DEGREES)) : gone;
    }

    /** A score of a move exists only where the edit has a target. */
    private static Point3 wanted(UpstreamCase of) {
        var wanted = of.edit().wanted();
        return wanted == null ? of.edit().original().centre() : wanted.centre();
    }

    private static double angle(Point3 a, Point3 b) {
        return Math.acos(Math.clamp(a.dot(b) / (a.length() * b.length()), -1.0, 1.0));
    }

    @Override
    public Finding compliance(UpstreamCase of) {
        if (of.matched().isEmpty()) {
            return Finding.of(Sentence.of("compliance.none"));
        }
        if (!of.score().sa().isPresent()) {
            return Finding.of(Sentence.of("compliance.move.zero"));
        }
        double sa = of.score().sa().get();
        return Finding.of(
                Sentence.of(
                        sa > Limits.MOVE_SCORE ? "compliance.move.passed" : "compliance.move.failed",
                        beside(sa, Limits.MOVE_SCORE, Unit.SCORE),
                        amount(Limits.MOVE_SCORE, Unit.SCORE)),
                Reading.of(Measure.SPATIAL_ACCURACY, sa, Unit.SCORE, Sense.ABOVE, Limits.MOVE_SCORE));
    }
}
