package gsi.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {

    private static String best(String typed, String... names) {
        FuzzyMatch match = new FuzzyMatch(typed);
        return List.of(names).stream()
                .max(Comparator.comparingInt(match::score))
                .orElseThrow();
    }

    @Test
    void allLettersMustBeThereInOrder() {
        assertThat(new FuzzyMatch("nu").score("Next undecided")).isPositive();
        assertThat(new FuzzyMatch("un").score("Next undecided")).isPositive();
        assertThat(new FuzzyMatch("xz").score("Next undecided")).isEqualTo(FuzzyMatch.NONE);
        assertThat(new FuzzyMatch("nextundecidedd").score("Next undecided")).isEqualTo(FuzzyMatch.NONE);
    }

    @Test
    void startsOfWordsAndRunsComeFirst() {
        assertThat(best("nu", "Cannula", "Next undecided", "Unused menu")).isEqualTo("Next undecided");
        assertThat(best("box", "Back to the old six", "Boxes", "Edit the box")).isEqualTo("Boxes");
        assertThat(best("undo", "Sound off", "Undo")).isEqualTo("Undo");
    }

    @Test
    void caseAndBlanksDoNotMatter() {
        assertThat(new FuzzyMatch(" NE un ").score("next undecided")).isPositive();
        assertThat(new FuzzyMatch("棚").score("写真の棚")).isPositive();
        assertThat(new FuzzyMatch("  ").isEmpty()).isTrue();
        assertThat(new FuzzyMatch("").score("anything")).isZero();
    }

    @Test
    void longAndOddNamesAreNoTrouble() {
        String name = "a".repeat(500);
        assertThat(new FuzzyMatch("a".repeat(400)).score(name)).isPositive();
        assertThat(new FuzzyMatch("b").score(name)).isEqualTo(FuzzyMatch.NONE);
    }
}
