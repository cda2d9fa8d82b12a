package gsi.dataset.image;

import gsi.dataset.DataException;
import java.io.IOException;
import java.io.InputStream;
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

    /** In most files the size stands within these; photos with large previews in their header have it later. */
    private static final int HEADER_BYTES = 128 << 10;

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
        return rgb(decode(file, bytes, Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION));
    }

    private static Raster rgb(Mat bgr) {
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
     * As {@link #readPhoto(Path)}, for those who make a small picture of it: a large JPEG is decoded at a half, quarter or
     * eighth of its size, a fraction of the work, but never smaller than asked for.
     *
     * @param width pixels that are needed
     * @param height likewise
     */
    public static Raster readPhotoFor(Path file, int width, int height) throws DataException {
        byte[] bytes = bytes(file);
        ImageFormat format = ImageFormat.of(bytes);
        ImageSize size = format == ImageFormat.JPEG ? format.size(bytes) : null;
        int flag = Imgcodecs.IMREAD_COLOR;
        if (size != null && size.width() >= 8 * width && size.height() >= 8 * height) {
            flag = Imgcodecs.IMREAD_REDUCED_COLOR_8;
        } else if (size != null && size.width() >= 4 * width && size.height() >= 4 * height) {
            flag = Imgcodecs.IMREAD_REDUCED_COLOR_4;
        } else if (size != null && size.width() >= 2 * width && size.height() >= 2 * height) {
            flag = Imgcodecs.IMREAD_REDUCED_COLOR_2;
        }
        return rgb(decode(file, bytes, flag | Imgcodecs.IMREAD_IGNORE_ORIENTATION));
    }

    /**
     * Decodes to 8-bit grey as OpenCV's {@code imread} with {@code IMREAD_GRAYSCALE} does, the rotation noted in EXIF
     * included: for measures that the benchmark's own code takes from grey images.
     *
     * @throws DataException if the file is missing, not an image, or truncated
     */
    public static GreyImage readGrey(Path file) throws DataException {
        Mat mat = decode(file, bytes(file), Imgcodecs.IMREAD_GRAYSCALE);
        try {
            byte[] out = new byte[Math.toIntExact(mat.total())];
            mat.get(0, 0, out);
            return new GreyImage(mat.cols(), mat.rows(), out);
        } finally {
            mat.release();
        }
    }

    /**
     * The stored pixels' width and height, from the file's header: nothing is decoded.
     *
     * @throws DataException if the file is missing or its beginning is not that of an image
     */
    public static ImageSize readSize(Path file) throws DataException {
        byte[] head = head(file, HEADER_BYTES);
        ImageFormat format = ImageFormat.of(head);
        if (format == null) {
            throw new DataException(file, head.length == 0 ? "the file is empty" : "is neither PNG nor JPEG");
        }
        ImageSize size = format.size(head);
        if (size == null && head.length == HEADER_BYTES) {
            size = format.size(bytes(file));
        }
        if (size == null) {
            throw new DataException(file, "the " + format + " header does not say how large the image is");
        }
        return size;
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

    private static byte[] head(Path file, int most) throws DataException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
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
        ImageSize size = format.size(bytes);
        if (size != null && size.pixels() > LARGEST_PIXELS) {
            throw new DataException(file, "has " + size.pixels() / 1_000_000 + " megapixels, too many to decode");
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
