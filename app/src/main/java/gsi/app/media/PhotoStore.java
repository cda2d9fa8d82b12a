package gsi.app.media;

import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Decoded photos, shared by everyone who shows them; the least recently used go first. Any thread. */
public final class PhotoStore {

    private final WeighedCache<Path, Photo> cache;

    /** @param bytes how much may be kept */
    public PhotoStore(long bytes) {
        this.cache = new WeighedCache<>(bytes, p -> p.raster().weight());
    }

    /**
     * The photo, from memory or from disk.
     *
     * @throws DataException if it is missing or broken
     */
    public Photo photo(Path file) throws DataException {
        var known = cache.get(file);
        if (known.isPresent()) {
            return known.get();
        }
        MessageDigest sha = sha256();
        Raster raster = ImageFiles.readPhoto(file, sha::update);
        Photo photo = new Photo(raster, HexFormat.of().formatHex(sha.digest()));
        cache.put(file, photo);
        return photo;
    }

    /** The pixels of {@link #photo}. */
    public Raster read(Path file) throws DataException {
        return photo(file).raster();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
