package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A photo processed on the processor: compared with its edits by numbers, or pixel by pixel. Safe for many threads. */
public final class ProcessedPhoto implements PixelMetrics.PreparedSource {

    private final ProcessorTools tools;
    private final int photoWidth;
    private final int photoHeight;
    private final ProcessedSize size;
    private final PlanarImage source;

    ProcessedPhoto(Raster photo, ProcessorTools tools) {
        this.tools = tools;
        this.photoWidth = photo.width();
        this.photoHeight = photo.height();
        this.size = ProcessedSize.of(photoWidth, photoHeight);
        float[] bgr = new float[3 * size.width() * size.height()];
        tools.preprocessing.run(photo, size, bgr);
        this.source = new PlanarImage(size.width(), size.height(), bgr);
    }

    @Override
    public ProcessedSize size() {
        return size;
    }

    @Override
    public PlanarImage processed() {
        return source;
    }

    /**
     * Processes an edited image of any size, which is first resized to the photo's.
     *
     * @param use is shown the processed edited image, in the calling thread; it must not keep it, its memory is used again
     * @return what {@code use} returns
     */
    public <T> T withProcessed(Raster edited, Function<PlanarImage, T> use) {
        float[] bgr = tools.planes(source.length());
        Raster resized = BicubicResize.resize(edited, photoWidth, photoHeight, tools.parallelism);
        tools.preprocessing.run(resized, size, bgr);
        return use.apply(new PlanarImage(size.width(), size.height(), bgr));
    }

    @Override
    public PixelScores compare(Raster edited, KeepMask kept, Consumer<PlanarImage> alsoBy) {
        if (kept.width() != size.width() || kept.height() != size.height()) {
            throw new IllegalArgumentException("the mask is " + kept.width() + "×" + kept.height() + ", the image "
                    + size.width() + "×" + size.height());
        }
        return withProcessed(edited, processed -> {
            alsoBy.accept(processed);
            double mse = MeanSquaredError.of(source, processed, kept, size.contentHeight());
            return new PixelScores(similarity(processed, kept), mse);
        });
    }

    private Measured similarity(PlanarImage edited, KeepMask kept) {
        return withoutSsim()
                .map(Measured::missing)
                .orElseGet(() ->
                        Measured.of(tools.similarity.mean(source, edited, edited.range(), kept, size.contentHeight())));
    }

    /** Why this photo and its edits have no SSIM; empty if they have. */
    public Optional<Absence> withoutSsim() {
        return Math.min(size.width(), size.height()) >= StructuralSimilarity.WINDOW
                ? Optional.empty()
                : Optional.of(new Absence(
                        Cause.UNUSABLE_IMAGE,
                        "SSIM needs 7×7 pixels, the photo has " + photoWidth + "×" + photoHeight));
    }

    /**
     * The similarity of each pixel, mean over the channels, rows from the top: what the SSIM score is the mean of. Not for
     * photos {@link #withoutSsim}.
     */
    public float[] similarities(Raster edited) {
        return withProcessed(edited, y -> tools.similarity.map(source, y, y.range(), size.contentHeight()));
    }

    /** The squared difference of each pixel, mean over the channels, rows from the top: what the MSE is the mean of. */
    public float[] squaredDifferences(Raster edited) {
        return withProcessed(edited, y -> MeanSquaredError.map(source, y, size.contentHeight(), tools.parallelism));
    }

    @Override
    public long weight() {
        return 4L * source.planes().length + 64;
    }
}
