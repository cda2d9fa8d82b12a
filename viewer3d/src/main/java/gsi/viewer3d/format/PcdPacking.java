package gsi.viewer3d.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes the body of a binary_compressed PCD: field after field, a block of points at a time. */
final class PcdPacking {

    private static final int BLOCK_POINTS = 1 << 16;
    private static final long MOST = 0xFFFF_FFFFL;

    private final Path file;
    private final int count;
    private final List<WrittenField> fields;

    /** @param file for messages */
    PcdPacking(Path file, int count, List<WrittenField> fields) {
        this.file = file;
        this.count = count;
        this.fields = fields;
    }

    void write(Path to, byte[] header) throws IOException, CloudFileException {
        long unpacked =
                (long) count * fields.stream().mapToInt(f -> f.type().bytes()).sum();
        // Even what cannot be made smaller must fit the format's 32-bit sizes.
        if (unpacked + unpacked / 16 > MOST) {
            throw new CloudFileException(file, "would be too large for a compressed PCD (4 GiB); write it as binary");
        }
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            writeFully(out, header, header.length);
            byte[] sizes = new byte[8];
            writeFully(out, sizes, sizes.length);
            long packed = 0;
            byte[] block = new byte[BLOCK_POINTS * 8];
            byte[] small = new byte[Lzf.bound(block.length)];
            for (WrittenField f : fields) {
                int size = f.type().bytes();
                for (int first = 0; first < count; first += BLOCK_POINTS) {
                    int n = Math.min(BLOCK_POINTS, count - first);
                    for (int i = 0; i < n; i++) {
                        f.source().put(first + i, block, i * size);
                    }
                    int bytes = Lzf.pack(block, n * size, small);
                    writeFully(out, small, bytes);
                    packed += bytes;
                }
            }
            Scalar.putInt32(sizes, 0, (int) packed);
            Scalar.putInt32(sizes, 4, (int) unpacked);
            out.position(header.length);
            writeFully(out, sizes, sizes.length);
        }
    }

    private static void writeFully(FileChannel out, byte[] bytes, int n) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, n);
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }
}
