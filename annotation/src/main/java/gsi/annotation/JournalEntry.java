package gsi.annotation;

import gsi.dataset.SampleKey;
import java.util.UUID;

/**
 * One thing that an annotator did. Entries are never changed or removed: taking back a decision is an entry too, so the
 * journal tells the whole history and any state can be derived from it.
 */
public sealed interface JournalEntry permits Decision, JournalEntry.Undo, JournalEntry.Redo {

    /** Who, when, and the place in the journal. */
    Stamp stamp();

    /** The sample it is about. */
    SampleKey key();

    /**
     * A decision taken back.
     *
     * @param decision id of the {@link Decision} that no longer counts
     */
    record Undo(Stamp stamp, SampleKey key, UUID decision) implements JournalEntry {}

    /**
     * A decision put back in force.
     *
     * @param decision id of the {@link Decision} that counts again
     */
    record Redo(Stamp stamp, SampleKey key, UUID decision) implements JournalEntry {}
}
