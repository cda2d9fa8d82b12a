package gsi.scorer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.TestModel;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.results.ResultFiles;
import gsi.scorer.results.SampleValues;
import gsi.scorer.score.SampleScore;
import gsi.scorer.totals.AppearanceAnswers;
import gsi.scorer.totals.SummaryFiles;
import gsi.scorer.totals.SummaryFiles.Run;
import gsi.scorer.totals.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A whole data set of real photos with LPIPS: every value of the evaluator's result, statistics and total files. */
class RealDataWithLpipsTest {

    @TempDir
    Path out;

    @Test
    void every_value_of_every_file_is_the_evaluators() throws IOException, OrtException {
        Path real = Reference.shared().resolve("real");
        List<SampleScore> scores = new ArrayList<>();
        try (LpipsNetwork lpips = TestModel.load()) {
            new RunScorer<>(new SampleScorer(new CpuPixelMetrics(), lpips, ViewpointCheck.byFeatures()), 2)
                    .run(
                            RunScorer.jobs(new DataSetReader().read(real).samples()),
                            (score, done, total) -> scores.add(score),
                            () -> false);
        }
        ResultFiles.write(out, scores);
        Path theirs = real.resolve("eval/composite/fine_eval");
        Path ours = out.resolve("composite/fine_eval");
        resultsAgree(ResultFiles.read(ours), ResultFiles.read(theirs));
        for (String mode : List.of("instruction-compliance", "spatial-accuracy", "edit-locality")) {
            String file = mode + "_eval_stats.json";
            agrees(Reference.json(ours.resolve(file)), Reference.json(theirs.resolve(file)), 2e-5, mode);
        }

        AppearanceAnswers answers = AppearanceAnswers.read(real.resolve("predictions_simulated_fine_composite.json"));
        Totals totals = Totals.of(scores.stream().map(SampleValues::of).toList(), answers);
        assertThat(totals.samples()).isEqualTo(105);
        SummaryFiles.write(out.resolve("agg_results"), Map.of(new Run("fine_eval", "composite"), totals));
        for (String name :
                List.of("summary", "average", "ac", "instruction_compliance", "spatial_accuracy", "edit_locality")) {
            Path file = Path.of("agg_results", "EVAL_output_" + name + ".json");
            agrees(Reference.json(out.resolve(file)), Reference.json(real.resolve(file)), 1e-3, name);
        }
    }

    private static void resultsAgree(ResultFiles.Evaluated ours, ResultFiles.Evaluated theirs) {
        assertThat(ours.problems()).isEmpty();
        assertThat(theirs.problems()).isEmpty();
        assertThat(ours.samples().keySet()).isEqualTo(theirs.samples().keySet());
        theirs.samples().forEach((key, expected) -> {
            SampleValues actual = requireNonNull(ours.samples().get(key));
            assertThat(actual.operation()).as(key).isEqualTo(expected.operation());
            assertThat(actual.compliance()).as(key).isEqualTo(expected.compliance());
            close(actual.accuracy(), expected.accuracy(), 1e-6, key);
            close(actual.ssim(), expected.ssim(), 1e-5, key);
            close(actual.lpips(), expected.lpips(), 2e-5, key);
            close(actual.mse(), expected.mse(), 1e-4 * expected.mse().orElseThrow(), key);
        });
    }

    private static void close(OptionalDouble actual, OptionalDouble expected, double tolerance, String key) {
        assertThat(actual.orElseThrow()).as(key).isCloseTo(expected.orElseThrow(), within(tolerance));
    }

    private static void agrees(JsonNode actual, JsonNode expected, double tolerance, String name) {
        assertThat(actual.propertyNames()).as(name).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
        for (String field : expected.propertyNames()) {
            if (expected.get(field).isObject()) {
                agrees(actual.get(field), expected.get(field), tolerance, name + " " + field);
            } else {
                assertThat(actual.get(field).doubleValue())
                        .as(name + " " + field)
                        .isCloseTo(expected.get(field).doubleValue(), within(tolerance));
            }
        }
    }
}
