package gsi.viewer3d.format;

import gsi.viewer3d.format.PcdHeader.Entry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the body of a binary_compressed PCD: LZF, and unpacked all values of the first field, then all of the second, and
 * so on. Values go from the unpacker straight into the arrays; what is unpacked never lies in memory as a whole.
 */
final class PcdUnpacking {

    /** LZF writes at most 264 bytes for 3. */
    private static final int MOST_RATIO = 88;

    private static final int BLOCK_POINTS = 1 << 13;

    private final ReadJob job;
    private final PcdHeader header;
    private final List<Field> fields;
    private long found;

    PcdUnpacking(ReadJob job, PcdHeader header, List<Field> fields) {
        this.job = job;
        this.header = header;
        this.fields = fields;
    }

    /** How many points have all three coordinates. */
    long found() {
        return found;
    }

    CloudArrays read() throws CloudFileException {
        byte[] sizes = job.bytes().slice(header.body(), 8);
        if (header.points() == 0) {
            return CloudArrays.allocate(job, 0, EnumSet.noneOf(Role.class), new double[3]);
        }
        if (sizes.length < 8) {
            throw job.failureAt(header.body(), "is cut off before its compressed points");
        }
        long packed = Scalar.int32(sizes, 0, false) & 0xFFFF_FFFFL;
        long unpacked = Scalar.int32(sizes, 4, false) & 0xFFFF_FFFFL;
        long begin = header.body() + 8;
        long there = Math.min(packed, job.bytes().size() - begin);
        if (packed > there) {
            job.note("the compressed points are cut off: %,d of %,d bytes are there".formatted(there, packed));
        }
        long points = points(unpacked, packed);
        Lzf.Unpacker lzf = new Lzf.Unpacker(new ByteCursor(job.bytes(), begin, begin + there));
        CloudArrays arrays = fill(lzf, points);
        if (found < points) {
            job.note("the compressed points %s at byte %,d"
                    .formatted(lzf.isDamaged() ? "are damaged" : "end", lzf.position()));
        }
        return arrays;
    }

    private long points(long unpacked, long packed) throws CloudFileException {
        long points = unpacked / header.bytes();
        if (unpacked % header.bytes() != 0 || points > header.points()) {
            throw job.failureAt(
                    header.body(),
                    "says that it unpacks to %,d bytes, but its %,d points need %,d"
                            .formatted(unpacked, header.points(), header.points() * header.bytes()));
        }
        if (unpacked > MOST_RATIO * packed) {
            throw job.failureAt(
                    header.body(), "says that %,d bytes unpack to %,d, which they cannot".formatted(packed, unpacked));
        }
        return points;
    }

    private CloudArrays fill(Lzf.Unpacker lzf, long points) throws CloudFileException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        fields.forEach(f -> roles.add(f.role()));
        job.requireMemory(points, 16);
        CloudArrays arrays = CloudArrays.allocate(job, points, roles, origin(points));
        job.expect(points * header.fields().size());
        int n = (int) points;
        int axes = n;
        for (Entry e : header.fields()) {
            int got = fill(lzf, e, n, arrays);
            Role role = e.role();
            if (role != null && role.isAxis()) {
                axes = Math.min(axes, got);
            }
        }
        for (int i = axes; i < n; i++) {
            arrays.drop(i);
        }
        found = axes;
        return arrays;
    }

    /** One field of all points; says of how many. */
    private int fill(Lzf.Unpacker lzf, Entry e, int n, CloudArrays arrays) {
        int stride = e.bytes();
        int most = Math.max(1, Math.min(BLOCK_POINTS, (1 << 16) / stride));
        byte[] block = new byte[most * stride];
        double[] scratch = new double[most];
        List<Field> used = used(e);
        for (int i = 0; i < n; i += most) {
            int wanted = Math.min(most, n - i);
            int got = lzf.read(block, wanted * stride) / stride;
            for (Field f : used) {
                arrays.put(f, block, 0, stride, false, i, got, scratch);
            }
            if (got < wanted) {
                return i + got;
            }
            job.advance(wanted);
        }
        return n;
    }

    /** The field as it stands in its own column; empty where it is not used. */
    private List<Field> used(Entry e) {
        List<Field> used = new ArrayList<>();
        for (Field f : fields) {
            if (f.offset() == e.offset()) {
                Field alone = new Field(f.role(), f.type(), 0);
                used.add(f.role().isChannel() ? alone.scaled(255 / f.type().full()) : alone);
            }
        }
        return used;
    }

    /** Chosen by the first values of each coordinate: others would have to be unpacked twice. */
    private double[] origin(long points) {
        double[] origin = new double[3];
        byte[] sizes = job.bytes().slice(header.body(), 8);
        long packed = Scalar.int32(sizes, 0, false) & 0xFFFF_FFFFL;
        boolean wide = fields.stream().anyMatch(f -> f.role().isAxis() && f.type() != Scalar.FLOAT32);
        Lzf.Unpacker lzf = new Lzf.Unpacker(new ByteCursor(job.bytes(), header.body() + 8, header.body() + 8 + packed));
        for (Entry e : header.fields()) {
            Role role = e.role();
            boolean axis = role != null && role.isAxis();
            int n = (int) Math.min(points, Origin.SAMPLE);
            if (!wide) {
                return origin; // floats carry no more detail than floats keep
            }
            byte[] b = new byte[n * e.bytes()];
            int got = lzf.read(b, b.length) / e.bytes();
            if (axis && role != null) {
                double[] sample = new double[got];
                e.type().decode(b, 0, e.bytes(), false, got, sample);
                origin[role.place()] = Origin.of(sample);
            }
            lzf.skip((points - n) * e.bytes());
        }
        return origin;
    }
}
