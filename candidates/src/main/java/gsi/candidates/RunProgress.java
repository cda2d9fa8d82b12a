package gsi.candidates;

/** Follows a run. */
public interface RunProgress {

    /** Nobody looks. */
    RunProgress SILENT = (done, total) -> {};

    /** So many photos of so many are done; on the run's own thread. */
    void at(int done, int total);

    /** Whether to stop; asked between photos. */
    default boolean isCancelled() {
        return false;
    }
}
