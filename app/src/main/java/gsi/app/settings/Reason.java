package gsi.app.settings;

/**
 * A reason to reject, as a person has it in the list.
 *
 * @param code what is stored with a decision; stays when the words change
 * @param words what the button says; empty for the program's own words for that code
 */
public record Reason(String code, String words) {

    /** Longest code, in characters. */
    public static final int LONGEST_CODE = 40;

    /** Whether a text can be a code: letters and digits of any script, {@code _} and {@code -}. */
    public static boolean isCode(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_CODE
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }
}
