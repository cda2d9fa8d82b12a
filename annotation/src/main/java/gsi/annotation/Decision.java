package gsi.annotation;

import gsi.dataset.SampleKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judgement on one sample, as it stands in the journal.
 *
 * @param stamp who, when, and the place in the journal
 * @param key the sample
 * @param judgement what was decided
 * @param seen what the annotator had in view
 * @param group shared by all decisions made by one act, which are undone and redone together; null for a decision on its own
 */
public record Decision(
        Stamp stamp,
        SampleKey key,
        Judgement judgement,
        Seen seen,
        @Nullable UUID group) implements JournalEntry {

    /** On its own, and nothing known of what was in view. */
    public Decision(Stamp stamp, SampleKey key, Judgement judgement) {
        this(stamp, key, judgement, Seen.NOTHING, null);
    }

    public UUID id() {
        return stamp.id();
    }

    @Override
    public UUID decision() {
        return id();
    }

    @Override
    public Decision at(long place) {
        return new Decision(stamp.at(place), key, judgement, seen, group);
    }

    public Verdict verdict() {
        return judgement.verdict();
    }

    public @Nullable String reason() {
        return judgement.reason();
    }

    public @Nullable String note() {
        return judgement.note();
    }

    public String annotator() {
        return stamp.annotator();
    }

    public Instant time() {
        return stamp.time();
    }
}
