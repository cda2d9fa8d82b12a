package gsi.annotation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the annotator had in view when deciding, so that a decision can be told from one about another image or one made with
 * the scores in sight.
 *
 * @param model the model whose edited image was shown; null if none was
 * @param editedSha256 SHA-256 of that image's file in 64 lower-case hexadecimal digits; null where not known
 * @param scoresHidden whether scores were kept from the annotator until the decision
 * @param scores the scores in view, by name, such as {@code upstream.ic}; empty if none were or if they were hidden
 */
public record Seen(
        @Nullable String model, @Nullable String editedSha256, boolean scoresHidden, SortedMap<String, Double> scores) {

    /** Nothing is known of what was in view. */
    public static final Seen NOTHING = new Seen(null, null, false, Collections.emptySortedMap());

    /** Longest model name, in characters. */
    public static final int LONGEST_MODEL = 1000;

    /** Most scores. */
    public static final int MOST_SCORES = 64;

    /** Longest name of a score, in characters. */
    public static final int LONGEST_SCORE_NAME = 100;

    private static final int SHA256_DIGITS = 64;

    /** @throws IllegalArgumentException if something is too long or too many, a score is no finite number, or hidden ones are given */
    public Seen {
        if (model != null && (model.isEmpty() || model.length() > LONGEST_MODEL)) {
            throw new IllegalArgumentException("a model's name has 1 to " + LONGEST_MODEL + " characters");
        }
        if (editedSha256 != null && !isSha256(editedSha256)) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower-case hexadecimal digits: " + editedSha256);
        }
        if (scoresHidden && !scores.isEmpty()) {
            throw new IllegalArgumentException("scores that were hidden were not seen");
        }
        if (scores.size() > MOST_SCORES) {
            throw new IllegalArgumentException("at most " + MOST_SCORES + " scores, not " + scores.size());
        }
        scores.forEach(Seen::check);
        // By the names' own order, whatever the given map's is.
        scores = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Double>) scores));
    }

    private static void check(String name, double score) {
        if (name.isEmpty() || name.length() > LONGEST_SCORE_NAME) {
            throw new IllegalArgumentException("a score's name has 1 to " + LONGEST_SCORE_NAME + " characters");
        }
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("the score " + name + " is no number");
        }
    }

    private static boolean isSha256(String s) {
        return s.length() == SHA256_DIGITS && s.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
