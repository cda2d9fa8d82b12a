package gsi.viewer3d.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads several NumPy arrays in a zip: points with colours, intensity and labels, or depth with K. */
final class NpzReader implements CloudReader {

    /** Deflate cannot do better; an entry that says so lies. */
    private static final long MOST_RATIO = 1040;

    private static final int MOST_ENTRIES = 1000;

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        List<NpyArray> arrays = new ArrayList<>();
        try (ZipFile zip = new ZipFile(job.file().toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw job.failure("has %,d entries; no NPZ has more than %,d".formatted(zip.size(), MOST_ENTRIES));
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
                if (entry.getName().endsWith(".npy") && isWanted(entry.getName())) {
                    unpack(job, zip, entry, arrays);
                }
            }
            return read(job, arrays);
        } catch (IOException | IllegalArgumentException e) {
            throw new CloudFileException(job.file(), "is a damaged zip: " + e.getMessage(), e);
        } finally {
            arrays.forEach(a -> a.bytes().close());
        }
    }

    private static CloudFile read(ReadJob job, List<NpyArray> arrays) throws CloudFileException {
        NpyArray points = named(arrays, "points?|xyz|pcd?|pointcloud|point_cloud|positions?|vertices|coords?|pts");
        NpyArray depth = named(arrays, "depths?|depth_map|z");
        if (points == null || !NpyPoints.arePoints(points)) {
            points = arrays.stream()
                    .filter(a -> !a.name().matches(COLOURS) && NpyPoints.arePoints(a))
                    .filter(a -> !a.name().matches(CAMERA) && depth == null)
                    .findFirst()
                    .orElse(null);
        }
        if (points != null) {
            return NpyPoints.read(
                    job,
                    CloudFormat.NPZ,
                    points,
                    other(points, named(arrays, COLOURS)),
                    other(points, named(arrays, "intensit(y|ies)|reflectance|remission")),
                    other(points, named(arrays, "labels?|class(es)?|semantic|semantics|instances?|segmentation")));
        }
        if (depth != null) {
            return DepthPoints.read(
                    job,
                    CloudFormat.NPZ,
                    NpyDepth.of(job, depth),
                    depth.name() + " " + depth.header().described(),
                    camera(named(arrays, CAMERA)));
        }
        throw job.failure("has neither points nor depth; its arrays are "
                + Shown.text(arrays.stream().map(NpyArray::name).toList().toString()));
    }

    private static final String COLOURS = "colou?rs?|rgbs?|rgb_colors";
    private static final String CAMERA = "k|intrinsics?|camera_matrix|intrinsic_matrix";

    private static boolean isWanted(String entry) {
        return !entry.contains("/") || !entry.startsWith("__");
    }

    private static @Nullable NpyArray named(List<NpyArray> arrays, String names) {
        return arrays.stream().filter(a -> a.name().matches(names)).findFirst().orElse(null);
    }

    private static @Nullable NpyArray other(NpyArray points, @Nullable NpyArray a) {
        return a == null || a.name().equals(points.name()) ? null : a;
    }

    private static @Nullable Intrinsics camera(@Nullable NpyArray k) {
        if (k == null
                || k.header().isStructured()
                || k.header().fortran()
                || k.held() < k.header().elements()) {
            return null;
        }
        NpyHeader.Column c = k.header().columns().getFirst();
        List<Double> numbers = new ArrayList<>();
        byte[] b = new byte[c.type().bytes()];
        for (int i = 0; i < Math.min(16, k.header().elements()); i++) {
            k.bytes().copy(k.header().body() + (long) i * b.length, b, 0, b.length);
            numbers.add(c.type().get(b, 0, c.big()));
        }
        return CameraBeside.ofNumbers(numbers, 0, 0);
    }

    /** Unpacks as much as the array's own header says it needs, and not a byte more. */
    private static void unpack(ReadJob job, ZipFile zip, ZipEntry entry, List<NpyArray> to)
            throws IOException, CloudFileException {
        String name = entry.getName().replaceFirst("\\.npy$", "").toLowerCase(Locale.ROOT);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] head = in.readNBytes(NpyHeader.LONGEST);
            if (head.length < 12 || head[0] != (byte) 0x93) {
                return; // something else that was packed with the arrays
            }
            NpyHeader header;
            try {
                header = NpyHeader.read(head, job, Shown.text(name));
            } catch (CloudFileException e) {
                job.note(e.reason());
                return; // names and other objects beside the points
            }
            long elements = header.elements();
            long bytes = elements < 0 ? Long.MAX_VALUE : header.body() + elements * header.elementBytes();
            long packed = Math.max(64, entry.getCompressedSize());
            if (bytes / MOST_RATIO > packed || bytes / MOST_RATIO > job.bytes().size()) {
                throw job.failure("says that %s unpacks to %,d bytes, which its %,d bytes cannot"
                        .formatted(Shown.text(name), bytes, packed));
            }
            job.requireMemory(Math.ceilDiv(bytes, 64), 64);
            FileBytes unpacked = FileBytes.allocate(bytes);
            to.add(new NpyArray(Shown.text(name), header, unpacked));
            fill(job, unpacked, head, in);
        }
    }

    private static void fill(ReadJob job, FileBytes unpacked, byte[] head, InputStream in)
            throws IOException, CloudFileException {
        int first = (int) Math.min(head.length, unpacked.size());
        unpacked.write(0, head, first);
        long at = first;
        byte[] block = new byte[1 << 16];
        while (at < unpacked.size()) {
            int n = in.read(block, 0, (int) Math.min(block.length, unpacked.size() - at));
            if (n < 0) {
                throw job.failure("has an array that is cut off: %,d of %,d bytes".formatted(at, unpacked.size()));
            }
            unpacked.write(at, block, n);
            at += n;
            job.advance(0);
        }
    }
}
