package gsi.annotation.queue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Text made comparable: composed (NFC), lower case by no country's rules, and then its UTF-8 bytes as the characters of a
 * string. In that form a byte of the text is a byte of memory in any script, and {@link String#indexOf} looks at 16 or 32 of
 * them at a time. UTF-8 has no byte that could begin in the middle of a character, so what is found is what was meant.
 */
final class SearchText {

    /** Between rows: no byte of UTF-8. */
    static final char END = '\u00FF';

    /** Characters that are looked through; a longer text is no instruction but an accident. */
    static final int LONGEST = 20_000;

    private SearchText() {}

    static String of(String text) {
        String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String composed = Normalizer.normalize(some, Normalizer.Form.NFC);
        // Lower case may take a composed letter apart (İ), so it is composed again.
        String lower = Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return new String(lower.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The words of a search, each to be found somewhere. */
    static List<String> words(String search) {
        return Arrays.stream(search.split("[\\s\\p{Z}]+"))
                .filter(w -> !w.isEmpty())
                .map(SearchText::of)
                .distinct()
                .toList();
    }
}
