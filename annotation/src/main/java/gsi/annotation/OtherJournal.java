package gsi.annotation;

import gsi.annotation.ProjectException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a merge takes over from.
 *
 * @param entries in order, each about a decision that comes before it
 * @param corrections in order
 */
record OtherJournal(List<? extends JournalEntry> entries, List<Correction> corrections) {

    /**
     * Reads another project, of any version, without changing it.
     *
     * @throws ProjectException if it is none or damaged
     */
    static OtherJournal read(Path project, ConnectionSource source) throws ProjectException {
        List<JournalEntry> entries = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        Path path = project.toAbsolutePath().normalize();
        try (ProjectFile file = ProjectOpening.look(path, source)) {
            file.readAfter(0, entries::add);
            file.readCorrectionsAfter(0, corrections::add);
        }
        Map<UUID, Decision> decisions = new HashMap<>();
        for (JournalEntry e : entries) {
            if (e instanceof Decision d) {
                decisions.put(d.id(), d);
                continue;
            }
            Decision about = decisions.get(e.decision());
            if (about == null || !about.key().equals(e.key())) {
                throw new ProjectException(
                        Kind.CORRUPT,
                        path,
                        "journal entry " + e.stamp().sequence()
                                + " is about a decision that is not there; nothing was taken" + " over");
            }
        }
        return new OtherJournal(entries, corrections);
    }
}
