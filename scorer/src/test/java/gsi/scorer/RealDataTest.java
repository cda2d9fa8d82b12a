package gsi.scorer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.DetectionPair;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.physical.PhysicalMeasurement;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.Gate;
import gsi.scorer.score.PhysicalErrors;
import gsi.scorer.score.SampleScore;
import gsi.scorer.score.Viewpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A whole data set of real photos against the evaluator's own results on it. */
class RealDataTest {

    @Test
    void every_sample_that_ssim_decides_scores_as_the_evaluator_says() throws DataException {
        Path real = Reference.shared().resolve("real");
        DataSet data = new DataSetReader().read(real);
        List<SampleScore> scores = new ArrayList<>();
        RunScorer.Summary summary = new RunScorer<>(
                        new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.NOT_AVAILABLE), 2)
                .run(RunScorer.jobs(data.samples()), (score, done, total) -> scores.add(score), () -> false);

        assertThat(summary).isEqualTo(new RunScorer.Summary(105, 105, false));
        Path results = real.resolve("eval/composite/fine_eval");
        JsonNode ic = Reference.json(results.resolve("instruction-compliance_eval_results.json"));
        JsonNode sa = Reference.json(results.resolve("spatial-accuracy_eval_results.json"));
        JsonNode el = Reference.json(results.resolve("edit-locality_eval_results.json"));
        int decidedBySsim = 0;
        for (SampleScore score : scores) {
            String key = score.key().key();
            assertThat(score.ssim().get())
                    .as(key)
                    .isCloseTo(el.get(key).get("ssim").doubleValue(), within(1e-5));
            double mse = el.get(key).get("mse").doubleValue();
            assertThat(score.mse().get()).as(key).isCloseTo(mse, within(1e-4 * mse));
            assertThat(score.operationWord())
                    .isEqualTo(ic.get(key).get("operation").asString());
            if (score.operationWord().equals("rotate")) {
                assertThat(score.viewpoint()).isEqualTo(Viewpoint.ASSUMED_KEPT);
                continue;
            }
            // Behind an undetermined gate some values are known as well, and then they are the evaluator's.
            double compliance = ic.get(key).get("compliance").doubleValue();
            score.ic().value().ifPresent(v -> assertThat(v).as(key).isEqualTo(compliance));
            double accuracy = sa.get(key).get("edit_score").doubleValue();
            score.sa().value().ifPresent(v -> assertThat(v).as(key).isCloseTo(accuracy, within(1e-6)));
            if (score.gate().state() == Gate.State.OPEN) {
                decidedBySsim++;
                assertThat(score.ic().isPresent() && score.sa().isPresent())
                        .as(key)
                        .isTrue();
            }
        }
        assertThat(decidedBySsim).isEqualTo(77);
    }

    @Test
    void physical_errors_tell_what_each_move_really_did() throws DataException {
        Path real = Reference.shared().resolve("real");
        JsonNode kinds = Reference.json(real.resolve("kinds.json"));
        Set<String> seen = new HashSet<>();
        for (Sample sample : new DataSetReader().read(real).samples()) {
            if (sample.edit().instruction().operation() != Operation.MOVE) {
                continue;
            }
            String key = sample.key().key();
            String kind = kinds.get(key).get("kind").asString();
            DetectionPair found =
                    requireNonNull(sample.edited("composite").orElseThrow().detections());
            PhysicalErrors errors = PhysicalMeasurement.measure(sample.edit(), found);
            seen.add(kind);
            switch (kind) {
                case "good", "relit", "duplicate" ->
                    assertThat(errors.displacementCm().get()).as(key).isLessThan(2);
                case "half", "overshoot" -> {
                    assertThat(errors.displacementCm().get()).as(key).isGreaterThan(5);
                    assertThat(errors.directionDegrees().get()).as(key).isLessThan(5);
                }
                case "opposite" ->
                    assertThat(errors.directionDegrees().get()).as(key).isGreaterThan(175);
                case "unchanged" -> {
                    assertThat(errors.displacementCm().get()).as(key).isGreaterThan(15);
                    assertThat(errors.directionDegrees().isPresent()).as(key).isFalse();
                }
                case "vanished" ->
                    assertThat(errors.displacementCm().isPresent()).as(key).isFalse();
                default -> throw new AssertionError(kind);
            }
        }
        assertThat(seen).contains("good", "half", "opposite", "unchanged");
    }
}
