package gsi.gpu;

/**
 * A device that let its work down; the processor goes on in its place, and the scores are the same.
 *
 * @param device its name
 * @param reason what it did, without a full stop
 */
public record DeviceFailure(String device, String reason) {

    /** One sentence for a person at the command line. */
    @Override
    public String toString() {
        return device + ": " + reason + ". The processor goes on in its place; the scores are the same.";
    }
}
