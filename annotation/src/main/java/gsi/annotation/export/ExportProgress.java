package gsi.annotation.export;

/** Hears how far an export is; may throw {@link java.util.concurrent.CancellationException} to stop it. */
@FunctionalInterface
public interface ExportProgress {

    /** For callers that do not care. */
    ExportProgress SILENT = (done, total) -> {};

    /**
     * Tells how many samples were written.
     *
     * @param done written, or found unusable, so far
     * @param total accepted
     */
    void at(int done, int total);
}
