package gsi.app.review;

import gsi.annotation.Decision;
import gsi.annotation.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which samples the queue shows, by their decision. */
public enum StatusFilter {
    ALL(null),
    UNDECIDED(null),
    ACCEPTED(Verdict.ACCEPT),
    REJECTED(Verdict.REJECT),
    SKIPPED(Verdict.SKIP),
    FLAGGED(Verdict.FLAG);

    private final @Nullable Verdict verdict;

    StatusFilter(@Nullable Verdict verdict) {
        this.verdict = verdict;
    }

    boolean admits(@Nullable Decision decision) {
        return switch (this) {
            case ALL -> true;
            case UNDECIDED -> decision == null;
            case ACCEPTED, REJECTED, SKIPPED, FLAGGED -> decision != null && decision.verdict() == verdict;
        };
    }

    /** Key of its name in the bundle. */
    String textKey() {
        return "queue.filter." + name().toLowerCase(Locale.ROOT);
    }
}
