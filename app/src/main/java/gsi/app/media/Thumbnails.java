package gsi.app.media;

import gsi.app.tasks.TaskRunner;
import gsi.app.tasks.TaskRunner.Running;
import gsi.dataset.DataException;
import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/** Small pictures for lists, decoded in the background and kept by weight, in memory and on disk. FX thread. */
public final class Thumbnails {

    private final TaskRunner runner;
    private final int width;
    private final int height;
    private final ThumbnailFiles files;
    private final WeighedCache<Path, Image> cache;

    /**
     * Makes a store of thumbnails.
     *
     * @param width largest width, device pixels
     * @param height largest height, device pixels
     * @param bytes how much may be kept in memory
     * @param folder keeps them from one run to the next
     * @param fileBytes how much may be kept there
     */
    public Thumbnails(TaskRunner runner, int width, int height, long bytes, Path folder, long fileBytes) {
        this.runner = runner;
        this.width = width;
        this.height = height;
        this.files = new ThumbnailFiles(folder, fileBytes);
        this.cache = new WeighedCache<>(bytes, i -> (long) (4 * i.getWidth() * i.getHeight()));
    }

    /** The thumbnail, if it is at hand. */
    public Optional<Image> atHand(Path file) {
        return cache.get(file);
    }

    /**
     * Decodes it in the background. A picture that cannot be decoded gives nothing: the view of the pair tells why.
     *
     * @param onReady on the FX thread
     */
    public Running load(Path file, Consumer<Image> onReady) {
        return runner.compute(
                () -> FxImages.of(shrunk(file)),
                image -> {
                    cache.put(file, image);
                    onReady.accept(image);
                },
                error -> {});
    }

    /** How full it is, in memory and on disk; counts files. */
    public List<CacheLevel> levels() {
        return List.of(cache.level("thumbnails"), files.level("thumbnail files"));
    }

    private Raster shrunk(Path file) throws DataException {
        FileVersion photo = FileVersion.of(file);
        Raster kept = files.read(photo, width, height).orElse(null);
        if (kept != null) {
            return kept;
        }
        Raster made = ImageFiles.readPhotoFor(file, width, height).shrunkTo(width, height);
        files.write(photo, width, height, made);
        return made;
    }
}
