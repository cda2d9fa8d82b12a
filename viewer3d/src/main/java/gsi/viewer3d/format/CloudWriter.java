package gsi.viewer3d.format;

import gsi.viewer3d.cloud.PointCloud;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a cloud as PLY or PCD. */
final class CloudWriter {

    private static final int BLOCK_POINTS = 1 << 13;

    private final PointCloud cloud;
    private final CloudEncoding encoding;
    private final List<WrittenField> fields;

    CloudWriter(PointCloud cloud, boolean coloured, CloudEncoding encoding) {
        this.cloud = cloud;
        this.encoding = encoding;
        this.fields = WrittenField.of(cloud, coloured, encoding != CloudEncoding.PLY_BINARY);
    }

    /** Never leaves half a file under the name. */
    void write(Path file) throws CloudFileException {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = null;
        try {
            temporary = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            switch (encoding) {
                case PLY_BINARY -> {
                    try (OutputStream out = open(temporary)) {
                        out.write(plyHeader().getBytes(StandardCharsets.US_ASCII));
                        records(out);
                    }
                }
                case PCD_BINARY -> {
                    try (OutputStream out = open(temporary)) {
                        out.write(pcdHeader("binary").getBytes(StandardCharsets.US_ASCII));
                        records(out);
                    }
                }
                case PCD_COMPRESSED ->
                    new PcdPacking(file, cloud.count(), fields)
                            .write(temporary, pcdHeader("binary_compressed").getBytes(StandardCharsets.US_ASCII));
            }
            move(temporary, file);
        } catch (IOException e) {
            throw new CloudFileException(file, "cannot be written: " + e.getMessage(), e);
        } finally {
            delete(temporary);
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            // What is left is a file that nobody reads; the failure that matters is on its way already.
        }
    }

    private void records(OutputStream out) throws IOException {
        int stride = fields.stream().mapToInt(f -> f.type().bytes()).sum();
        byte[] block = new byte[BLOCK_POINTS * stride];
        for (int first = 0; first < cloud.count(); first += BLOCK_POINTS) {
            int n = Math.min(BLOCK_POINTS, cloud.count() - first);
            int offset = 0;
            for (WrittenField f : fields) {
                for (int i = 0; i < n; i++) {
                    f.source().put(first + i, block, i * stride + offset);
                }
                offset += f.type().bytes();
            }
            out.write(block, 0, n * stride);
        }
    }

    private String plyHeader() {
        StringBuilder s = new StringBuilder("ply\nformat binary_little_endian 1.0\nelement vertex ")
                .append(cloud.count())
                .append('\n');
        for (WrittenField f : fields) {
            String type = switch (f.type()) {
                case FLOAT64 -> "double";
                case UINT8 -> "uchar";
                case INT32 -> "int";
                default -> "float";
            };
            s.append("property ").append(type).append(' ').append(f.name()).append('\n');
        }
        return s.append("end_header\n").toString();
    }

    private String pcdHeader(String data) {
        StringBuilder names = new StringBuilder("FIELDS");
        StringBuilder sizes = new StringBuilder("SIZE");
        StringBuilder types = new StringBuilder("TYPE");
        StringBuilder counts = new StringBuilder("COUNT");
        for (WrittenField f : fields) {
            names.append(' ').append(f.name());
            sizes.append(' ').append(f.type().bytes());
            types.append(f.type().isFloating() ? " F" : " I");
            counts.append(" 1");
        }
        return "# .PCD v0.7 - Point Cloud Data file format\nVERSION 0.7\n%s\n%s\n%s\n%s\nWIDTH %d\nHEIGHT 1\nVIEWPOINT 0 0 0 1 0 0 0\nPOINTS %d\nDATA %s\n"
                .formatted(names, sizes, types, counts, cloud.count(), cloud.count(), data);
    }
}
