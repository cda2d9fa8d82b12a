package gsi.viewer3d.format;

import com.github.mreutegg.laszip4j.CloseablePointIterable;
import com.github.mreutegg.laszip4j.LASPoint;
import com.github.mreutegg.laszip4j.LASReader;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;

/** Reads compressed LAS with the laszip4j library; takes 6 bytes a point more while it reads colours. */
final class LazReader implements CloudReader {

    /** Even points that are all equal take more than this part of a byte each. */
    private static final long MOST_POINTS_A_BYTE = 2500;

    private static final int REPORT = 1 << 14;

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        LasHeader header = LasHeader.read(job);
        if (header.points() / MOST_POINTS_A_BYTE > job.bytes().size()) {
            throw job.failure("promises %,d points, which its %,d bytes cannot hold"
                    .formatted(header.points(), job.bytes().size()));
        }
        checkChunks(job, header);
        Unpacked unpacked = unpack(job, header);
        if (unpacked.found < header.points()) {
            job.note("the header promises %,d points, the file has %,d".formatted(header.points(), unpacked.found));
        }
        CloudArrays arrays = unpacked.arrays;
        var cloud = arrays.toCloud();
        return new CloudFile(
                job.file(),
                CloudFormat.LAZ,
                "LAZ 1.%d, points of format %d".formatted(header.version(), header.format()),
                header.described(),
                header.points(),
                arrays.dropped() - (arrays.count() - unpacked.found),
                arrays.isColoured(),
                job.notes(),
                cloud);
    }

    /** The library believes the table of chunks; each of them is at least a byte of the file. */
    private static void checkChunks(ReadJob job, LasHeader header) throws CloudFileException {
        long table = table(job, header.body());
        if (table == -1) {
            table = table(job, job.bytes().size() - Long.BYTES);
        }
        byte[] head = table < 0 || table > job.bytes().size()
                ? new byte[0]
                : job.bytes().slice(table, 8);
        if (head.length < 8) {
            throw job.failureAt(header.body(), "has no table of its compressed chunks; it is cut off or damaged");
        }
        long chunks = Scalar.int32(head, 4, false) & 0xFFFF_FFFFL;
        if (chunks > job.bytes().size()) {
            throw job.failureAt(
                    table,
                    "promises %,d compressed chunks in %,d bytes"
                            .formatted(chunks, job.bytes().size()));
        }
    }

    private static long table(ReadJob job, long at) {
        byte[] offset =
                at < 0 || at > job.bytes().size() ? new byte[0] : job.bytes().slice(at, Long.BYTES);
        return offset.length < Long.BYTES ? -2 : Scalar.int64(offset, 0, false);
    }

    private static final class Unpacked {
        private final CloudArrays arrays;
        private final char[] colours;
        private int found;
        private int greatest;

        Unpacked(CloudArrays arrays, char[] colours) {
            this.arrays = arrays;
            this.colours = colours;
        }
    }

    private static Unpacked unpack(ReadJob job, LasHeader header) throws CloudFileException {
        job.requireMemory(header.points(), 30);
        int n = (int) header.points();
        Set<Role> roles = EnumSet.of(Role.X, Role.Y, Role.Z, Role.INTENSITY, Role.LABEL);
        if (header.hasColour()) {
            roles.addAll(EnumSet.of(Role.RED, Role.GREEN, Role.BLUE));
        }
        job.expect(n);
        Unpacked result = null;
        try (CloseablePointIterable points = new LASReader(job.file().toFile()).getCloseablePoints()) {
            Iterator<LASPoint> each = points.iterator();
            while (each.hasNext() && (result == null || result.found < n)) {
                LASPoint p = each.next();
                if (result == null) {
                    double[] origin = new double[3];
                    int[] first = {p.getX(), p.getY(), p.getZ()};
                    for (int i = 0; i < 3; i++) {
                        origin[i] = Origin.of(new double[] {header.scale()[i] * first[i] + header.offset()[i]});
                    }
                    result = new Unpacked(
                            CloudArrays.allocate(job, n, roles, origin), new char[header.hasColour() ? 3 * n : 0]);
                }
                store(header, p, result);
                if (result.found % REPORT == 0) {
                    job.advance(REPORT);
                }
            }
        } catch (java.util.concurrent.CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library has no exceptions of its own for damaged data: it runs into what it finds.
            if (result == null) {
                throw new CloudFileException(job.file(), "cannot be unpacked: " + e, e);
            }
            job.note("the compressed points are damaged after %,d".formatted(result.found));
        }
        if (result == null) {
            result = new Unpacked(CloudArrays.allocate(job, n, roles, new double[3]), new char[0]);
        }
        finish(result, n);
        return result;
    }

    private static void store(LasHeader header, LASPoint p, Unpacked to) {
        int i = to.found++;
        to.arrays.set(Role.X, i, header.scale()[0] * p.getX() + header.offset()[0]);
        to.arrays.set(Role.Y, i, header.scale()[1] * p.getY() + header.offset()[1]);
        to.arrays.set(Role.Z, i, header.scale()[2] * p.getZ() + header.offset()[2]);
        to.arrays.set(Role.INTENSITY, i, p.getIntensity());
        to.arrays.set(Role.LABEL, i, p.getClassification());
        if (to.colours.length > 0) {
            to.colours[3 * i] = p.getRed();
            to.colours[3 * i + 1] = p.getGreen();
            to.colours[3 * i + 2] = p.getBlue();
            to.greatest = Math.max(to.greatest, Math.max(p.getRed(), Math.max(p.getGreen(), p.getBlue())));
        }
    }

    private static void finish(Unpacked u, int n) {
        double scale = Planes.scale(false, u.greatest);
        for (int i = 0; i < u.found && u.colours.length > 0; i++) {
            u.arrays.set(Role.RED, i, scale * u.colours[3 * i]);
            u.arrays.set(Role.GREEN, i, scale * u.colours[3 * i + 1]);
            u.arrays.set(Role.BLUE, i, scale * u.colours[3 * i + 2]);
        }
        for (int i = u.found; i < n; i++) {
            u.arrays.drop(i);
        }
    }
}
