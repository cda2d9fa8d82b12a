package gsi.annotation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Takes over what another project has and this one does not: decisions with all that belongs to them, undos, redos and
 * corrections, in one transaction. What is known by its id is skipped, so merging again changes nothing, and two projects that
 * merge each other agree.
 *
 * <p>Where one project knew what the other said about a sample and went on from it, the later word counts. Where neither knew,
 * the rule decides, and what differs is a {@link MergeConflict}. Both stay in the history.
 */
public final class ProjectMerge {

    private final ReviewProject project;
    private final String annotator;
    private final MergeRule rule;
    private final boolean dryRun;

    /**
     * A merge to come.
     *
     * @param annotator who merges, under whose name choices stand
     * @param dryRun to work out the result and write nothing
     */
    public ProjectMerge(ReviewProject project, String annotator, MergeRule rule, boolean dryRun) {
        this.project = project;
        this.annotator = annotator;
        this.rule = rule;
        this.dryRun = dryRun;
    }

    /**
     * Takes over another project's journal. Nothing about that project changes.
     *
     * @throws ProjectException if the other cannot be read or this not written; nothing was taken over then
     * @throws IllegalArgumentException if the annotator has no name or an overlong one
     */
    public MergeResult takeOver(Path other) throws ProjectException {
        return take(OtherJournal.read(other, new SqliteConnections()));
    }

    /**
     * Takes over decisions from {@link DecisionLines}. They tell what counted, not how it came to, so a decision here that
     * they do not name was not known there. Otherwise as {@link #takeOver(Path)}.
     */
    public MergeResult takeOver(DecisionLines lines) throws ProjectException {
        return take(new OtherJournal(lines.inOrder(), List.of()));
    }

    private MergeResult take(OtherJournal other) throws ProjectException {
        return project.merge(annotator, (state, corrections, stamp) -> plan(other, state, corrections, stamp), dryRun);
    }

    private MergePlan plan(
            OtherJournal other, ReviewState state, CorrectionState corrections, LongFunction<Stamp> stamp) {
        return MergePlan.of(
                new JournalMerge(state, other.entries(), rule, stamp),
                new CorrectionMerge(corrections, other.corrections(), rule, stamp));
    }
}
