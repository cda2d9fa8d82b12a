package gsi.scorer;

import gsi.dataset.image.Raster;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PixelMetrics;
import gsi.scorer.pixels.PixelMetrics.PreparedSource;
import gsi.scorer.pixels.PixelScores;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.score.Measured;
import java.util.concurrent.atomic.AtomicReference;

/** Every pixel metric on the processor: what the other implementations are measured against. */
public final class CpuPhotoMetrics implements PhotoMetrics {

    private final PixelMetrics metrics;
    private final PerceptualDistance distance;

    public CpuPhotoMetrics(PixelMetrics metrics, PerceptualDistance distance) {
        this.metrics = metrics;
        this.distance = distance;
    }

    @Override
    public Prepared prepare(Raster photo) {
        PreparedSource pixels = metrics.prepare(photo);
        return new PreparedPair(pixels, distance.prepare(pixels.processed()));
    }

    /** A photo, ready to be compared with its edits in both ways. */
    private record PreparedPair(PreparedSource pixels, PerceptualDistance.Prepared perceptual) implements Prepared {

        @Override
        public ProcessedSize size() {
            return pixels.size();
        }

        @Override
        public PairScores compare(Raster edited, KeepMask kept) {
            AtomicReference<Measured> lpips = new AtomicReference<>(Measured.of(0));
            PixelScores scores = pixels.compare(edited, kept, processed -> {
                // A weighted mean over no pixels is 0 whatever the map would have been.
                if (!kept.isEmpty()) {
                    lpips.set(perceptual.to(processed, kept));
                }
            });
            return new PairScores(scores.ssim(), scores.mse(), lpips.get());
        }

        @Override
        public long weight() {
            return pixels.weight() + perceptual.weight();
        }
    }
}
