package gsi.scorer.locality;

import static gsi.scorer.Reference.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.scorer.Reference;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.lpips.TestModel;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PixelMetrics;
import gsi.scorer.pixels.PixelMetrics.PreparedSource;
import gsi.scorer.pixels.PixelScores;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Mask, SSIM and MSE of the evaluator's edit locality, and its gate. */
class LocalityReferenceTest {

    @Test
    void masks_ssim_and_mse_agree() throws DataException {
        Path folder = Reference.shared().resolve("reference");
        PixelMetrics metrics = new CpuPixelMetrics();
        for (JsonNode row : Reference.ALL.rows("locality")) {
            String name = row.get("id") + " " + row.get("case") + " " + row.get("kind");
            var source = metrics.prepare(
                    ImageFiles.readPhoto(folder.resolve(row.get("a").asString())));
            KeepMask kept = KeepMask.outside(
                    source.size(), EditRegion.boxes(Reference.edit(row.get("edit_meta")), Reference.pair(row)));
            assertThat(kept.count())
                    .as(name)
                    .isEqualTo(row.get("mask_true_pixels").intValue());
            PixelScores scores = source.compare(
                    ImageFiles.readPhoto(folder.resolve(row.get("b").asString())), kept);
            agrees(scores.ssim().get(), row.get("ssim"), 1e-5, name);
            double mse = number(row.get("mse"));
            agrees(scores.mse(), row.get("mse"), 1e-4 * Math.max(1e-3, mse), name);
        }
    }

    @Test
    void lpips_agrees_wherever_the_evaluator_computed_it() throws DataException, OrtException {
        Path folder = Reference.shared().resolve("reference");
        PixelMetrics metrics = new CpuPixelMetrics();
        int compared = 0;
        Map<String, PreparedSource> sources = new HashMap<>();
        Map<String, PerceptualDistance.Prepared> features = new HashMap<>();
        try (LpipsNetwork lpips = TestModel.load()) {
            for (JsonNode row : Reference.ALL.rows("locality")) {
                if (row.path("lpips_alex").isMissingNode()
                        || row.get("lpips_alex").isNull()) {
                    continue;
                }
                String photo = row.get("a").asString();
                if (!sources.containsKey(photo)) {
                    PreparedSource prepared = metrics.prepare(ImageFiles.readPhoto(folder.resolve(photo)));
                    sources.put(photo, prepared);
                    features.put(photo, lpips.prepare(prepared.processed()));
                }
                PreparedSource source = requireNonNull(sources.get(photo));
                KeepMask kept = KeepMask.outside(
                        source.size(), EditRegion.boxes(Reference.edit(row.get("edit_meta")), Reference.pair(row)));
                PerceptualDistance.Prepared perceptual = requireNonNull(features.get(photo));
                List<Measured> distance = new ArrayList<>();
                source.compare(
                        ImageFiles.readPhoto(folder.resolve(row.get("b").asString())),
                        kept,
                        processed -> distance.add(perceptual.to(processed, kept)));
                String name = row.get("id") + " " + row.get("case") + " " + row.get("kind");
                agrees(distance.getFirst().get(), row.get("lpips_alex"), 2e-5, name);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static void agrees(double actual, JsonNode expected, double tolerance, String name) {
        if (Double.isNaN(number(expected))) {
            assertThat(actual).as(name).isNaN();
        } else {
            assertThat(actual).as(name).isCloseTo(number(expected), within(tolerance));
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void the_gate_agrees(Reference from) {
        for (JsonNode row : from.rows("locality_gate")) {
            boolean passed = row.get("passed").booleanValue();
            String set = set(row);
            double ssim = number(row.get("ssim"));
            Gate gate = LocalityGate.decide(set, ssim, Measured.of(number(row.get("lpips"))));
            assertThat(gate.state()).as(row.toString()).isEqualTo(passed ? Gate.State.OPEN : Gate.State.CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void without_lpips_the_gate_is_either_right_or_undetermined(Reference from) {
        int undetermined = 0;
        List<JsonNode> rows = from.rows("locality_gate");
        for (JsonNode row : rows) {
            boolean passed = row.get("passed").booleanValue();
            Gate gate = LocalityGate.decide(set(row), number(row.get("ssim")), Measured.missing(Absence.lpips()));
            if (gate.state() == Gate.State.UNDETERMINED) {
                undetermined++;
                assertThat(gate.reason()).contains("LPIPS");
            } else {
                assertThat(gate.state()).as(row.toString()).isEqualTo(passed ? Gate.State.OPEN : Gate.State.CLOSED);
            }
        }
        assertThat(undetermined).isBetween(1, rows.size() - 1);
    }

    private static String set(JsonNode row) {
        return row.get("dataset").asString().equals("GSI-Real") ? LocalityGate.REAL_SET : "mesatask";
    }
}
