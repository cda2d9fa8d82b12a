package gsi.viewer3d.format;

import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * Reads point clouds of any {@link CloudFormat} and writes PLY and PCD.
 *
 * <p>Files are mapped, not loaded; a cloud takes 16 bytes a point, with intensity and label 24. While it is read up to 12
 * more are taken where points must be left out, and for compressed arrays and images what they unpack to. All cores are
 * used.
 */
public final class CloudFiles {

    private CloudFiles() {}

    /** {@link #read(Path, ReadOptions, ReadProgress)} with the defaults, without a stop. */
    public static CloudFile read(Path file) throws CloudFileException {
        return read(file, ReadOptions.DEFAULTS, ReadProgress.NONE);
    }

    /**
     * Reads a file. What is damaged only in part gives the points that are there, and a note.
     *
     * @throws CloudFileException where no cloud can be made of it: it is missing, of no known format, damaged, or too large
     *     for the memory there is
     * @throws CancellationException where {@code progress} said so
     */
    public static CloudFile read(Path file, ReadOptions options, ReadProgress progress) throws CloudFileException {
        try (FileBytes bytes = FileBytes.map(file)) {
            return read(file, bytes, options, progress);
        }
    }

    /** The same for bytes that are in memory; archives are opened again by their name. */
    static CloudFile read(Path file, FileBytes bytes, ReadOptions options, ReadProgress progress)
            throws CloudFileException {
        ReadJob job = new ReadJob(file, bytes, options, progress);
        try {
            job.advance(0);
            CloudFile read = reader(FormatGuess.of(job)).read(job);
            progress.done(1);
            return read;
        } catch (OutOfMemoryError e) {
            throw new CloudFileException(file, "needs more memory than the program may use (-Xmx)", e);
        } catch (InternalError e) {
            // What the Java runtime throws where mapped bytes have gone away.
            throw new CloudFileException(file, "became shorter or unreadable while it was read", e);
        }
    }

    private static CloudReader reader(CloudFormat format) {
        return switch (format) {
            case PLY -> new PlyReader();
            case PCD -> new PcdReader();
            case XYZ -> new XyzReader();
            case LAS -> new LasReader();
            case LAZ -> new LazReader();
            case NPY -> new NpyReader();
            case NPZ -> new NpzReader();
            case GLB -> new GlbReader();
            case PNG -> new DepthPngReader();
            case EXR -> new DepthExrReader();
        };
    }

    /**
     * Writes a cloud to a temporary file beside {@code file} and moves it into place. Colours are written where
     * {@code coloured}, intensity and labels where the cloud has them; coordinates as doubles where the cloud has an origin
     * of its own, else as floats.
     *
     * @throws CloudFileException where it cannot be written
     */
    public static void write(PointCloud cloud, boolean coloured, Path file, CloudEncoding encoding)
            throws CloudFileException {
        new CloudWriter(cloud, coloured, encoding).write(file);
    }
}
