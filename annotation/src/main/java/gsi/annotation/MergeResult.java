package gsi.annotation;

import java.util.List;

/**
 * What a merge took over, or would take over.
 *
 * @param decisions decisions taken over, also such as do not count
 * @param steps undos, redos and choices of earlier merges taken over
 * @param corrections corrections taken over
 * @param known entries of the other project that were here already
 * @param conflicts where the two said different things, in the order of the samples
 */
public record MergeResult(int decisions, int steps, int corrections, int known, List<MergeConflict> conflicts) {

    public MergeResult {
        conflicts = List.copyOf(conflicts);
    }
}
