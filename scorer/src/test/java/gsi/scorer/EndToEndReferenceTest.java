package gsi.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import gsi.dataset.DataException;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.lpips.TestModel;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Photos and edited images, some of another size, from file to score: as set of real and as set of synthetic images, with
 * LPIPS, with an LPIPS that is always 0.25, and without.
 */
class EndToEndReferenceTest {

    private static final PerceptualDistance QUARTER = source -> (edited, kept) -> Measured.of(0.25);

    @ParameterizedTest
    @CsvSource({"fine,GSI-Real", "mesatask,GSI-Syn"})
    void with_a_constant_lpips(String set, String name) {
        agrees(set, name, QUARTER, "lpips-stub");
    }

    @ParameterizedTest
    @CsvSource({"fine,GSI-Real", "mesatask,GSI-Syn"})
    void with_lpips(String set, String name) throws DataException, OrtException {
        try (LpipsNetwork lpips = TestModel.load()) {
            agrees(set, name, lpips, "lpips-real");
        }
    }

    private static void agrees(String set, String name, PerceptualDistance lpips, String run) {
        Path folder = Reference.shared().resolve("reference/e2e");
        JsonNode expected = Reference.json(folder.resolve("expected.json")).get("expected");
        JsonNode cache = Reference.json(folder.resolve("infer_cache.json"));
        SampleScorer scorer = new SampleScorer(new CpuPixelMetrics(), lpips, ViewpointCheck.byFeatures());
        int scored = 0;
        for (String key : cache.propertyNames()) {
            SampleScore score = score(scorer, folder, set, key, cache.get(key));
            JsonNode el = result(expected, run, name, "edit-locality", key);
            assertThat(score.ssim().get()).as(key).isCloseTo(el.get("ssim").doubleValue(), within(1e-5));
            double mse = el.get("mse").doubleValue();
            assertThat(score.mse().get()).as(key).isCloseTo(mse, within(1e-4 * mse + 1e-9));
            assertThat(score.lpips().get()).as(key).isCloseTo(el.get("lpips").doubleValue(), within(2e-5));
            double ic = result(expected, run, name, "instruction-compliance", key)
                    .get("compliance")
                    .doubleValue();
            double sa = result(expected, run, name, "spatial-accuracy", key)
                    .get("edit_score")
                    .doubleValue();
            boolean view = score.operationWord().equals("view"); // its IC is a mean of SSIM and LPIPS as well
            assertThat(score.ic().get()).as(key).isCloseTo(ic, within(view ? 2e-5 : 0));
            assertThat(score.sa().get()).as(key).isCloseTo(sa, within(view ? 2e-5 : 1e-6));
            scored++;
        }
        assertThat(scored).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"fine,GSI-Real", "mesatask,GSI-Syn"})
    void without_lpips_a_score_that_is_given_is_the_evaluators(String set, String name) {
        Path folder = Reference.shared().resolve("reference/e2e");
        JsonNode expected = Reference.json(folder.resolve("expected.json")).get("expected");
        JsonNode cache = Reference.json(folder.resolve("infer_cache.json"));
        SampleScorer scorer = new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.byFeatures());
        int scored = 0;
        for (String key : cache.propertyNames()) {
            SampleScore score = score(scorer, folder, set, key, cache.get(key));
            // Whatever LPIPS is, a value that we give is the evaluator's.
            for (String lpips : List.of("lpips-real", "lpips-stub")) {
                JsonNode ic = result(expected, lpips, name, "instruction-compliance", key);
                JsonNode sa = result(expected, lpips, name, "spatial-accuracy", key);
                scored += agrees(score.ic(), ic.get("compliance").doubleValue(), key);
                scored += agrees(score.sa(), sa.get("edit_score").doubleValue(), key);
            }
            Gate.State gate = score.gate().state();
            assertThat(score.ic().isPresent())
                    .as(key)
                    .isEqualTo(gate == Gate.State.OPEN
                            || gate == Gate.State.CLOSED
                            || score.ic().value().orElse(1) == 0);
        }
        assertThat(scored).isPositive();
    }

    private static JsonNode result(JsonNode expected, String lpips, String set, String mode, String key) {
        return expected.get(lpips + "/" + set + "/" + mode).get("results").get(key);
    }

    private static int agrees(Measured actual, double expected, String key) {
        actual.value().ifPresent(v -> assertThat(v).as(key).isCloseTo(expected, within(1e-6)));
        return actual.isPresent() ? 1 : 0;
    }

    private static SampleScore score(SampleScorer scorer, Path folder, String set, String key, JsonNode found) {
        int cut = key.lastIndexOf('_');
        SampleKey name = new SampleKey(set, key.substring(0, cut), key.substring(cut + 1));
        Path edit = folder.resolve("dataset").resolve(name.editStem() + ".json");
        Path truth = folder.resolve("dataset").resolve(name.imageId() + "_x_gtedit_" + name.queryId() + ".png");
        EditedImage edited = new EditedImage(
                "e2e",
                folder.resolve("edited").resolve(name.editStem() + ".png"),
                new DetectionPair(
                        Reference.detections(found.get("origin_result").get("detections")),
                        Reference.detections(found.get("new_result").get("detections"))));
        Sample sample = new Sample(
                name,
                Reference.edit(Reference.json(edit)),
                edit,
                folder.resolve("dataset").resolve(name.imageId() + ".png"),
                null,
                Files.exists(truth) ? truth : null,
                List.of(),
                List.of(edited));
        return scorer.score(sample, edited);
    }
}
