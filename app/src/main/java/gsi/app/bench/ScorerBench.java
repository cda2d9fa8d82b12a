package gsi.app.bench;

import gsi.dataset.DataSet;
import gsi.scorer.lpips.PerceptualDistance;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What scoring costs: the pixel metrics of one pair, boxes, LPIPS where there is a model, and a whole data set. */
public final class ScorerBench {

    private final PixelBench pixels;
    private final DataBench samples;

    /**
     * @param runs that count, of each figure; passes over the whole data set are fewer
     * @param lpips null to leave LPIPS out
     */
    public ScorerBench(DataSet data, int runs, @Nullable PerceptualDistance lpips) {
        Repetition repetition = new Repetition(runs);
        this.pixels = new PixelBench(repetition, lpips);
        this.samples = new DataBench(data, repetition, lpips);
    }

    /**
     * Takes a minute or two.
     *
     * @param figures is given each figure as soon as it is known
     */
    public void run(Consumer<Figure> figures) {
        pixels.run(figures);
        samples.run(figures);
    }
}
