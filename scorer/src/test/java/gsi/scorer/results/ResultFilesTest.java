package gsi.scorer.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.DataException;
import gsi.dataset.SampleKey;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import gsi.scorer.score.SampleScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

    private static final Measured NO_LPIPS = Measured.missing(Absence.lpips());
    private static final Measured UNDETERMINED = Measured.missing(Cause.GATE_UNDETERMINED, "needs LPIPS");

    @TempDir
    Path out;

    @Test
    void samples_are_in_key_order_and_missing_values_are_left_out_and_counted() throws Exception {
        List<ResultFiles.Report> reports = ResultFiles.write(
                out,
                List.of(
                        score("m", "10", Measured.of(1), Measured.of(0.25), Measured.of(0.5)),
                        score("m", "2", UNDETERMINED, UNDETERMINED, Measured.of(Double.NaN))));

        assertThat(reports).hasSize(1);
        ResultFiles.Report report = reports.getFirst();
        assertThat(report.folder()).isEqualTo(out.resolve("m/fine_eval"));
        assertThat(report.written())
                .isEqualTo(Map.of(
                        Mode.INSTRUCTION_COMPLIANCE, 1,
                        Mode.SPATIAL_ACCURACY, 1,
                        Mode.EDIT_LOCALITY, 2));
        assertThat(report.leftOut().get(Mode.SPATIAL_ACCURACY)).isEqualTo(Map.of(Cause.GATE_UNDETERMINED, 1));
        assertThat(report.leftOut().get(Mode.EDIT_LOCALITY)).isEmpty();
        assertThat(text(report, "spatial-accuracy_eval_results.json")).isEqualTo("""
                {
                    "a_10": {
                        "operation": "move",
                        "edit_score": 0.25
                    }
                }""");
        assertThat(text(report, "edit-locality_eval_results.json")).isEqualTo("""
                {
                    "a_2": {
                        "operation": "move",
                        "ssim": NaN,
                        "mse": 4.0
                    },
                    "a_10": {
                        "operation": "move",
                        "ssim": 0.5,
                        "mse": 4.0
                    }
                }""");
        assertThat(text(report, "instruction-compliance_eval_stats.json")).isEqualTo("""
                {
                    "operation_success_rate": {
                        "move": {
                            "rate": 1.0,
                            "count": 1
                        }
                    },
                    "overall_success_rate": 1.0,
                    "overall_total_count": 1
                }""");
        assertThat(text(report, "edit-locality_eval_stats.json"))
                .contains("\"overall_mean_ssim\": NaN")
                .doesNotContain("lpips");
    }

    @Test
    void each_model_has_its_folder_and_earlier_files_are_replaced() throws Exception {
        ResultFiles.write(out, List.of(score("m", "0", Measured.of(0), Measured.of(0), Measured.of(1))));
        ResultFiles.write(
                out,
                List.of(
                        score("m", "1", Measured.of(0), Measured.of(0), Measured.of(1)),
                        score("n", "1", Measured.of(0), Measured.of(0), Measured.of(1))));
        assertThat(Files.readString(out.resolve("m/fine_eval/spatial-accuracy_eval_results.json")))
                .contains("a_1")
                .doesNotContain("a_0");
        try (Stream<Path> files = Files.list(out.resolve("n/fine_eval"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "instruction-compliance_eval_results.json", "instruction-compliance_eval_stats.json",
                            "spatial-accuracy_eval_results.json", "spatial-accuracy_eval_stats.json",
                            "edit-locality_eval_results.json", "edit-locality_eval_stats.json");
        }
    }

    @Test
    void a_file_that_cannot_be_written_is_named() throws IOException {
        Files.writeString(out.resolve("m"), "a file where a folder should be");
        assertThatThrownBy(() -> ResultFiles.write(
                        out, List.of(score("m", "0", Measured.of(0), Measured.of(0), Measured.of(1)))))
                .isInstanceOfSatisfying(
                        DataException.class,
                        e -> assertThat(e.file())
                                .isEqualTo(out.resolve("m/fine_eval/instruction-compliance_eval_results.json")))
                .hasMessageContaining("cannot be written");
    }

    private static String text(ResultFiles.Report report, String name) throws IOException {
        return Files.readString(report.folder().resolve(name));
    }

    private static SampleScore score(String model, String query, Measured ic, Measured sa, Measured ssim) {
        return new SampleScore(
                new SampleKey("fine", "a", query),
                model,
                SampleScore.UPSTREAM,
                "move",
                ic,
                sa,
                ssim,
                NO_LPIPS,
                Measured.of(4),
                new Gate(Gate.State.OPEN, "SSIM"),
                null,
                null,
                PhysicalErrors.none(new Absence(Cause.NOT_APPLICABLE, "not measured")),
                null,
                null);
    }
}
