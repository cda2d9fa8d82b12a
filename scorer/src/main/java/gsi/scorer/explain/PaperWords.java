package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.beside;
import static gsi.scorer.explain.Argument.clause;
import static gsi.scorer.explain.Argument.count;
import static gsi.scorer.explain.Argument.words;

import gsi.dataset.EditSpec;
import gsi.dataset.Operation;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.explain.Reading.Sense;
import gsi.scorer.paper.PaperCheck;
import gsi.scorer.paper.PaperScore;
import java.util.List;

/** What there is to say about each check of the paper's rules. */
final class PaperWords {

    private PaperWords() {}

    static ExplainedStep of(EditSpec edit, PaperCheck check) {
        return switch (check.kind()) {
            case OBJECT_FOUND -> found(edit, check);
            case OLD_PLACE_EMPTY -> oldPlace(edit, check);
            case DISPLACEMENT -> displacement(edit, check);
            case TURN -> turn(edit, check);
            case WIDTH -> size(check, Measure.WIDTH_RATIO);
            case HEIGHT -> size(check, Measure.HEIGHT_RATIO);
            case LENGTH -> size(check, Measure.LENGTH_RATIO);
            case REMAINING_SIZE ->
                step(
                        check,
                        Reading.of(Measure.REMAINING_CHANGE, check.value(), Unit.PERCENT, Sense.AT_MOST, check.limit()),
                        Sentence.of(
                                "paper.remaining." + outcome(check),
                                beside(check.value(), check.limit(), Unit.PERCENT),
                                amount(check.limit(), Unit.PERCENT)));
            case OTHERS_LOST ->
                step(
                        check,
                        Reading.of(Measure.OTHERS_LOST, check.value(), Unit.COUNT, Sense.AT_MOST, check.limit()),
                        Sentence.of("paper.others." + outcome(check), count(Math.round(check.value()))));
        };
    }

    private static ExplainedStep found(EditSpec edit, PaperCheck check) {
        return ExplainedStep.of(
                StepId.CANDIDATE,
                check.passed(),
                List.of(),
                Sentence.of(
                        "paper.found." + outcome(check),
                        words(edit.target()),
                        count(check.detection().orElse(-1))));
    }

    private static ExplainedStep oldPlace(EditSpec edit, PaperCheck check) {
        String how = check.passed() ? "" : check.value() > check.limit() ? ".overlap" : ".centre";
        String whose = edit.instruction().operation() == Operation.REMOVE ? "remove." : "move.";
        return step(
                check,
                Reading.of(Measure.OVERLAP_WITH_OLD_PLACE, check.value(), Unit.PERCENT, Sense.AT_MOST, check.limit()),
                Sentence.of(
                        "paper.oldplace." + whose + outcome(check) + how,
                        words(edit.target()),
                        count(check.detection().orElse(-1)),
                        beside(check.value(), check.limit(), Unit.PERCENT),
                        amount(check.limit(), Unit.PERCENT)));
    }

    private static ExplainedStep displacement(EditSpec edit, PaperCheck check) {
        OrientedBox wanted = edit.wantedBox();
        boolean move = edit.instruction().operation() == Operation.MOVE;
        double asked = wanted == null
                ? Double.NaN
                : 100 * wanted.cuboid().centre().distanceTo(edit.original().centre());
        return step(
                check,
                Reading.of(Measure.DISTANCE_TO_TARGET, check.value(), Unit.CENTIMETRES, Sense.AT_MOST, check.limit()),
                Sentence.of(
                        (move ? "paper.displacement." : "paper.stay.") + outcome(check),
                        beside(check.value(), check.limit(), Unit.CENTIMETRES),
                        amount(check.limit(), Unit.CENTIMETRES),
                        amount(asked, Unit.CENTIMETRES)));
    }

    private static ExplainedStep turn(EditSpec edit, PaperCheck check) {
        Rotation wanted = edit.wantedRotation();
        double asked = wanted == null
                ? Double.NaN
                : Math.toDegrees(edit.originalRotation().geodesicTo(wanted));
        Sentence sentence = Sentence.of(
                "paper.turn." + outcome(check),
                beside(check.value(), check.limit(), Unit.DEGREES),
                amount(check.limit(), Unit.DEGREES),
                amount(asked, Unit.DEGREES));
        boolean looksRight = !check.passed() && 180 - check.value() <= check.limit();
        return step(
                check,
                Reading.of(Measure.TURN_OFF, check.value(), Unit.DEGREES, Sense.AT_MOST, check.limit()),
                looksRight ? Sentence.of("paper.turn.symmetric", clause(sentence)) : sentence);
    }

    private static ExplainedStep size(PaperCheck check, Measure measure) {
        boolean small = check.value() < 1;
        double bound = small ? 1 - check.limit() : 1 + check.limit();
        return step(
                check,
                Reading.of(measure, check.value(), Unit.TIMES, small ? Sense.AT_LEAST : Sense.AT_MOST, bound),
                Sentence.of(
                        "paper.size." + check.kind() + "." + outcome(check),
                        beside(check.value(), bound, Unit.TIMES),
                        amount(1 - check.limit(), Unit.TIMES),
                        amount(1 + check.limit(), Unit.TIMES)));
    }

    static ExplainedStep accuracy(PaperScore score) {
        if (score.ic().value().orElse(0) == 0) {
            return new ExplainedStep(
                    StepId.ACCURACY,
                    Outcome.NOT_REACHED,
                    List.of(),
                    Sentence.of(score.ic().isPresent() ? "paper.accuracy.none" : "not.reached"));
        }
        double sa = score.sa().get();
        return ExplainedStep.of(
                StepId.ACCURACY,
                true,
                List.of(Reading.of(Measure.SPATIAL_ACCURACY, sa, Unit.SCORE)),
                Sentence.of(
                        "paper.accuracy." + score.operationWord(),
                        amount(sa, Unit.SCORE),
                        // Move and scale: the exponent, which is the share of the way missed, or the mean error.
                        amount(-Math.log(sa), Unit.PERCENT),
                        amount(180 * (1 - sa), Unit.DEGREES)));
    }

    private static ExplainedStep step(PaperCheck check, Reading reading, Sentence sentence) {
        return ExplainedStep.of(PaperExplainer.step(check.kind()), check.passed(), List.of(reading), sentence);
    }

    private static String outcome(PaperCheck check) {
        return check.passed() ? "passed" : "failed";
    }
}
