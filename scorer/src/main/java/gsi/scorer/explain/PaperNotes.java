package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.count;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.Operation;
import gsi.dataset.geometry.Point3;
import gsi.scorer.explain.DetectionNote.Role;
import gsi.scorer.paper.PaperCheck;
import gsi.scorer.paper.PaperMatch;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.physical.ObjectMatch;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the paper's rules make of each detection of the edited image. */
final class PaperNotes {

    private final EditSpec edit;
    private final DetectionPair found;
    private final PaperScore score;
    private final ObjectMatch match;
    private final Point3 goal;

    private PaperNotes(EditSpec edit, DetectionPair found, PaperScore score, ObjectMatch match, Point3 goal) {
        this.edit = edit;
        this.found = found;
        this.score = score;
        this.match = match;
        this.goal = goal;
    }

    static List<DetectionNote> of(EditSpec edit, DetectionPair found, PaperScore score) {
        return PaperMatch.find(edit, found, score.tolerances())
                .map(match -> new PaperNotes(
                        edit, found, score, match, PaperMatch.goal(edit).orElseThrow()))
                .map(PaperNotes::all)
                .orElse(List.of());
    }

    private List<DetectionNote> all() {
        return IntStream.range(0, found.edited().size()).mapToObj(this::note).toList();
    }

    private DetectionNote note(int i) {
        Detection d = found.edited().get(i);
        Integer other = match.others().get(i);
        double away = 100 * d.cuboid().centre().distanceTo(goal);
        boolean remove = edit.instruction().operation() == Operation.REMOVE;
        if (!Double.isFinite(away)) {
            return new DetectionNote(i, d.label(), Role.NOT_CANDIDATE, Sentence.of("note.impossible"));
        }
        if (other != null) {
            return new DetectionNote(i, d.label(), Role.NOT_CANDIDATE, Sentence.of("note.paper.other", count(other)));
        }
        if (isLeft(i)) {
            return new DetectionNote(
                    i, d.label(), remove ? Role.MATCHED : Role.NOT_CANDIDATE, Sentence.of("note.paper.left"));
        }
        if (remove) {
            return new DetectionNote(i, d.label(), Role.NOT_CANDIDATE, Sentence.of("note.paper.elsewhere"));
        }
        if (score.matched().equals(OptionalInt.of(i))) {
            return new DetectionNote(
                    i, d.label(), Role.MATCHED, Sentence.of("note.matched", amount(away, Unit.CENTIMETRES)));
        }
        return new DetectionNote(i, d.label(), Role.CANDIDATE, farther(away));
    }

    private Sentence farther(double away) {
        OptionalInt matched = score.matched();
        if (matched.isEmpty()) {
            return Sentence.of("note.candidate", amount(away, Unit.CENTIMETRES));
        }
        double least =
                100 * found.edited().get(matched.getAsInt()).cuboid().centre().distanceTo(goal);
        // One with another label than the target's can be nearer than the one that counts.
        return away < least
                ? Sentence.of("note.paper.label")
                : Sentence.of("note.farther", amount(away - least, Unit.CENTIMETRES), count(matched.getAsInt()));
    }

    private boolean isLeft(int i) {
        return score.checks().stream()
                .anyMatch(c -> c.kind() == PaperCheck.Kind.OLD_PLACE_EMPTY
                        && c.detection().equals(OptionalInt.of(i)));
    }
}
