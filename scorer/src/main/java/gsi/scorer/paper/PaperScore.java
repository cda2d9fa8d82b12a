package gsi.scorer.paper;

import gsi.dataset.SampleKey;
import gsi.scorer.score.Measured;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One edited image's score in the {@code paper} profile.
 *
 * @param key the sample
 * @param model who made the edited image
 * @param operationWord as in result files; for an unknown verb, that verb
 * @param ic instruction compliance, 0 or 1; for view operations what {@code upstream} says, between 0 and 1
 * @param sa spatial accuracy, 0 to 1; 0 where the edit does not comply
 * @param el edit locality, {@code 100·(1 − LPIPS)} outside the projected boxes before and after
 * @param tolerances what it was judged by
 * @param matched the detection of the edited image that is the edited object
 * @param checks what was looked at, in order; empty where nothing could be
 */
public record PaperScore(
        SampleKey key,
        String model,
        String operationWord,
        Measured ic,
        Measured sa,
        Measured el,
        PaperTolerances tolerances,
        OptionalInt matched,
        List<PaperCheck> checks) {
    public PaperScore {
        checks = List.copyOf(checks);
    }

    /** The check that decided: the first that failed, or the last where all passed. */
    public Optional<PaperCheck> decisive() {
        return checks.stream()
                .filter(c -> !c.passed())
                .findFirst()
                .or(() -> checks.isEmpty() ? Optional.empty() : Optional.of(checks.getLast()));
    }
}
