package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.util.function.Consumer;

/** Pixel metrics on the processor; working memory is kept per thread. */
public final class CpuPixelMetrics implements PixelMetrics {

    private final Parallelism parallelism;
    private final Preprocessing preprocessing;
    private final StructuralSimilarity similarity;
    private final ThreadLocal<Edited> edits = ThreadLocal.withInitial(Edited::new);

    /** For several samples at a time, each on its own thread. */
    public CpuPixelMetrics() {
        this(Parallelism.ONE_THREAD);
    }

    /** Many threads may use it either way; how much each of their calls is spread over the cores is chosen here. */
    public CpuPixelMetrics(Parallelism parallelism) {
        this.parallelism = parallelism;
        this.preprocessing = new Preprocessing(parallelism);
        this.similarity = new StructuralSimilarity(parallelism);
    }

    @Override
    public PreparedSource prepare(Raster source) {
        ProcessedSize size = ProcessedSize.of(source.width(), source.height());
        float[] bgr = new float[3 * size.width() * size.height()];
        preprocessing.run(source, size, bgr);
        return new Prepared(source.width(), source.height(), size, new PlanarImage(size.width(), size.height(), bgr));
    }

    /** Room for the edited image that a thread compares. */
    private static final class Edited {
        private float[] planes = {};

        float[] planes(int length) {
            if (planes.length < length) {
                planes = new float[length];
            }
            return planes;
        }
    }

    private final class Prepared implements PreparedSource {

        private final int photoWidth;
        private final int photoHeight;
        private final ProcessedSize size;
        private final PlanarImage source;

        Prepared(int photoWidth, int photoHeight, ProcessedSize size, PlanarImage source) {
            this.photoWidth = photoWidth;
            this.photoHeight = photoHeight;
            this.size = size;
            this.source = source;
        }

        @Override
        public ProcessedSize size() {
            return size;
        }

        @Override
        public PlanarImage processed() {
            return source;
        }

        @Override
        public PixelScores compare(Raster edited, KeepMask kept, Consumer<PlanarImage> alsoBy) {
            if (kept.width() != size.width() || kept.height() != size.height()) {
                throw new IllegalArgumentException("the mask is " + kept.width() + "×" + kept.height() + ", the image "
                        + size.width() + "×" + size.height());
            }
            float[] bgr = edits.get().planes(source.length());
            preprocessing.run(BicubicResize.resize(edited, photoWidth, photoHeight, parallelism), size, bgr);
            PlanarImage processed = new PlanarImage(size.width(), size.height(), bgr);
            alsoBy.accept(processed);
            double mse = MeanSquaredError.of(source, processed, kept, size.contentHeight());
            return new PixelScores(similarity(processed, kept), mse);
        }

        private Measured similarity(PlanarImage edited, KeepMask kept) {
            if (Math.min(size.width(), size.height()) < StructuralSimilarity.WINDOW) {
                return Measured.missing(
                        Cause.UNUSABLE_IMAGE, "SSIM needs 7×7 pixels, the photo has " + photoWidth + "×" + photoHeight);
            }
            return Measured.of(similarity.mean(source, edited, edited.range(), kept, size.contentHeight()));
        }

        @Override
        public long weight() {
            return 4L * source.planes().length + 64;
        }
    }
}
