package gsi.gpu.device;

/** The graphics processor did not do what it was asked to. What was to be computed can be computed on the processor. */
public final class GpuException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** What went wrong. */
    public enum Fault {
        /** There is none, or none of the kind asked for. */
        NO_DEVICE,
        /** Its driver does not speak OpenGL 4.3. */
        OLD_DRIVER,
        /** Its driver refuses a program. */
        COMPILE_FAILURE,
        /** It has no room for this work; smaller work may still succeed. */
        OUT_OF_MEMORY,
        /** It was reset or taken away. */
        CONTEXT_LOST,
        /** It did not finish in time. */
        HANG,
        /** Its driver reports an error, or its numbers are wrong. */
        BROKEN,
        /** This work is beyond its limits, or holds numbers that it does not treat as the processor does. */
        UNSUITABLE
    }

    public GpuException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public GpuException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** Whether other work on the same device may succeed. */
    public boolean isOfThisWorkOnly() {
        return fault == Fault.UNSUITABLE || fault == Fault.OUT_OF_MEMORY;
    }
}
