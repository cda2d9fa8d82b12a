package gsi.viewer3d.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What a LAS or LAZ file says of itself.
 *
 * @param version minor, of 1.x
 * @param format of the points, 0 to 10
 * @param recordBytes of a point
 * @param points how many
 * @param body byte of the first point
 * @param scale of x, y and z, metres a count
 * @param offset of x, y and z, metres
 */
@SuppressWarnings("ArrayRecordComponent") // three numbers each, read once, never compared
record LasHeader(int version, int format, int recordBytes, long points, long body, double[] scale, double[] offset) {

    private static final int SHORTEST = 227;

    /** Bytes of a point of each format. */
    private static final int[] BYTES = {20, 28, 26, 34, 57, 63, 30, 36, 38, 59, 67};

    /** Where red begins; −1 for formats without colour. */
    private static final int[] RED = {-1, -1, 20, 28, -1, 28, -1, 30, 30, -1, 30};

    static LasHeader read(ReadJob job) throws CloudFileException {
        byte[] b = job.bytes().slice(0, 375);
        if (b.length < SHORTEST) {
            throw job.failure("is cut off within its header: %d of at least %d bytes".formatted(b.length, SHORTEST));
        }
        int version = b[25] & 0xFF;
        int format = b[104] & 0x3F;
        int recordBytes = Scalar.int16(b, 105, false) & 0xFFFF;
        if (format >= BYTES.length || recordBytes < BYTES[format]) {
            throw job.failureAt(
                    104, "has points of format %d with %d bytes, which is not known".formatted(format, recordBytes));
        }
        long points = Scalar.int32(b, 107, false) & 0xFFFF_FFFFL;
        if (version >= 4 && b.length >= 255) {
            long wide = Scalar.int64(b, 247, false);
            points = wide > 0 ? wide : points;
        }
        double[] scale = new double[3];
        double[] offset = new double[3];
        for (int i = 0; i < 3; i++) {
            scale[i] = Scalar.FLOAT64.get(b, 131 + 8 * i, false);
            offset[i] = Scalar.FLOAT64.get(b, 155 + 8 * i, false);
            if (!Double.isFinite(scale[i]) || scale[i] == 0 || !Double.isFinite(offset[i])) {
                throw job.failureAt(131 + 8L * i, "has a scale or offset of its coordinates that is no number");
            }
        }
        return new LasHeader(
                version, format, recordBytes, points, Scalar.int32(b, 96, false) & 0xFFFF_FFFFL, scale, offset);
    }

    boolean hasColour() {
        return RED[format] >= 0;
    }

    /** The fields that are read. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        Role[] axes = {Role.X, Role.Y, Role.Z};
        Role[] channels = {Role.RED, Role.GREEN, Role.BLUE};
        for (int i = 0; i < 3; i++) {
            fields.add(new Field(axes[i], Scalar.INT32, 4 * i, scale[i], offset[i]));
        }
        fields.add(new Field(Role.INTENSITY, Scalar.UINT16, 12));
        // Older formats keep flags in the upper bits of the class; those are told apart when it is read.
        fields.add(new Field(Role.LABEL, Scalar.UINT8, format < 6 ? 15 : 16));
        for (int i = 0; i < 3 && hasColour(); i++) {
            fields.add(new Field(channels[i], Scalar.UINT16, RED[format] + 2 * i));
        }
        return fields;
    }

    /** For people. */
    List<String> described() {
        List<String> d =
                new ArrayList<>(List.of("x int32", "y int32", "z int32", "intensity uint16", "classification uint8"));
        if (hasColour()) {
            d.addAll(List.of("red uint16", "green uint16", "blue uint16"));
        }
        return d;
    }
}
