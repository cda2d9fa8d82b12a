package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.util.function.Consumer;

/** Pixel metrics on the processor; working memory is kept per thread. */
public final class CpuPixelMetrics implements PixelMetrics {

    private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);

    @Override
    public PreparedSource prepare(Raster source) {
        ProcessedSize size = ProcessedSize.of(source.width(), source.height());
        float[] bgr = new float[3 * size.width() * size.height()];
        workspaces.get().preprocessing.run(source, size, bgr);
        return new Prepared(source.width(), source.height(), size, new PlanarImage(size.width(), size.height(), bgr));
    }

    /** What one thread needs while it compares. */
    private static final class Workspace {
        private final Preprocessing preprocessing = new Preprocessing();
        private final StructuralSimilarity similarity = new StructuralSimilarity();
        private float[] edited = {};

        float[] edited(int length) {
            if (edited.length < length) {
                edited = new float[length];
            }
            return edited;
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
            Workspace mine = workspaces.get();
            float[] bgr = mine.edited(source.planes().length);
            mine.preprocessing.run(BicubicResize.resize(edited, photoWidth, photoHeight), size, bgr);
            PlanarImage processed = new PlanarImage(size.width(), size.height(), bgr);
            alsoBy.accept(processed);
            return new PixelScores(similarity(mine, processed, kept), MeanSquaredError.of(source, processed, kept));
        }

        private Measured similarity(Workspace mine, PlanarImage edited, KeepMask kept) {
            if (Math.min(size.width(), size.height()) < StructuralSimilarity.WINDOW) {
                return Measured.missing(
                        Cause.UNUSABLE_IMAGE, "SSIM needs 7×7 pixels, the photo has " + photoWidth + "×" + photoHeight);
            }
            return Measured.of(mine.similarity.mean(source, edited, edited.range(), kept));
        }

        @Override
        public long weight() {
            return 4L * source.planes().length + 64;
        }
    }
}
