package gsi.scorer.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading what someone else's run has written, and what has been done to it since. */
class ResultReaderTest {

    @TempDir
    Path folder;

    private void put(String mode, String json) throws IOException {
        Files.writeString(folder.resolve(mode + "_eval_results.json"), json);
    }

    private SampleValues sample(ResultFiles.Evaluated read, String key) {
        return Objects.requireNonNull(read.samples().get(key));
    }

    @Test
    void three_files_become_one_row_per_sample() throws IOException {
        put("instruction-compliance", "{\"a_0\": {\"operation\": \"move\", \"compliance\": 1.0}}");
        put(
                "spatial-accuracy",
                "{\"a_0\": {\"operation\": \"move\", \"edit_score\": 0.25}, \"b_1\": {\"edit_score\": 1}}");
        put(
                "edit-locality",
                "{\"a_0\": {\"operation\": \"move\", \"ssim\": NaN, \"lpips\": 0.125, \"mse\": Infinity, \"note\": [1, {}]}}");
        ResultFiles.Evaluated read = ResultFiles.read(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.samples().keySet()).containsExactly("a_0", "b_1");
        assertThat(sample(read, "a_0"))
                .isEqualTo(new SampleValues(
                        "a_0",
                        "move",
                        OptionalDouble.of(1),
                        OptionalDouble.of(0.25),
                        OptionalDouble.of(Double.NaN),
                        OptionalDouble.of(0.125),
                        OptionalDouble.of(Double.POSITIVE_INFINITY)));
        assertThat(sample(read, "b_1").compliance()).isEmpty();
        assertThat(sample(read, "b_1").operation()).isEqualTo("all");
    }

    @Test
    void what_is_wrong_in_one_entry_leaves_the_others_alone() throws IOException {
        put("instruction-compliance", """
                {"a_0": {"operation": 7, "compliance": "yes"}, "a_1": 5, "a_2": null, "a_3": {"compliance": [1]},
                 "a_4": {"operation": "move", "compliance": 1.0}}""");
        ResultFiles.Evaluated read = ResultFiles.read(folder);
        assertThat(sample(read, "a_4").compliance()).hasValue(1);
        assertThat(sample(read, "a_0").compliance()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::reason)
                .containsExactly(
                        "a_0: compliance is no number",
                        "a_1 is no object",
                        "a_2 is no object",
                        "a_3: compliance is no number");
    }

    @Test
    void a_file_that_breaks_off_gives_what_comes_before() throws IOException {
        put("spatial-accuracy", "{\"a_0\": {\"edit_score\": 0.5}, \"a_1\": {\"edit_sc");
        ResultFiles.Evaluated read = ResultFiles.read(folder);
        assertThat(sample(read, "a_0").accuracy()).hasValue(0.5);
        assertThat(read.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("not valid JSON"));
    }

    @Test
    void files_that_are_no_results_are_problems() throws IOException {
        put("spatial-accuracy", "[1, 2]");
        put("edit-locality", "");
        ResultFiles.Evaluated read = ResultFiles.read(folder);
        assertThat(read.samples()).isEmpty();
        assertThat(read.problems()).hasSize(2);
    }

    @Test
    void a_folder_without_results_is_refused() {
        assertThatThrownBy(() -> ResultFiles.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no result files");
    }

    @Test
    void a_hundred_thousand_samples_are_read() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("spatial-accuracy_eval_results.json"))) {
            out.write("{");
            for (int i = 0; i < 100_000; i++) {
                out.write((i == 0 ? "" : ",") + "\"photo_" + i + "\": {\"operation\": \"move\", \"edit_score\": 0.5}");
            }
            out.write("}");
        }
        assertThat(ResultFiles.read(folder).samples()).hasSize(100_000);
    }
}
