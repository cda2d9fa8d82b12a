package gsi.annotation;

import gsi.dataset.SampleKey;

/** A sample about which two projects said different things, neither knowing of the other. Both stay in the history. */
public sealed interface MergeConflict {

    /** The sample. */
    SampleKey key();

    /** Whether what the merging project said counts; otherwise what it took over does. */
    boolean keptMine();

    /**
     * Two decisions whose verdict, reason or ratings differ.
     *
     * @param mine the one that counted in the merging project
     * @param theirs the one that counted in the other
     */
    record OfDecisions(SampleKey key, Decision mine, Decision theirs, boolean keptMine) implements MergeConflict {}

    /**
     * Two values of a field; one of them may be the file's own.
     *
     * @param mine the correction that counted in the merging project
     * @param theirs the one that counted in the other
     */
    record OfCorrections(SampleKey key, Correction mine, Correction theirs, boolean keptMine)
            implements MergeConflict {}
}
