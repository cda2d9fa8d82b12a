package gsi.annotation;

import gsi.dataset.SampleKey;
import java.util.UUID;

/**
 * One thing that an annotator did. Entries are never changed or removed: taking back a decision is an entry too, so the
 * journal tells the whole history and any state can be derived from it.
 */
public sealed interface JournalEntry permits Decision, JournalEntry.Undo, JournalEntry.Redo, JournalEntry.Keep {

    /** Who, when, and the place in the journal. */
    Stamp stamp();

    /** The sample it is about. */
    SampleKey key();

    /** Id of the decision that it makes, takes back, puts back or keeps. */
    UUID decision();

    /** The same at another place, as in another project's journal. */
    JournalEntry at(long place);

    /**
     * A decision taken back.
     *
     * @param decision id of the {@link Decision} that no longer counts
     */
    record Undo(Stamp stamp, SampleKey key, UUID decision) implements JournalEntry {
        @Override
        public Undo at(long place) {
            return new Undo(stamp.at(place), key, decision);
        }
    }

    /**
     * A decision put back in force.
     *
     * @param decision id of the {@link Decision} that counts again
     */
    record Redo(Stamp stamp, SampleKey key, UUID decision) implements JournalEntry {
        @Override
        public Redo at(long place) {
            return new Redo(stamp.at(place), key, decision);
        }
    }

    /**
     * Of decisions that met in a merge, the one that counts: from here on it stands above those made before. Not undone by
     * itself; who made the decision may take it back as before, and anybody may decide anew.
     *
     * @param decision id of the {@link Decision} that counts
     */
    record Keep(Stamp stamp, SampleKey key, UUID decision) implements JournalEntry {
        @Override
        public Keep at(long place) {
            return new Keep(stamp.at(place), key, decision);
        }
    }
}
