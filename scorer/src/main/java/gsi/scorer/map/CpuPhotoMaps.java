package gsi.scorer.map;

import gsi.dataset.image.Raster;
import gsi.scorer.flip.Flip;
import gsi.scorer.lpips.DistanceMap;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.pixels.Parallelism;
import gsi.scorer.pixels.ProcessedPhoto;
import gsi.scorer.pixels.ProcessedSize;
import org.jspecify.annotations.Nullable;

/** Maps made on the processor: what every other implementation is measured against. */
public final class CpuPhotoMaps implements PhotoMaps {

    private final CpuPixelMetrics metrics;
    private final PerceptualDistance distance;
    private final Flip flip;

    /**
     * For one map at a time, each spread over the cores, though many threads may ask.
     *
     * @param distance for LPIPS maps; with {@link PerceptualDistance#NOT_AVAILABLE} they are missing
     */
    public CpuPhotoMaps(PerceptualDistance distance) {
        this(distance, Parallelism.ALL_CORES);
    }

    /** How much each map is spread over the cores is chosen here; the numbers are the same. LPIPS stays on one. */
    public CpuPhotoMaps(PerceptualDistance distance, Parallelism parallelism) {
        this.metrics = new CpuPixelMetrics(parallelism);
        this.distance = distance;
        this.flip = new Flip(parallelism);
    }

    @Override
    public Prepared prepare(Raster photo) {
        return new Photo(metrics.prepare(photo));
    }

    private final class Photo implements Prepared {

        private final ProcessedPhoto pixels;

        /** What the network makes of the photo: when the first LPIPS map is asked for, because it takes longest. */
        private volatile PerceptualDistance.@Nullable Prepared perceptual;

        Photo(ProcessedPhoto pixels) {
            this.pixels = pixels;
        }

        @Override
        public ProcessedSize size() {
            return pixels.size();
        }

        @Override
        public MapResult map(Raster edited, MapKind kind) {
            return switch (kind) {
                case MSE -> made(kind, pixels.squaredDifferences(edited));
                case SSIM ->
                    pixels.withoutSsim()
                            .<MapResult>map(MapResult.Missing::new)
                            .orElseGet(() -> made(kind, pixels.similarities(edited)));
                case LPIPS -> perceptual(edited);
                case FLIP ->
                    made(
                            kind,
                            pixels.withProcessed(edited, y -> flip.map(pixels.processed(), y, size().contentHeight())));
            };
        }

        private MapResult made(MapKind kind, float[] values) {
            return new MapResult.Made(new PixelMap(kind, pixels.size(), values));
        }

        private MapResult perceptual(Raster edited) {
            PerceptualDistance.Prepared photo = perceptual();
            return switch (pixels.withProcessed(edited, photo::map)) {
                case DistanceMap.Made made -> made(MapKind.LPIPS, made.values());
                case DistanceMap.Missing missing -> new MapResult.Missing(missing.why());
            };
        }

        private PerceptualDistance.Prepared perceptual() {
            PerceptualDistance.Prepared ready = perceptual;
            if (ready == null) {
                synchronized (this) {
                    ready = perceptual;
                    if (ready == null) {
                        ready = distance.prepare(pixels.processed());
                        perceptual = ready;
                    }
                }
            }
            return ready;
        }

        @Override
        public long weight() {
            PerceptualDistance.Prepared ready = perceptual;
            return pixels.weight() + (ready == null ? 0 : ready.weight());
        }
    }
}
