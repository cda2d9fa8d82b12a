package gsi.scorer.operation;

import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;

/** The evaluator would stop on this sample; we report it and go on. */
final class UnscorableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Absence why;

    UnscorableException(Cause cause, String detail) {
        super(detail);
        this.why = new Absence(cause, detail);
    }

    Absence why() {
        return why;
    }
}
