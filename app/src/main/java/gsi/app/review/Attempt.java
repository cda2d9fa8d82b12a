package gsi.app.review;

import gsi.annotation.Change;
import gsi.annotation.Verdict;
import gsi.dataset.SampleKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was to be written into the project.
 *
 * @param kind what sort of thing
 * @param verdict what was decided; null where nothing was
 * @param key the sample; null for several, or where only the project knows it
 * @param count how many samples
 */
public record Attempt(
        Kind kind, @Nullable Verdict verdict, @Nullable SampleKey key, int count) {

    /** Sorts of things to write. */
    public enum Kind {
        /** A decision about one sample. */
        DECISION,
        /** Note or ratings of a decided sample. */
        REMARK,
        /** The same decision about many samples. */
        BULK,
        UNDO,
        REDO
    }

    static Attempt decision(Verdict verdict, SampleKey key) {
        return new Attempt(Kind.DECISION, verdict, key, 1);
    }

    static Attempt remark(SampleKey key) {
        return new Attempt(Kind.REMARK, null, key, 1);
    }

    static Attempt bulk(Verdict verdict, int count) {
        return new Attempt(Kind.BULK, verdict, null, count);
    }

    static Attempt of(Kind kind) {
        return new Attempt(kind, null, null, 0);
    }

    /** Whether nothing is missing any more once these changes are on disk. */
    boolean isSettledBy(Attempt done, List<Change> changes) {
        return switch (kind) {
            case DECISION, REMARK -> changes.stream().anyMatch(c -> c.key().equals(key));
            case BULK -> done.kind == Kind.BULK;
            case UNDO, REDO -> true;
        };
    }
}
