package gsi.scorer.pixels;

import gsi.dataset.image.Raster;

/** Pixel metrics on the processor; working memory is kept per thread. */
public final class CpuPixelMetrics implements PixelMetrics {

    private final ProcessorTools tools;

    /** For several samples at a time, each on its own thread. */
    public CpuPixelMetrics() {
        this(Parallelism.ONE_THREAD);
    }

    /** Many threads may use it either way; how much each of their calls is spread over the cores is chosen here. */
    public CpuPixelMetrics(Parallelism parallelism) {
        this.tools = new ProcessorTools(parallelism);
    }

    @Override
    public ProcessedPhoto prepare(Raster source) {
        return new ProcessedPhoto(source, tools);
    }
}
