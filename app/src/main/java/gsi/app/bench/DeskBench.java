package gsi.app.bench;

import gsi.annotation.ReviewProject;
import gsi.app.review.ReviewModel;
import gsi.dataset.DataSet;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

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

    /**
     * Measures with a made-up data set.
     *
     * @param folder where it lies; it is made where it is absent
     * @param runs keys of each kind
     * @param decisions of the long run
     */
    public DeskBench(Path folder, int samples, int runs, int decisions) {
        this.folder = folder;
        this.samples = samples;
        this.runs = runs;
        this.decisions = decisions;
    }

    /** Measures everything that needs a window, then what needs none. */
    public void run(Consumer<Figure> figures) throws Exception {
        DeskProject small = new DeskProject(folder.resolve("n" + samples), samples, 640, 480);
        DeskProject large = new DeskProject(folder.resolve("large"), LARGE_SAMPLES, 1920, 1440);
        small.make();
        large.make();
        DeskWindow.startToolkit();
        try {
            window(small, "640x480", true, figures);
            window(large, "1920x1440", false, figures);
        } finally {
            Platform.exit();
        }
    }

    /** What one open data set holds on the heap, without a window. */
    public void heap(Consumer<Figure> figures) throws IOException {
        DeskProject project = new DeskProject(folder.resolve("n" + samples), samples, 640, 480);
        project.make();
        double before = heapMegabytes();
        long begin = System.nanoTime();
        DataSet data = new DataSetReader().read(project.root());
        figures.accept(one("read", "ms", (System.nanoTime() - begin) / 1e6));
        double held = heapMegabytes() - before;
        figures.accept(one("data set on the heap", "MB", held));
        figures.accept(
                one("bytes per sample", "bytes", held * 1e6 / data.samples().size()));
    }

    private void window(DeskProject project, String size, boolean whole, Consumer<Figure> figures) throws Exception {
        Path home = Files.createTempDirectory("gsi-bench-home");
        Path file = home.resolve("bench.gsiproject");
        try (DeskWindow desk = DeskWindow.show(home)) {
            long begin = System.nanoTime();
            double first = desk.millis(() -> desk.open(project.root(), file), desk::isPairShown);
            desk.settle();
            if (whole) {
                figures.accept(one("first pair", "ms", first));
                figures.accept(one("whole index", "ms", (System.nanoTime() - begin) / 1e6));
                figures.accept(one("heap, all open", "MB", heapMegabytes()));
            }
            figures.accept(Figure.of("next pair, prefetched, " + size, "ms", next(desk)));
            figures.accept(one("next pair, prefetched, p95, " + size, "ms", p95(next(desk))));
            figures.accept(one("next pair, cold, p95, " + size, "ms", p95(cold(desk))));
            if (whole) {
                deciding(desk, figures);
            }
        }
        if (whole) {
            lost(file, figures);
        }
    }

    private double[] next(DeskWindow desk) throws Exception {
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            desk.settle();
            SampleKey before = DeskWindow.onFx(desk::shown);
            millis[i] = desk.millis(
                    () -> desk.press(KeyCode.RIGHT), () -> !desk.shown().equals(before) && desk.isPairShown());
        }
        return millis;
    }

    /** To pairs far away, which nobody could foresee. The files are in the system's memory, for they were just made. */
    private double[] cold(DeskWindow desk) throws Exception {
        Random random = new Random(11);
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            desk.settle();
            SampleKey to = DeskWindow.onFx(() -> {
                var all = desk.review().data().samples();
                return all.get(random.nextInt(all.size())).key();
            });
            millis[i] = desk.millis(
                    () -> desk.review().showKey(to), () -> desk.shown().equals(to) && desk.isPairShown());
        }
        return millis;
    }

    /** A person who accepts and rejects as fast as the program lets them. */
    private void deciding(DeskWindow desk, Consumer<Figure> figures) throws Exception {
        double[] millis = new double[decisions];
        double before = 0;
        for (int i = 0; i < decisions; i++) {
            KeyCode key = i % 3 == 0 ? KeyCode.X : KeyCode.A;
            ReviewModel review = desk.review();
            int decided = DeskWindow.onFx(() -> review.decidedProperty().get());
            millis[i] = desk.millis(
                    () -> desk.press(key), () -> review.decidedProperty().get() == decided + 1 && desk.isPairShown());
            if (i == decisions / 10) {
                desk.settle();
                before = heapMegabytes();
            }
        }
        desk.settle();
        figures.accept(Figure.of("decision, durable, and the next pair shown", "ms", millis));
        figures.accept(
                one("heap growth over " + (decisions - decisions / 10) + " decisions", "MB", heapMegabytes() - before));
    }

    private void lost(Path file, Consumer<Figure> figures) throws IOException {
        try (ReviewProject project = ReviewProject.open(file, "bench")) {
            figures.accept(one(
                    "decisions lost",
                    "decisions",
                    decisions - project.decisions().size()));
        }
    }

    private static double p95(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    }

    private static Figure one(String name, String unit, double value) {
        return Figure.of(name, unit, new double[] {value});
    }

    private static double heapMegabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
