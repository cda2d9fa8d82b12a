package gsi.candidates.gate;

/** Follows the gate; called on its threads, one call at a time. */
@FunctionalInterface
public interface GateProgress {

    /** Nobody looks. */
    GateProgress SILENT = (done, total, answer) -> {};

    /** A question was answered, by the endpoint just now or long ago. */
    void at(int done, int total, GateAnswer answer);
}
