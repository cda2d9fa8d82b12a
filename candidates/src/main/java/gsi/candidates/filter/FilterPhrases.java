package gsi.candidates.filter;

import gsi.scorer.explain.Argument;
import gsi.scorer.explain.Phrases;
import gsi.scorer.explain.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what filters found in a language. Safe for many threads. */
public final class FilterPhrases {

    private final ResourceBundle templates;
    private final Phrases phrases;

    private FilterPhrases(Locale locale, ResourceBundle templates) {
        this.templates = templates;
        this.phrases = new Phrases(locale, templates);
    }

    /** In English. */
    public static FilterPhrases english() {
        return of(Locale.ENGLISH);
    }

    /** In a language for which there are templates here, English otherwise. */
    public static FilterPhrases of(Locale locale) {
        return new FilterPhrases(
                locale,
                ResourceBundle.getBundle(
                        "gsi.candidates.filter.sentences",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** What the filter is called, in a few words. */
    public String title(FilterId id) {
        return phrases.say(new Sentence("title." + id, List.of()));
    }

    /** What the filter asks and measures, in a sentence. */
    public String question(FilterId id) {
        return phrases.say(new Sentence("question." + id, List.of()));
    }

    /** What the verdict is called. */
    public String verdict(Verdict verdict) {
        return phrases.say(new Sentence("verdict." + verdict, List.of()));
    }

    /** A number of the filter's, with its unit. */
    public String amount(FilterId id, double value) {
        return Double.isInfinite(value)
                ? templates.getString("infinite")
                : phrases.say(Argument.amount(value, id.unit()));
    }

    /** What the filter found, in a sentence. */
    public String say(FilterResult result) {
        return phrases.say(result.sentence());
    }

    /** Any sentence of this bundle. */
    public String say(Sentence sentence) {
        return phrases.say(sentence);
    }
}
