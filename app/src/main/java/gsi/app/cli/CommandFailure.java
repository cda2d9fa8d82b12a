package gsi.app.cli;

/** A command cannot do what it was asked; the message says why in one line. */
final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
