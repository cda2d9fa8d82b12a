package gsi.app.media;

import gsi.dataset.DataException;
import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thumbnails on disk: a JPEG each, with its checksum behind it, under a name that follows from the photo's path, size and time.
 * Nothing here is needed: what is broken is made again, and where nothing can be written, nothing is kept. Any thread.
 */
final class ThumbnailFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailFiles.class);
    private static final int QUALITY = 85;

    private final Path folder;
    private final FileShelf shelf;
    private volatile boolean writable = true;

    /** @param bytes how much may lie there; the least recently used go first */
    ThumbnailFiles(Path folder, long bytes) {
        this.folder = folder;
        this.shelf = new FileShelf(folder, bytes);
    }

    /** The thumbnail that was kept of this photo at this size, if it is there and whole. */
    Optional<Raster> read(FileVersion photo, int width, int height) {
        Path file = place(photo, width, height);
        try {
            byte[] all = Files.readAllBytes(file);
            byte[] jpeg = Arrays.copyOf(all, Math.max(0, all.length - Integer.BYTES));
            if (all.length > Integer.BYTES && ByteBuffer.wrap(all).getInt(jpeg.length) == checksum(jpeg)) {
                Raster raster = ImageFiles.decodePhoto(file, jpeg);
                Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
                return Optional.of(raster);
            }
            LOG.info("A kept thumbnail is damaged and made again: {}", file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (DataException e) {
            LOG.info("A kept thumbnail cannot be decoded and is made again: {}", file, e);
        } catch (IOException e) {
            LOG.debug("A kept thumbnail cannot be read: {}", file, e);
        }
        return Optional.empty();
    }

    /** Keeps a thumbnail. */
    void write(FileVersion photo, int width, int height, Raster thumbnail) {
        if (!writable) {
            return;
        }
        Path file = place(photo, width, height);
        try {
            byte[] jpeg = ImageFiles.encodeJpeg(thumbnail, QUALITY);
            byte[] all = ByteBuffer.allocate(jpeg.length + Integer.BYTES)
                    .put(jpeg)
                    .putInt(checksum(jpeg))
                    .array();
            Files.createDirectories(file.resolveSibling("."));
            Path part = Files.createTempFile(folder, "thumbnail", ".part");
            Files.write(part, all);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            shelf.added(file, all.length);
        } catch (IOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                writable = false;
                LOG.warn("Thumbnails are kept in memory only, for {} cannot be written: {}", folder, e.getMessage());
            }
        }
    }

    /** How full the folder is. */
    CacheLevel level(String name) {
        return shelf.level(name);
    }

    private Path place(FileVersion photo, int width, int height) {
        String what = photo.file().toAbsolutePath() + "\n" + photo.size() + "\n" + photo.modified() + "\n" + width + "×"
                + height;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            String name = HexFormat.of().formatHex(hash, 0, 16);
            return folder.resolve(name.substring(0, 2)).resolve(name + FileShelf.ENDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
