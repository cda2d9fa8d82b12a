package gsi.app.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Opening, going to the next pair, deciding and memory, with as many samples as one likes. */
public final class DeskBench {
    private final Path folder;
    private final int samples;

    public DeskBench(Path folder, int samples) {
        this.folder = folder;
        this.samples = samples;
    }

    /** Measures. */
    public void run(Consumer<Figure> figures) throws Exception {
        new DeskProject(folder.resolve("small"), samples, 640, 480).make();
    }
}
