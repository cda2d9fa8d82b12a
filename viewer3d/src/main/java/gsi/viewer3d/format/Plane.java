package gsi.viewer3d.format;

import java.util.List;

/**
 * Records of equal size that hold some numbers of each point: all of them in most formats, one each where arrays are
 * stored one after the other.
 *
 * @param bytes where they lie
 * @param base byte of the first record
 * @param stride bytes from record to record
 * @param size bytes of a record that are there even for the last one
 * @param big whether the most significant byte comes first
 * @param fields what is read
 */
record Plane(FileBytes bytes, long base, int stride, int size, boolean big, List<Field> fields) {

    /** Bytes that are decoded at once: they stay in the nearest cache. */
    private static final int BLOCK = 1 << 15;

    /** Writes the points {@code from} to {@code to} into the arrays. */
    void read(CloudArrays out, int from, int to) {
        int most = Math.max(1, BLOCK / Math.max(1, stride));
        byte[] block = new byte[blockBytes(Math.min(most, to - from))];
        double[] scratch = new double[Math.min(most, to - from)];
        for (int i = from; i < to; i += most) {
            int n = Math.min(most, to - i);
            bytes.copy(base + (long) i * stride, block, 0, blockBytes(n));
            for (Field f : fields) {
                out.put(f, block, 0, stride, big, i, n, scratch);
            }
        }
    }

    private int blockBytes(int records) {
        return (records - 1) * stride + size;
    }

    /** One field of about {@code wanted} points, evenly spread over {@code points}. */
    double[] sample(Field f, int points, int wanted) {
        int n = Math.min(points, wanted);
        double[] values = new double[n];
        byte[] b = new byte[f.type().bytes()];
        for (int i = 0; i < n; i++) {
            bytes.copy(base + (long) i * points / n * stride + f.offset(), b, 0, b.length);
            values[i] = f.scale() * f.type().get(b, 0, big) + f.shift();
        }
        return values;
    }

    /** One field of some points, which should not be many at once. */
    double[] values(Field f, int from, int to) {
        double[] values = new double[to - from];
        byte[] block = new byte[blockBytes(to - from)];
        bytes.copy(base + (long) from * stride, block, 0, block.length);
        f.type().decode(block, f.offset(), stride, big, to - from, values);
        for (int i = 0; i < values.length; i++) {
            values[i] = f.scale() * values[i] + f.shift();
        }
        return values;
    }

    /** The greatest finite value of a field. */
    double greatest(Field f, int from, int to) {
        int most = Math.max(1, BLOCK / Math.max(1, stride));
        byte[] block = new byte[blockBytes(Math.min(most, to - from))];
        double[] scratch = new double[Math.min(most, to - from)];
        double max = 0;
        for (int i = from; i < to; i += most) {
            int n = Math.min(most, to - i);
            bytes.copy(base + (long) i * stride, block, 0, blockBytes(n));
            f.type().decode(block, f.offset(), stride, big, n, scratch);
            for (int k = 0; k < n; k++) {
                double v = f.scale() * scratch[k] + f.shift();
                max = v > max && v < Double.POSITIVE_INFINITY ? v : max;
            }
        }
        return max;
    }

    /** The number of whole records that the bytes hold from {@code base} on. */
    static long records(long available, int stride, int size) {
        return available < size ? 0 : stride == 0 ? Integer.MAX_VALUE : 1 + (available - size) / stride;
    }
}
