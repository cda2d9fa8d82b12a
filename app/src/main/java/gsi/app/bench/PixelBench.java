package gsi.app.bench;

import gsi.dataset.image.Raster;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.BicubicResize;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.Parallelism;
import gsi.scorer.pixels.PixelMetrics.PreparedSource;
import gsi.scorer.pixels.PixelScores;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Time for the pixel metrics of one made-up pair, decoded. */
final class PixelBench {

    private final MadeUpPair pair = new MadeUpPair();
    private final Repetition repetition;
    private final @Nullable PerceptualDistance lpips;

    PixelBench(Repetition repetition, @Nullable PerceptualDistance lpips) {
        this.repetition = repetition;
        this.lpips = lpips;
    }

    void run(Consumer<Figure> figures) {
        CpuPixelMetrics oneThread = new CpuPixelMetrics(Parallelism.ONE_THREAD);
        PreparedSource source = oneThread.prepare(pair.source());
        KeepMask kept = KeepMask.outside(source.size(), MadeUpPair.EDITED);
        figures.accept(millis("preprocess", () -> oneThread.prepare(pair.source())));
        figures.accept(Figure.of("ssim_mse", "ms", repetition.values(() -> ssimAndMse(source, kept))));
        figures.accept(millis("pair_one_thread", () -> whole(oneThread, kept)));
        CpuPixelMetrics allCores = new CpuPixelMetrics(Parallelism.ALL_CORES);
        figures.accept(millis("pair_all_cores", () -> whole(allCores, kept)));
        Raster square = BicubicResize.resize(pair.edited(), 1024, 1024);
        figures.accept(
                millis("resize_1024_square", () -> BicubicResize.resize(square, MadeUpPair.WIDTH, MadeUpPair.HEIGHT)));
        if (lpips != null) {
            perceptual(lpips, source, kept, figures);
        }
    }

    private Figure millis(String name, Runnable work) {
        return Figure.of(name, "ms", repetition.millis(work));
    }

    private PixelScores whole(CpuPixelMetrics metrics, KeepMask kept) {
        return metrics.prepare(pair.source()).compare(pair.edited(), kept);
    }

    /** From when the edited image has been processed until the scores are there. */
    private double ssimAndMse(PreparedSource source, KeepMask kept) {
        long[] begin = {0};
        source.compare(pair.edited(), kept, processed -> begin[0] = System.nanoTime());
        return (System.nanoTime() - begin[0]) / 1e6;
    }

    private void perceptual(
            PerceptualDistance distance, PreparedSource source, KeepMask kept, Consumer<Figure> figures) {
        PerceptualDistance.Prepared photo = distance.prepare(source.processed());
        source.compare(pair.edited(), kept, processed -> {
            figures.accept(millis(
                    "lpips_pair", () -> distance.prepare(source.processed()).to(processed, kept)));
            figures.accept(millis("lpips_further_edit", () -> photo.to(processed, kept)));
        });
    }
}
