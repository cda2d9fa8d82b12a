package gsi.dataset.image;

import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Photos, edited images and depth maps: decoding and encoding. Bytes are read first, so that names in any script work, and
 * checked for their end, because decoders fill the missing part of a truncated file with grey and say nothing.
 */
public final class ImageFiles {

    /** Far more than any photo takes; a file above is something else, and reading it would fill the memory. */
    private static final long LARGEST_BYTES = 512L << 20;

    /** A picture of so many pixels takes 600 MB as 8-bit RGB, and small files can claim to hold more. */
    private static final long LARGEST_PIXELS = 200_000_000;

    private ImageFiles() {}

    /**
     * Decodes to 8-bit RGB: grey is spread over the channels, alpha is dropped, 16 bit is cut to 8; a rotation noted in EXIF
     * is not applied, since the benchmark's boxes refer to the stored pixels.
     *
     * @throws DataException if the file is missing, not an image, or truncated
     */
    public static Raster readPhoto(Path file) throws DataException {
        return readPhoto(file, bytes -> {});
    }

    /**
     * As {@link #readPhoto(Path)}, for those who also want to know what was decoded: reading the file again may find another
     * one in its place.
     *
     * @param contents takes the file's bytes, which it must not change
     */
    public static Raster readPhoto(Path file, Consumer<byte[]> contents) throws DataException {
        byte[] bytes = bytes(file);
        contents.accept(bytes);
        return decodePhoto(file, bytes);
    }

    /**
     * The same of bytes that were read already.
     *
     * @param file where they come from, for messages
     */
    public static Raster decodePhoto(Path file, byte[] bytes) throws DataException {
        Mat bgr = decode(file, bytes, Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
        Mat rgb = new Mat();
        try {
            Imgproc.cvtColor(bgr, rgb, Imgproc.COLOR_BGR2RGB);
            byte[] out = new byte[Math.toIntExact(rgb.total() * 3)];
            rgb.get(0, 0, out);
            return new Raster(rgb.cols(), rgb.rows(), out);
        } finally {
            bgr.release();
            rgb.release();
        }
    }

    /**
     * Decodes a 16-bit depth image in millimetres.
     *
     * @throws DataException if the file is missing, broken, or not one channel of 16 bits
     */
    public static DepthMap readDepth(Path file) throws DataException {
        Mat mat = decode(file, bytes(file), Imgcodecs.IMREAD_UNCHANGED);
        try {
            if (mat.type() != CvType.CV_16UC1) {
                throw new DataException(
                        file, "depth must be a 16-bit grey PNG, this is " + CvType.typeToString(mat.type()));
            }
            short[] out = new short[Math.toIntExact(mat.total())];
            mat.get(0, 0, out);
            return new DepthMap(mat.cols(), mat.rows(), out);
        } finally {
            mat.release();
        }
    }

    /** Encodes as PNG, the same bytes for the same pixels. */
    public static byte[] encodePng(Raster image) {
        return encode(image, ".png", Imgcodecs.IMWRITE_PNG_COMPRESSION, 9);
    }

    /** Encodes as JPEG; quality 1–100. */
    public static byte[] encodeJpeg(Raster image, int quality) {
        return encode(image, ".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    }

    /** Encodes depth as 16-bit grey PNG. */
    public static byte[] encodeDepth(DepthMap depth) {
        OpenCvLibrary.load();
        Mat mat = new Mat(depth.height(), depth.width(), CvType.CV_16UC1);
        MatOfByte out = new MatOfByte();
        try {
            mat.put(0, 0, depth.millimetres());
            Imgcodecs.imencode(".png", mat, out, new MatOfInt(Imgcodecs.IMWRITE_PNG_COMPRESSION, 9));
            return out.toArray();
        } finally {
            mat.release();
            out.release();
        }
    }

    private static byte[] encode(Raster image, String extension, int... parameters) {
        OpenCvLibrary.load();
        Mat rgb = new Mat(image.height(), image.width(), CvType.CV_8UC3);
        Mat bgr = new Mat();
        MatOfByte out = new MatOfByte();
        try {
            rgb.put(0, 0, image.rgb());
            Imgproc.cvtColor(rgb, bgr, Imgproc.COLOR_RGB2BGR);
            Imgcodecs.imencode(extension, bgr, out, new MatOfInt(parameters));
            return out.toArray();
        } finally {
            rgb.release();
            bgr.release();
            out.release();
        }
    }

    private static byte[] bytes(Path file) throws DataException {
        try {
            long size = Files.size(file);
            if (size > LARGEST_BYTES) {
                throw new DataException(file, "is " + (size >> 20) + " MB, too large for an image");
            }
            return Files.readAllBytes(file);
        } catch (DataException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            throw new DataException(file, "is too large to read", e);
        }
    }

    private static Mat decode(Path file, byte[] bytes, int flags) throws DataException {
        ImageFormat format = ImageFormat.of(bytes);
        if (format == null) {
            throw new DataException(file, bytes.length == 0 ? "the file is empty" : "is neither PNG nor JPEG");
        }
        if (!format.isComplete(bytes)) {
            throw new DataException(file, "is cut off: the end of the " + format + " data is missing");
        }
        long pixels = format.pixels(bytes);
        if (pixels > LARGEST_PIXELS) {
            throw new DataException(file, "has " + pixels / 1_000_000 + " megapixels, too many to decode");
        }
        OpenCvLibrary.load();
        MatOfByte in = new MatOfByte(bytes);
        try {
            Mat mat = Imgcodecs.imdecode(in, flags);
            if (mat.empty()) {
                throw new DataException(file, "the " + format + " data cannot be decoded");
            }
            return mat;
        } catch (RuntimeException e) {
            throw new DataException(file, "the " + format + " data cannot be decoded: " + e.getMessage(), e);
        } finally {
            in.release();
        }
    }
}
