package gsi.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void argumentsAreFilledIn() {
        assertThat(texts.get("header.progress", 3, 1204)).isEqualTo("3 of 1,204 decided");
        assertThat(texts.get("status.problems", 0)).isEqualTo("No problems");
        assertThat(texts.get("status.problems", 1)).isEqualTo("1 problem");
        assertThat(texts.get("status.problems", 1234)).isEqualTo("1,234 problems");
    }

    @Test
    void aGapIsSeenNotFatal() {
        assertThat(texts.get("no.such.key", 1)).isEqualTo("no.such.key");
        assertThat(texts.has("no.such.key")).isFalse();
    }

    @Test
    void aLanguageWithoutTextsFallsBackToEnglish() {
        assertThat(new Texts(Locale.forLanguageTag("tlh")).get("command.accept"))
                .isEqualTo("Accept");
    }
}
