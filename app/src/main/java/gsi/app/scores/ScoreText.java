package gsi.app.scores;

import gsi.app.text.Texts;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Measured;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers and absences of a score as a person reads them. */
final class ScoreText {

    private final Texts texts;

    ScoreText(Texts texts) {
        this.texts = texts;
    }

    /** The number with so many decimals, or why there is none. */
    String of(Measured measured, int decimals) {
        return switch (measured) {
            case Measured.Value v -> number(v.number(), decimals);
            case Measured.Missing m -> absence(m.why());
        };
    }

    /** The same of a file's number, which may lack. */
    String of(OptionalDouble number, int decimals) {
        return number.isPresent() ? number(number.getAsDouble(), decimals) : texts.get("scores.none");
    }

    /** The same in a unit, e.g. {@code unit.cm}. */
    String of(Measured measured, int decimals, String unitKey) {
        return switch (measured) {
            case Measured.Value v -> texts.get(unitKey, number(v.number(), decimals));
            case Measured.Missing m -> absence(m.why());
        };
    }

    private String number(double number, int decimals) {
        return Double.isNaN(number) ? "NaN" : String.format(texts.locale(), "%." + decimals + "f", number);
    }

    private String absence(Absence why) {
        return texts.get("absence." + why.cause().name().toLowerCase(Locale.ROOT));
    }
}
