package gsi.app.review;

import gsi.annotation.Change;
import gsi.annotation.Decision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which decisions were made, or put back, since the data was opened. Not by their time: clocks are set back. FX thread. */
final class SessionDecisions {

    private final Set<UUID> ids = new HashSet<>();

    void take(List<Change> changes) {
        for (Change change : changes) {
            Decision after = change.after();
            if (after != null) {
                ids.add(after.id());
            }
        }
    }

    boolean contains(Decision decision) {
        return ids.contains(decision.id());
    }

    /** What is known now, for another thread. */
    Set<UUID> snapshot() {
        return Set.copyOf(ids);
    }
}
