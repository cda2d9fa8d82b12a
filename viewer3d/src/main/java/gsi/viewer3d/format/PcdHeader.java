package gsi.viewer3d.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a PCD file says of itself.
 *
 * @param fields of each point, in the order of the file
 * @param points how many
 * @param encoding {@code ascii}, {@code binary} or {@code binary_compressed}
 * @param body byte at which the points begin
 * @param lines of the header
 */
record PcdHeader(List<Entry> fields, long points, String encoding, long body, int lines) {

    /** A point of more bytes than this is a damaged header. */
    private static final int MOST_BYTES = 1 << 20;

    /**
     * A field, which may hold several numbers; only the first is looked at.
     *
     * @param count how many numbers
     * @param offset bytes before it within a point
     */
    record Entry(String name, Scalar type, int count, int offset) {

        int bytes() {
            return type.bytes() * count;
        }

        @Nullable
        Role role() {
            Role role = Role.named(name);
            return role == Role.PACKED && type.bytes() != 4 ? null : role;
        }

        String described() {
            return name + " " + type.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : " × " + count);
        }
    }

    /** Bytes of a point. */
    int bytes() {
        return fields.isEmpty()
                ? 0
                : fields.getLast().offset() + fields.getLast().bytes();
    }

    static PcdHeader read(ReadJob job) throws CloudFileException {
        HeaderLines in = new HeaderLines(job);
        String[] names = {};
        String[] sizes = {};
        String[] types = {};
        String[] counts = {};
        long width = -1;
        long height = 1;
        long points = -1;
        while (true) {
            String line = in.next();
            if (line == null) {
                throw job.failure("ends within its header (after line %d): DATA is missing".formatted(in.line() - 1));
            }
            String[] words = line.split("\\s+");
            String value = words.length > 1 ? words[1] : "";
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "FIELDS", "COLUMNS" -> names = rest(words);
                case "SIZE" -> sizes = rest(words);
                case "TYPE" -> types = rest(words);
                case "COUNT" -> counts = rest(words);
                case "WIDTH" -> width = in.count(value);
                case "HEIGHT" -> height = in.count(value);
                case "POINTS" -> points = in.count(value);
                case "DATA" -> {
                    List<Entry> fields = entries(in, names, sizes, types, counts);
                    if (points < 0) {
                        points = product(in, width, height);
                    }
                    return new PcdHeader(fields, points, value.toLowerCase(Locale.ROOT), in.position(), in.line());
                }
                case "VERSION", "VIEWPOINT", "" -> {}
                default -> {
                    if (!words[0].startsWith("#")) {
                        throw in.failure("“" + Shown.text(words[0]) + "” is no word of a PCD header");
                    }
                }
            }
        }
    }

    private static String[] rest(String[] words) {
        return List.of(words).subList(1, words.length).toArray(String[]::new);
    }

    private static long product(HeaderLines in, long width, long height) throws CloudFileException {
        if (width < 0) {
            throw in.failure("does not say how many points it has: neither POINTS nor WIDTH");
        }
        if (width != 0 && height > Long.MAX_VALUE / width) {
            throw in.failure("says that it is %,d points wide and %,d high".formatted(width, height));
        }
        return width * height;
    }

    private static List<Entry> entries(HeaderLines in, String[] names, String[] sizes, String[] types, String[] counts)
            throws CloudFileException {
        if (names.length == 0) {
            throw in.failure("does not say which fields it has: FIELDS is missing");
        }
        if (sizes.length != names.length
                || types.length != names.length
                || (counts.length != 0 && counts.length != names.length)) {
            throw in.failure("has %d FIELDS, but %d SIZE, %d TYPE and %d COUNT"
                    .formatted(names.length, sizes.length, types.length, counts.length));
        }
        List<Entry> entries = new ArrayList<>();
        long offset = 0;
        for (int i = 0; i < names.length; i++) {
            long count = counts.length == 0 ? 1 : in.count(counts[i]);
            Scalar type = type(in, types[i], sizes[i]);
            if (count > MOST_BYTES || offset + count * type.bytes() > MOST_BYTES) {
                throw in.failure("says that a point has more than %,d bytes".formatted(MOST_BYTES));
            }
            if (count > 0) {
                entries.add(new Entry(names[i], type, (int) count, (int) offset));
            }
            offset += count * type.bytes();
        }
        return entries;
    }

    private static Scalar type(HeaderLines in, String type, String size) throws CloudFileException {
        return switch (type.toUpperCase(Locale.ROOT) + size) {
            case "I1" -> Scalar.INT8;
            case "U1" -> Scalar.UINT8;
            case "I2" -> Scalar.INT16;
            case "U2" -> Scalar.UINT16;
            case "I4" -> Scalar.INT32;
            case "U4" -> Scalar.UINT32;
            case "I8" -> Scalar.INT64;
            case "U8" -> Scalar.UINT64;
            case "F4" -> Scalar.FLOAT32;
            case "F8" -> Scalar.FLOAT64;
            default ->
                throw in.failure("has a field of TYPE %s and SIZE %s".formatted(Shown.text(type), Shown.text(size)));
        };
    }
}
