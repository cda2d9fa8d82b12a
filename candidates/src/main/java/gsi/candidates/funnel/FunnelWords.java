package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterPhrases;
import gsi.dataset.Operation;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands beside the funnel, in a language. Safe for many threads. */
public final class FunnelWords {

    private final Locale locale;
    private final ResourceBundle templates;
    private final FilterPhrases filters;

    private FunnelWords(Locale locale, ResourceBundle templates, FilterPhrases filters) {
        this.locale = locale;
        this.templates = templates;
        this.filters = filters;
    }

    /** In English. */
    public static FunnelWords english() {
        return of(Locale.ENGLISH);
    }

    /** In a language for which there are templates here, English otherwise. */
    public static FunnelWords of(Locale locale) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new FunnelWords(
                locale,
                ResourceBundle.getBundle("gsi.candidates.funnel.words", locale, control),
                FilterPhrases.of(locale));
    }

    /** A text with its numbers filled in. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(templates.getString(key), locale).format(arguments);
    }

    /** What the filter is called. */
    public String title(FilterId id) {
        return filters.title(id);
    }

    /** What the operation is called. */
    public String operation(Operation operation) {
        return templates.getString("operation." + operation);
    }

    /** A number of the filter's, with its unit. */
    public String amount(FilterId id, double value) {
        return filters.amount(id, value);
    }
}
