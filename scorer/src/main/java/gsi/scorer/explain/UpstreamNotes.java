package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.beside;
import static gsi.scorer.explain.Argument.count;

import gsi.dataset.Operation;
import gsi.scorer.explain.DetectionNote.Role;
import gsi.scorer.geometry.Sameness;
import gsi.scorer.operation.CandidateReview;
import gsi.scorer.operation.Limits;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the evaluator's rules make of each detection of the edited image. */
final class UpstreamNotes {

    private UpstreamNotes() {}

    static List<DetectionNote> of(UpstreamCase of) {
        if (of.edit().instruction().operation() == Operation.REMOVE) {
            return IntStream.range(0, of.found().edited().size())
                    .mapToObj(i -> left(of, i))
                    .toList();
        }
        return of.reviews().stream().map(r -> note(of, r)).toList();
    }

    private static DetectionNote left(UpstreamCase of, int i) {
        boolean there = of.derivation().matched().equals(OptionalInt.of(i));
        return new DetectionNote(
                i,
                of.found().edited().get(i).label(),
                there ? Role.MATCHED : Role.NOT_CANDIDATE,
                Sentence.of(
                        there ? "note.left" : "note.elsewhere",
                        beside(FoundSteps.overlap(of, i), Limits.STILL_THERE_OVERLAP, Unit.PERCENT)));
    }

    private static DetectionNote note(UpstreamCase of, CandidateReview r) {
        boolean matched = of.derivation().matched().equals(OptionalInt.of(r.detection()));
        Role role = matched
                ? Role.MATCHED
                : r.reason() == CandidateReview.Reason.CANDIDATE ? Role.CANDIDATE : Role.NOT_CANDIDATE;
        return new DetectionNote(
                r.detection(),
                of.found().edited().get(r.detection()).label(),
                role,
                matched ? Sentence.of("note.matched", amount(100 * r.toTarget(), Unit.CENTIMETRES)) : sentence(of, r));
    }

    private static Sentence sentence(UpstreamCase of, CandidateReview r) {
        double zone = 100 * CandidateReview.deadZone(of.edit().instruction().operation());
        return switch (r.reason()) {
            case SAME_IN_3D ->
                Sentence.of(
                        of.edit().instruction().operation() == Operation.MOVE
                                ? "note.same3d.moved"
                                : "note.same3d.changed",
                        count(r.nearest3d()),
                        beside(100 * r.moved(), zone, Unit.CENTIMETRES),
                        beside(100 * r.difference(), zone, Unit.CENTIMETRES),
                        amount(zone, Unit.CENTIMETRES));
            case SAME_IN_2D ->
                Sentence.of(
                        "note.same2d",
                        count(r.nearest2d()),
                        amount(r.pixels(), Unit.PIXELS),
                        amount(Math.sqrt(Sameness.BOX_2D), Unit.PIXELS));
            case HARDLY_MOVED_IN_2D ->
                Sentence.of(
                        "note.share",
                        beside(r.share(), CandidateReview.LEAST_SHARE, Unit.PERCENT),
                        amount(CandidateReview.LEAST_SHARE, Unit.PERCENT));
            case IMPOSSIBLE_NUMBERS -> Sentence.of("note.impossible");
            case CANDIDATE -> other(of, r);
        };
    }

    private static Sentence other(UpstreamCase of, CandidateReview r) {
        if (Double.isNaN(r.toTarget())) {
            return Sentence.of("note.impossible");
        }
        OptionalInt matched = of.derivation().matched();
        return matched.isEmpty()
                ? Sentence.of("note.candidate", amount(100 * r.toTarget(), Unit.CENTIMETRES))
                : Sentence.of(
                        "note.farther",
                        amount(
                                100
                                        * (r.toTarget()
                                                - of.reviews()
                                                        .get(matched.getAsInt())
                                                        .toTarget()),
                                Unit.CENTIMETRES),
                        count(matched.getAsInt()));
    }
}
