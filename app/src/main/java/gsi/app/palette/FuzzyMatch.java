package gsi.app.palette;

import java.util.Locale;

/**
 * How well a few typed letters fit a name: all must be there in order. Better is what stands together, at the start of words,
 * and early.
 */
final class FuzzyMatch {

    /** No match. */
    static final int NONE = -1;

    private static final int START_OF_WORD = 8;
    private static final int NEXT_TO_LAST = 5;
    private static final int LETTER = 1;

    private final int[] query;

    FuzzyMatch(String typed) {
        this.query = lower(typed)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .toArray();
    }

    private static String lower(String s) {
        return s.toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return query.length == 0;
    }

    /** Higher is better; {@link #NONE} where a letter is missing; 0 for anything while nothing is typed. */
    int score(String name) {
        int[] text = lower(name).codePoints().toArray();
        int best = query.length == 0 ? 0 : NONE;
        // A greedy walk from each place where the first letter stands: names are short.
        for (int start = 0; start + query.length <= text.length && query.length > 0; start++) {
            if (text[start] == query[0]) {
                best = Math.max(best, from(start, text));
            }
        }
        return best;
    }

    private int from(int start, int[] text) {
        int score = 0;
        int last = start - 1;
        int at = start;
        for (int letter : query) {
            while (at < text.length && text[at] != letter) {
                at++;
            }
            if (at == text.length) {
                return NONE;
            }
            score += LETTER;
            if (at == 0 || !Character.isLetterOrDigit(text[at - 1])) {
                score += START_OF_WORD;
            } else if (at == last + 1) {
                score += NEXT_TO_LAST;
            }
            last = at++;
        }
        return Math.max(0, 100 * score - start);
    }
}
