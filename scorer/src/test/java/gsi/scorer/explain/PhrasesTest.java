package gsi.scorer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

    private final Phrases phrases = Phrases.english();
    private final ResourceBundle templates = ResourceBundle.getBundle("gsi.scorer.explain.sentences", Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "28.94, CENTIMETRES, 28.9 cm", "0.2, PERCENT, 20 %", "-0.01, DEGREES, 0.0°", "1234.5, PIXELS, 1234.5 px", //
        "1.256, TIMES, 1.26×", "0.005, SCORE, 0.01", "NaN, CENTIMETRES, no number", "Infinity, CENTIMETRES, ∞ cm"
    })
    void numbers_carry_their_unit(double value, Unit unit, String text) {
        assertThat(phrases.say(Argument.amount(value, unit))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "31.58, 31.6228, CENTIMETRES, 31.58 cm", "0.6004, 0.6, SCORE, 0.6004", "0.6, 0.6, SCORE, 0.60", //
        "0.93, 0.6, SCORE, 0.93", "0.2000001, 0.2, PERCENT, 20.000 %", "NaN, 0.6, SCORE, no number"
    })
    void a_number_beside_its_limit_has_the_digits_to_tell_them_apart(
            double value, double limit, Unit unit, String text) {
        assertThat(phrases.say(Argument.beside(value, limit, unit))).isEqualTo(text);
    }

    @Test
    void wording_depends_on_counts() {
        assertThat(detected(1)).isEqualTo("The detector found one detection of “mug” in the edited image.");
        assertThat(detected(3)).isEqualTo("The detector found 3 detections of “mug” in the edited image.");
    }

    private String detected(int n) {
        return phrases.say(Sentence.of("detected.passed", Argument.count(n), Argument.words("mug")));
    }

    @Test
    void words_of_the_data_are_not_read_as_templates() {
        assertThat(phrases.say(Sentence.of("origin.passed", Argument.words("{0}''s '{1}"))))
                .isEqualTo("The {0}''s '{1} was found in the photo.");
    }

    @ParameterizedTest
    @EnumSource(StepId.class)
    void every_step_has_a_title_short_enough_for_a_terminal(StepId step) {
        assertThat(phrases.title(step)).isNotBlank().hasSizeLessThan(20);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void every_measure_has_a_name(Measure measure) {
        assertThat(phrases.name(measure)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void every_outcome_has_a_name(Outcome outcome) {
        assertThat(phrases.outcome(outcome)).isNotBlank();
    }

    @Test
    void every_template_can_be_filled() {
        for (String key : templates.keySet()) {
            String template = templates.getString(key);
            assertThat(new MessageFormat(template, Locale.ENGLISH).format(new Object[] {1, 2, 3, 4, 5, 6}))
                    .as(key)
                    .doesNotContain("{", "}");
            assertThat(template.replace("''", ""))
                    .as("%s: an apostrophe is written twice", key)
                    .doesNotContain("'");
        }
    }

    @Test
    void a_sentence_without_a_template_is_a_mistake() {
        assertThatThrownBy(() -> phrases.say(Sentence.of("no.such.sentence")))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void other_languages_write_numbers_their_way() {
        assertThat(Phrases.of(Locale.GERMANY).say(Argument.amount(28.94, Unit.CENTIMETRES)))
                .isEqualTo("28,9 cm");
    }
}
