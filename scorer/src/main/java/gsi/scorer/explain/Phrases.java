package gsi.scorer.explain;

import gsi.scorer.explain.Argument.Amount;
import gsi.scorer.explain.Argument.Clause;
import gsi.scorer.explain.Argument.Count;
import gsi.scorer.explain.Argument.Words;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says the sentences of explanations in a language. Safe for many threads. */
public final class Phrases {

    private final Locale locale;
    private final ResourceBundle templates;

    /** In English. */
    public static Phrases english() {
        return of(Locale.ENGLISH);
    }

    /** In a language for which there are templates here, English otherwise. */
    public static Phrases of(Locale locale) {
        return new Phrases(
                locale,
                ResourceBundle.getBundle(
                        "gsi.scorer.explain.sentences",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * With templates from elsewhere.
     *
     * @param locale how numbers are written
     * @param templates has every key of {@code gsi/scorer/explain/sentences.properties}
     */
    public Phrases(Locale locale, ResourceBundle templates) {
        this.locale = locale;
        this.templates = templates;
    }

    /** The sentence, with its numbers and their units. @throws java.util.MissingResourceException without its template */
    public String say(Sentence sentence) {
        Object[] arguments = sentence.arguments().stream().map(this::filled).toArray();
        return new MessageFormat(templates.getString(sentence.key()), locale).format(arguments);
    }

    /** What the step is called, in a few words. */
    public String title(StepId step) {
        return templates.getString("step." + step);
    }

    /** What the outcome is called. */
    public String outcome(Outcome outcome) {
        return templates.getString("outcome." + outcome);
    }

    /** What is measured, in a few words. */
    public String name(Measure measure) {
        return templates.getString("measure." + measure);
    }

    /** A measured number with its unit. */
    public String say(Amount amount) {
        if (Double.isNaN(amount.value())) {
            return templates.getString("amount.nan");
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(amount.decimals());
        format.setMaximumFractionDigits(amount.decimals());
        String digits = format.format(unsigned(amount));
        return new MessageFormat(templates.getString("unit." + amount.unit()), locale).format(new Object[] {digits});
    }

    /** Without a minus before nothing but zeros. */
    private static double unsigned(Amount amount) {
        double shown = amount.unit().shown(amount.value());
        return Math.abs(shown) < 0.5 * Math.pow(10, -amount.decimals()) ? 0 : shown;
    }

    private Object filled(Argument argument) {
        return switch (argument) {
            case Amount amount -> say(amount);
            case Count count -> count.number();
            case Words words -> words.text();
            case Clause clause -> say(clause.sentence());
        };
    }
}
