package gsi.app.bench;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.MapResult;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.map.PhotoMaps.Prepared;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a map of each kind costs, of a prepared photo and a decoded edit of it. */
public final class MapBench {

    private final @Nullable DataSet data;
    private final Repetition repetition;
    private final PhotoMaps maps;

    /**
     * Measures one way to make them.
     *
     * @param data its first edited image is measured too; null for made-up pairs only
     * @param runs that count, of each figure
     * @param maps makes them; kinds that it cannot make are left out
     */
    public MapBench(@Nullable DataSet data, int runs, PhotoMaps maps) {
        this.data = data;
        this.repetition = new Repetition(runs);
        this.maps = maps;
    }

    /**
     * Takes half a minute.
     *
     * @param figures is given each figure as soon as it is known
     * @throws DataException if the data's first pair cannot be read
     */
    public void run(Consumer<Figure> figures) throws DataException {
        measure(new MadeUpPair(), "1296x968", figures);
        measure(new MadeUpPair(640, 480), "640x480", figures);
        Optional<Job> first = data == null
                ? Optional.empty()
                : RunScorer.jobs(data.samples()).stream().findFirst();
        if (first.isPresent()) {
            measure(
                    ImageFiles.readPhoto(first.get().sample().source()),
                    ImageFiles.readPhoto(first.get().edited().file()),
                    "data",
                    figures);
        }
    }

    private void measure(MadeUpPair pair, String name, Consumer<Figure> figures) {
        measure(pair.source(), pair.edited(), name, figures);
    }

    private void measure(Raster photo, Raster edited, String name, Consumer<Figure> figures) {
        Prepared prepared = maps.prepare(photo);
        for (MapKind kind : MapKind.values()) {
            if (prepared.map(edited, kind) instanceof MapResult.Made) {
                double[] millis = repetition.millis(() -> prepared.map(edited, kind));
                figures.accept(Figure.of(kind.word() + "_" + name, "ms", millis));
            }
        }
    }
}
