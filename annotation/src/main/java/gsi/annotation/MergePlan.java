package gsi.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;

/**
 * What a merge adds to a project.
 *
 * @param entries for the journal, in order and with their places
 * @param corrections the same of corrections
 * @param result what to tell
 */
record MergePlan(List<JournalEntry> entries, List<Correction> corrections, MergeResult result) {

    /** Makes the plan on a project's newest state. */
    @FunctionalInterface
    interface Planner {
        /**
         * Makes it.
         *
         * @param stamp a new stamp of the annotator who merges, for a place
         */
        MergePlan plan(ReviewState state, CorrectionState corrections, LongFunction<Stamp> stamp);
    }

    static MergePlan of(JournalMerge journal, CorrectionMerge corrections) {
        List<MergeConflict> conflicts = new ArrayList<>(journal.conflicts());
        conflicts.addAll(corrections.conflicts());
        conflicts.sort(Comparator.comparing(MergeConflict::key));
        int decisions = (int)
                journal.taken().stream().filter(Decision.class::isInstance).count();
        return new MergePlan(
                journal.added(),
                corrections.added(),
                new MergeResult(
                        decisions,
                        journal.taken().size() - decisions,
                        corrections.taken(),
                        journal.known() + corrections.known(),
                        conflicts));
    }
}
