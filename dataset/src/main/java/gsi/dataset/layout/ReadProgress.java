package gsi.dataset.layout;

/** Hears how far a reader is; may throw {@link java.util.concurrent.CancellationException} to stop it. */
@FunctionalInterface
public interface ReadProgress {

    /** For callers that do not care. */
    ReadProgress SILENT = (done, total) -> {};

    /**
     * Tells how many files of the folder being read were looked at.
     *
     * @param done looked at so far
     * @param total files in that folder
     */
    void at(int done, int total);
}
