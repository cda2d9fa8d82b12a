package gsi.scorer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.DataException;
import gsi.dataset.Sample;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.Reference;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PixelMetrics.PreparedSource;
import gsi.scorer.pixels.PixelScores;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Maps of real photos and their edits: the scores are their means. */
class RealMapsTest {

    @Test
    void scoresAreMeansOfWhatCounts() throws DataException {
        List<Sample> samples =
                new DataSetReader().read(Reference.shared().resolve("real")).samples();
        CpuPhotoMaps maps = new CpuPhotoMaps(PerceptualDistance.NOT_AVAILABLE);
        CpuPixelMetrics metrics = new CpuPixelMetrics();
        int compared = 0;
        for (int i = 0; i < samples.size(); i += 20) {
            Sample sample = samples.get(i);
            Raster source = ImageFiles.readPhoto(sample.source());
            Raster edited = ImageFiles.readPhoto(
                    sample.edited("composite").orElseThrow().file());
            PreparedSource scored = metrics.prepare(source);
            PhotoMaps.Prepared photo = maps.prepare(source);
            KeepMask kept = KeepMask.outside(
                    photo.size(),
                    RandomPair.boxes(i, photo.size().width(), photo.size().height()));
            PixelScores scores = scored.compare(edited, kept);
            String key = sample.key().key();
            assertThat(CpuMapsTest.made(photo.map(edited, MapKind.SSIM)).mean(kept))
                    .as(key)
                    .isCloseTo(scores.ssim().get(), within(1e-6));
            assertThat(CpuMapsTest.made(photo.map(edited, MapKind.MSE)).mean(kept))
                    .as(key)
                    .isCloseTo(scores.mse(), within(1e-6 * Math.max(1, scores.mse())));
            for (float v : CpuMapsTest.made(photo.map(edited, MapKind.FLIP)).values()) {
                assertThat(v).isBetween(0f, 1f);
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(4);
    }
}
