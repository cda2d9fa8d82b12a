package gsi.scorer.paper;

import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.util.List;
import java.util.OptionalInt;

/** What a rule says of an edit. */
record Judgement(Measured ic, Measured sa, OptionalInt matched, List<PaperCheck> checks) {

    /** Complies if every check passed, and only then has the accuracy. */
    static Judgement of(OptionalInt matched, List<PaperCheck> checks, double accuracy) {
        boolean complies = checks.stream().allMatch(PaperCheck::passed);
        return new Judgement(Measured.of(complies ? 1 : 0), Measured.of(complies ? accuracy : 0), matched, checks);
    }

    static Judgement notFound() {
        return of(OptionalInt.empty(), List.of(PaperCheck.found(OptionalInt.empty())), 0);
    }

    static Judgement unknown(Absence why) {
        return new Judgement(Measured.missing(why), Measured.missing(why), OptionalInt.empty(), List.of());
    }

    static Judgement unknown(Cause cause, String detail) {
        return unknown(new Absence(cause, detail));
    }
}
