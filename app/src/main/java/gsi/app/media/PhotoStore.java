package gsi.app.media;

import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.nio.file.Path;

/** Decoded photos, shared by everyone who shows them; the least recently used go first. Any thread. */
public final class PhotoStore {

    private final WeighedCache<Path, Raster> cache;

    /** @param bytes how much may be kept */
    public PhotoStore(long bytes) {
        this.cache = new WeighedCache<>(bytes, Raster::weight);
    }

    /**
     * The photo, from memory or from disk.
     *
     * @throws DataException if it is missing or broken
     */
    public Raster read(Path file) throws DataException {
        var known = cache.get(file);
        if (known.isPresent()) {
            return known.get();
        }
        Raster raster = ImageFiles.readPhoto(file);
        cache.put(file, raster);
        return raster;
    }
}
