package gsi.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.Gate;
import gsi.scorer.score.SampleScore;
import gsi.scorer.score.Viewpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A whole data set of real photos against the evaluator's own results on it. */
class RealDataTest {

    @Test
    void every_sample_that_ssim_decides_scores_as_the_evaluator_says() throws DataException {
        Path real = Reference.shared().resolve("real");
        DataSet data = new DataSetReader().read(real);
        List<SampleScore> scores = new ArrayList<>();
        RunScorer.Summary summary = new RunScorer(
                        new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.NOT_AVAILABLE), 2)
                .run(RunScorer.jobs(data.samples()), (score, done, total) -> scores.add(score), () -> false);

        assertThat(summary).isEqualTo(new RunScorer.Summary(105, 105, 0, false));
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
            } else if (score.gate().state() == Gate.State.OPEN) {
                decidedBySsim++;
                assertThat(score.ic().get())
                        .as(key)
                        .isEqualTo(ic.get(key).get("compliance").doubleValue());
                assertThat(score.sa().get())
                        .as(key)
                        .isCloseTo(sa.get(key).get("edit_score").doubleValue(), within(1e-6));
            }
        }
        assertThat(decidedBySsim).isEqualTo(77);
    }
}
