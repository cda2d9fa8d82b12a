package gsi.app.bench;

import gsi.annotation.ReviewProject;
import gsi.app.bench.DeskWindow.Seen;
import gsi.app.settings.ScratchFolder;
import gsi.dataset.DataSet;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The review desk with as many samples as one likes, through the real window: opening, the way to the next pair, deciding,
 * memory. Nothing is scored beforehand; scoring runs beside all of it, as it does for a person.
 */
public final class DeskBench {

    /** Of the data set with large images, which needs no many samples. */
    private static final int LARGE_SAMPLES = 2000;

    private final Path folder;
    private final int samples;
    private final int runs;
    private final int decisions;
    private final List<String> wrong = new ArrayList<>();

    /**
     * Measures with a made-up data set.
     *
     * @param folder where it lies; it is made where it is absent
     * @param runs keys of each kind
     * @param decisions of the long run; no more than there are samples
     */
    public DeskBench(Path folder, int samples, int runs, int decisions) {
        this.folder = folder;
        this.samples = samples;
        this.runs = runs;
        this.decisions = decisions;
    }

    /**
     * Measures everything that needs a window.
     *
     * @param lines takes what each cache weighs, a JSON object each
     * @return what must not be, in words: decisions that are not kept as keyed, caches over their limits; empty if all is well
     */
    public List<String> run(Consumer<Figure> figures, Consumer<String> lines) throws Exception {
        DeskProject small = new DeskProject(folder.resolve("n" + samples), samples, 640, 480);
        DeskProject large = new DeskProject(folder.resolve("large"), LARGE_SAMPLES, 1920, 1440);
        small.make();
        large.make();
        DeskWindow.startToolkit();
        try (ScratchFolder home = ScratchFolder.make("gsi-bench-home")) {
            whole(small, home.path(), figures, lines);
            large(large, home.path(), figures);
        } finally {
            Platform.exit();
        }
        return List.copyOf(wrong);
    }

    /** What one open data set holds on the heap, without a window. */
    public void heap(Consumer<Figure> figures) throws IOException {
        DeskProject project = new DeskProject(folder.resolve("n" + samples), samples, 640, 480);
        project.make();
        double before = LiveHeap.now().megabytes();
        long begin = System.nanoTime();
        DataSet data = new DataSetReader().read(project.root());
        figures.accept(Figure.once("read", "ms", (System.nanoTime() - begin) / 1e6));
        double held = LiveHeap.now().megabytes() - before;
        figures.accept(Figure.once("data set on the heap", "MB", held));
        figures.accept(Figure.once(
                "bytes per sample", "bytes", held * 1e6 / data.samples().size()));
    }

    private void whole(DeskProject project, Path home, Consumer<Figure> figures, Consumer<String> lines)
            throws Exception {
        DeskDecisions deciding;
        Path file = home.resolve("bench.gsiproject");
        try (DeskWindow desk = DeskWindow.show(home)) {
            long begin = System.nanoTime();
            Seen first = desk.time(() -> desk.open(project.root(), file), desk::isPairShown);
            desk.settle();
            figures.accept(Figure.once("first pair, in the scene", "ms", first.inScene()));
            figures.accept(Figure.once("first pair, shown", "ms", first.shown()));
            figures.accept(Figure.once("whole index", "ms", (System.nanoTime() - begin) / 1e6));
            figures.accept(Figure.once("heap, all open", "MB", LiveHeap.now().megabytes()));
            new DeskKeys(desk, runs).run("640x480", figures);
            deciding = new DeskDecisions(desk, Math.min(decisions, samples));
            try (BareSync disk = new BareSync(home.resolve("sync.dat"))) {
                deciding.run(disk, figures);
            }
        }
        for (DeskMark mark : deciding.marks()) {
            mark.print(lines);
            wrong.addAll(mark.overLimit());
        }
        try (ReviewProject kept = ReviewProject.open(file, "bench")) {
            List<String> differences = KeyedDecision.differences(deciding.keyed(), kept.current());
            figures.accept(Figure.once(
                    "decisions not kept as keyed, of " + deciding.keyed().size(), "decisions", differences.size()));
            wrong.addAll(differences);
        }
    }

    /** Of large images only the keys: the rest does not depend on their size. */
    private void large(DeskProject project, Path home, Consumer<Figure> figures) throws Exception {
        try (DeskWindow desk = DeskWindow.show(home)) {
            desk.time(() -> desk.open(project.root(), home.resolve("large.gsiproject")), desk::isPairShown);
            new DeskKeys(desk, runs).run("1920x1440", figures);
        }
    }
}
