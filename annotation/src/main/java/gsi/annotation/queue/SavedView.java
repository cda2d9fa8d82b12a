package gsi.annotation.queue;

/**
 * A query with a name.
 *
 * @param name as a person gave it, not blank
 * @param query which rows, in which order
 */
public record SavedView(String name, QueueQuery query) {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    /** @throws IllegalArgumentException if the name is blank or overlong */
    public SavedView {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a view needs a name of 1 to " + LONGEST_NAME + " characters");
        }
    }
}
