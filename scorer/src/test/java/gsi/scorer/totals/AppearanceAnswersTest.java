package gsi.scorer.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.scorer.results.SampleValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of answers as language models and interrupted runs leave them, and what is counted then. */
class AppearanceAnswersTest {

    @TempDir
    Path folder;

    private AppearanceAnswers read(String json) throws IOException {
        return AppearanceAnswers.read(Files.writeString(folder.resolve("predictions.json"), json));
    }

    private static String answer(String index, String inside) {
        return "{\"meta\": {\"index\": \"" + index + "\"}, \"prediction\": \"||V^=^V||" + inside.replace("\"", "\\\"")
                + "||V^=^V||\"}";
    }

    @Test
    void answers_without_a_score_are_listed_and_the_others_count() throws IOException {
        AppearanceAnswers answers = read("[" + answer("a_edit_0", "{\"score\": 7}") + ","
                + answer("a_edit_1", "I would say seven") + ", {\"prediction\": 3}, 5, null,"
                + answer("a_edit_2.png", "{\"score\": \"7\"}") + ", {\"meta\": {\"index\": \"a_edit_3\"}}]");
        assertThat(answers.score("a_0")).hasValue(7);
        assertThat(answers.score("a_1")).isEmpty();
        assertThat(answers.problems())
                .extracting(Problem::reason)
                .containsExactly(
                        "answer 3 has no meta.index",
                        "answer 4 has no meta.index",
                        "answer 5 has no meta.index",
                        "no score can be read from the answer on a_edit_1",
                        "no score can be read from the answer on a_edit_2.png",
                        "no score can be read from the answer on a_edit_3");
    }

    @Test
    void of_two_answers_the_last_counts_even_if_it_is_none() throws IOException {
        AppearanceAnswers answers = read("[" + answer("a_edit_0", "{\"score\": 7}") + ","
                + answer("a_edit_0", "{\"score\": 9}") + "," + answer("a_edit_1", "{\"score\": 7}") + ","
                + answer("a_edit_1", "?") + "]");
        assertThat(answers.score("a_0")).hasValue(9);
        assertThat(answers.score("a_1")).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_gives_what_comes_before() throws IOException {
        AppearanceAnswers answers = read("[" + answer("a_edit_0", "{\"score\": 7}") + ", {\"meta\"");
        assertThat(answers.score("a_0")).hasValue(7);
        assertThat(answers.problems()).hasSize(1);
    }

    @Test
    void a_file_that_is_no_array_is_refused() {
        for (String json : List.of("", "{}", "7", "[{", "<html>")) {
            assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(DataException.class);
        }
        assertThatThrownBy(() -> AppearanceAnswers.read(folder.resolve("gone.json")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void samples_without_all_scores_are_left_out_of_totals_and_named() throws IOException {
        AppearanceAnswers answers =
                read("[" + answer("a_edit_0", "{\"score\": 5}") + "," + answer("a_edit_1", "{\"score\": 5}") + "]");
        OptionalDouble none = OptionalDouble.empty();
        OptionalDouble half = OptionalDouble.of(0.5);
        OptionalDouble one = OptionalDouble.of(1);
        Totals totals = Totals.of(
                List.of(
                        new SampleValues("a_0", "move", one, half, half, half, none),
                        new SampleValues("a_1", "move", none, half, half, half, none),
                        new SampleValues("a_2", "move", one, half, half, none, none)),
                answers);
        assertThat(totals).isEqualTo(new Totals(100, 50, 50, 50, 50, 1, List.of("a_1", "a_2")));
        assertThat(totals.average()).isEqualTo(62.5);
    }
}
