package gsi.annotation;

import gsi.dataset.SampleKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A judgement on one sample, as it stands in the journal. */
public record Decision(Stamp stamp, SampleKey key, Judgement judgement) implements JournalEntry {

    public UUID id() {
        return stamp.id();
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
