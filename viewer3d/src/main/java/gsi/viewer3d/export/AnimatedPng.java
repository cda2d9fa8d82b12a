package gsi.viewer3d.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * An animated PNG (the PNG specification's third edition): all colours, repeated for ever; programs that do not know it show
 * the first picture. Each picture is compressed and written when it is added. Closing moves the file into its place.
 */
public final class AnimatedPng implements PictureSequence {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MILLIS = 1000;
    /** Where the count of pictures stands: after the signature, the header's 25 bytes, and a chunk's length and name. */
    private static final int COUNT_AT = 8 + 25;

    private final Path file;
    private final Path part;
    private final RandomAccessFile out;
    private final int delay;
    private int width;
    private int height;
    private int pictures;
    private int sequence;

    /**
     * @param millis that each picture is shown, up to 65535
     * @throws IOException where nothing can be written there
     */
    public AnimatedPng(Path file, int millis) throws IOException {
        this.file = file.toAbsolutePath();
        this.delay = Math.clamp(millis, 1, 0xFFFF);
        Path folder = this.file.getParent();
        part = Files.createTempFile(folder == null ? this.file : folder, ".picture", ".part");
        out = new RandomAccessFile(part.toFile(), "rw");
    }

    @Override
    public void add(BufferedImage picture) throws IOException {
        if (pictures == 0) {
            width = picture.getWidth();
            height = picture.getHeight();
            out.write(SIGNATURE);
            // Eight bits each of red, green and blue, no interlacing.
            chunk(
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put(new byte[] {8, 2, 0, 0, 0})
                            .array());
            chunk("acTL", new byte[8]);
        } else if (picture.getWidth() != width || picture.getHeight() != height) {
            throw new IllegalArgumentException("a picture of another size than the first");
        }
        ByteBuffer control =
                ByteBuffer.allocate(26).putInt(sequence++).putInt(width).putInt(height);
        control.putInt(0).putInt(0).putShort((short) delay).putShort((short) MILLIS);
        chunk("fcTL", control.array());
        byte[] pixels = compressed(picture);
        if (pictures == 0) {
            chunk("IDAT", pixels);
        } else {
            chunk(
                    "fdAT",
                    ByteBuffer.allocate(4 + pixels.length)
                            .putInt(sequence++)
                            .put(pixels)
                            .array());
        }
        pictures++;
    }

    /** Each row as its difference to the row above, which is mostly small, then deflated. */
    private byte[] compressed(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            int[] row = new int[width];
            byte[] above = new byte[3 * width];
            byte[] line = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                picture.getRGB(0, y, width, 1, row, 0, width);
                line[0] = 2;
                for (int i = 0; i < above.length; i++) {
                    byte v = (byte) (row[i / 3] >> (16 - 8 * (i % 3)));
                    line[1 + i] = (byte) (v - above[i]);
                    above[i] = v;
                }
                deflated.write(line);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private void chunk(String name, byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length + 12);
        DataOutputStream chunk = new DataOutputStream(bytes);
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data);
        chunk.writeInt(data.length);
        chunk.write(type);
        chunk.write(data);
        chunk.writeInt((int) crc.getValue());
        out.write(bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        try {
            if (pictures > 0) {
                chunk("IEND", new byte[0]);
                out.seek(COUNT_AT);
                chunk("acTL", ByteBuffer.allocate(8).putInt(pictures).putInt(0).array());
            }
            out.close();
            if (pictures > 0) {
                PictureFiles.move(part, file);
            }
        } finally {
            out.close();
            Files.deleteIfExists(part);
        }
    }
}
