package gsi.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.image.ImageFiles;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.lpips.TestModel;
import gsi.scorer.operation.OperationScore;
import gsi.scorer.pixels.WholeImageSimilarity;
import gsi.scorer.score.Measured;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every row of the evaluator's view score. */
class ViewReferenceTest {

    @TempDir
    Path folder;

    @Test
    void ssim_and_score_with_a_constant_lpips_agree() throws DataException {
        agrees(source -> (edited, kept) -> Measured.of(0.25), "score_lpips_stub", 1e-6);
    }

    @Test
    void score_with_lpips_agrees() throws DataException, OrtException {
        try (LpipsNetwork lpips = TestModel.load()) {
            agrees(lpips, "score_lpips_alex", 2e-5);
        }
    }

    private void agrees(PerceptualDistance lpips, String field, double tolerance) throws DataException {
        Path reference = Reference.shared().resolve("reference");
        int compared = 0;
        for (JsonNode row : Reference.ALL.rows("view")) {
            if (row.get("gt").isNull()) {
                continue; // no ground truth: see below
            }
            Path edited = reference.resolve(row.get("edited").asString());
            Path truth = reference.resolve(row.get("gt").asString());
            assertThat(WholeImageSimilarity.of(ImageFiles.readPhoto(edited), ImageFiles.readPhoto(truth))
                            .get())
                    .isCloseTo(row.get("ssim").doubleValue(), within(1e-5));
            OperationScore score = new ViewScorer(lpips)
                    .score(
                            new TestSamples(folder).sample("mesatask", "0", "Look from the left", truth),
                            new EditedImage("m", edited, null),
                            new AnswerPixels(edited));
            assertThat(score.ic()).isEqualTo(score.sa());
            assertThat(score.sa().get())
                    .as("row " + row.get("id"))
                    .isCloseTo(row.get(field).doubleValue(), within(tolerance));
            compared++;
        }
        assertThat(compared).isEqualTo(10);
    }

    /** Where the evaluator's function stops for want of images, its caller has already given 0 (protocol.md §4). */
    @Test
    void no_ground_truth_is_0() throws IOException {
        TestSamples files = new TestSamples(folder);
        files.write("edited.png", TestSamples.noise(1));
        OperationScore score = new ViewScorer(source -> (edited, kept) -> Measured.of(0.25))
                .score(
                        files.sample("mesatask", "0", "Look from the left", null),
                        files.edited("edited.png", null),
                        new AnswerPixels(folder.resolve("edited.png")));
        assertThat(score.sa()).isEqualTo(Measured.of(0));
    }
}
