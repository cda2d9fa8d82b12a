package gsi.candidates.gate;

/** The gate cannot go on: the endpoint refuses, is not there, or is not what it should be. The message holds no key. */
public final class GateException extends Exception {

    private static final long serialVersionUID = 1L;

    GateException(String message) {
        super(message);
    }
}
