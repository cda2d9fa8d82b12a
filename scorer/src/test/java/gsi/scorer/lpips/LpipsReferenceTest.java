package gsi.scorer.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.Reference;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.Masks;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Measured;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every pair of the evaluator's own LPIPS, to 2e-5. */
class LpipsReferenceTest {

    @Test
    void distances_agree() throws DataException, OrtException {
        Path folder = Reference.shared().resolve("reference");
        int compared = 0;
        try (LpipsNetwork lpips = TestModel.load()) {
            for (JsonNode row : Reference.ALL.rows("lpips")) {
                if (!row.has("mask")) {
                    continue; // a published check of the weights; its pictures are not at hand
                }
                Raster a = ImageFiles.readPhoto(folder.resolve(row.get("a").asString()));
                Raster b = ImageFiles.readPhoto(folder.resolve(row.get("b").asString()));
                KeepMask mask = Masks.white(
                        ImageFiles.readPhoto(folder.resolve(row.get("mask").asString())));
                KeepMask all = KeepMask.everything(a.width(), a.height());
                KeepMask none = Masks.white(new Raster(a.width(), a.height(), new byte[a.rgb().length]));
                PerceptualDistance.Prepared source = lpips.prepare(PlanarImage.rgb(a));
                agrees(source.to(PlanarImage.rgb(b), mask), row, "lpips_masked");
                agrees(source.to(PlanarImage.rgb(b), all), row, "lpips_all");
                agrees(source.to(PlanarImage.rgb(b), none), row, "lpips_all_masked_out");
                agrees(lpips.prepare(bgr(a)).to(bgr(b), mask), row, "lpips_bgr");
                compared++;
            }
        }
        assertThat(compared).isEqualTo(14);
    }

    private static void agrees(Measured actual, JsonNode row, String field) {
        assertThat(actual.get())
                .as(row.get("kind").asString() + " " + field)
                .isCloseTo(row.get(field).doubleValue(), within(2e-5));
    }

    private static PlanarImage bgr(Raster image) {
        byte[] swapped = image.rgb().clone();
        for (int i = 0; i < swapped.length; i += 3) {
            swapped[i] = image.rgb()[i + 2];
            swapped[i + 2] = image.rgb()[i];
        }
        return PlanarImage.rgb(new Raster(image.width(), image.height(), swapped));
    }
}
