package gsi.app.media;

import gsi.dataset.DataException;
import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.scene.image.Image;

/**
 * Decoded photos, shared by everyone who shows them, and the same as JavaFX images; the least recently used go first. A file
 * that was replaced is decoded anew. Two who want the same photo at once wait for one decoding. Any thread.
 */
public final class PhotoStore {

    /** Of a photo that is kept both as pixels and as an image. */
    public static final int BYTES_PER_PIXEL = 7;

    private final long limit;
    private final WeighedCache<FileVersion, Photo> photos;
    private final WeighedCache<FileVersion, Image> images;
    private final ConcurrentMap<FileVersion, FutureTask<Photo>> underWay = new ConcurrentHashMap<>();

    /** @param bytes how much may be kept; shared between pixels (3 bytes each) and images (4) */
    public PhotoStore(long bytes) {
        this.limit = bytes;
        this.photos = new WeighedCache<>(bytes * 3 / 7, p -> p.raster().weight());
        this.images = new WeighedCache<>(bytes * 4 / 7, i -> (long) (4 * i.getWidth() * i.getHeight()));
    }

    /**
     * The photo, from memory or from disk.
     *
     * @throws DataException if it is missing or broken
     */
    public Photo photo(Path file) throws DataException {
        return read(FileVersion.of(file));
    }

    /** The pixels of {@link #photo}. */
    public Raster read(Path file) throws DataException {
        return photo(file).raster();
    }

    /**
     * The photo as an image for the screen. Takes as long as decoding does.
     *
     * @throws DataException if it is missing or broken
     */
    public Image image(Path file) throws DataException {
        FileVersion version = FileVersion.of(file);
        Image known = images.get(version).orElse(null);
        if (known != null) {
            return known;
        }
        Image image = FxImages.of(read(version).raster());
        images.put(version, image);
        return image;
    }

    private Photo read(FileVersion version) throws DataException {
        while (true) {
            Photo known = photos.get(version).orElse(null);
            if (known != null) {
                return known;
            }
            FutureTask<Photo> mine = new FutureTask<>(() -> {
                MessageDigest sha = sha256();
                Raster raster = ImageFiles.readPhoto(version.file(), sha::update);
                Photo photo = new Photo(raster, HexFormat.of().formatHex(sha.digest()));
                photos.put(version, photo);
                return photo;
            });
            FutureTask<Photo> others = underWay.putIfAbsent(version, mine);
            if (others == null) {
                mine.run();
                underWay.remove(version, mine);
            }
            try {
                return (others == null ? mine : others).get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DataException(version.file(), "reading was cancelled", e);
            } catch (ExecutionException e) {
                boolean othersWereCancelled = others != null
                        && e.getCause() instanceof DataException d
                        && d.getCause() instanceof ClosedByInterruptException;
                if (!othersWereCancelled) {
                    throw e.getCause() instanceof DataException d
                            ? d
                            : new DataException(version.file(), "cannot be decoded: " + e.getCause(), e);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** How many bytes may be kept. */
    public long limit() {
        return limit;
    }

    /** How full it is. */
    public List<CacheLevel> levels() {
        return List.of(photos.level("photos, pixels"), images.level("photos, images"));
    }

    /** Bytes kept now. */
    long weight() {
        return photos.weight() + images.weight();
    }
}
