package gsi.viewer3d.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a NumPy array says of itself.
 *
 * @param columns the numbers of one element: one without a name, or the fields of a structured array
 * @param elementBytes of one element
 * @param fortran whether the first index runs fastest
 * @param shape sizes, first the slowest index
 * @param body bytes before the first element
 */
record NpyHeader(List<Column> columns, int elementBytes, boolean fortran, List<Long> shape, int body) {

    /** Longer headers are damaged. */
    static final int LONGEST = 1 << 16;

    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*(?:'([^']*)'|\\[([^\\]]*)\\])");
    private static final Pattern FIELD =
            Pattern.compile("\\(\\s*'([^']*)'\\s*,\\s*'([^']*)'\\s*(?:,\\s*\\(\\s*(\\d{1,6})\\s*,?\\s*\\)\\s*)?\\)");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,L]*)\\)");

    /**
     * A number, or several of one type.
     *
     * @param offset bytes from the start of the element
     * @param count how many
     */
    record Column(String name, Scalar type, boolean big, int offset, int count) {}

    /** The elements there are in all; −1 where that is more than can be counted. */
    long elements() {
        long n = 1;
        for (long s : shape) {
            if (s != 0 && n > Long.MAX_VALUE / 64 / s) {
                return -1;
            }
            n *= s;
        }
        return n;
    }

    boolean isStructured() {
        return columns.size() > 1 || !columns.getFirst().name().isEmpty();
    }

    String described() {
        return columns.stream()
                        .map(c -> (c.name() + " " + c.type().name().toLowerCase(java.util.Locale.ROOT)).strip())
                        .toList()
                + " × " + shape;
    }

    /**
     * Reads it from the first bytes of an array.
     *
     * @param head at least {@link #LONGEST} bytes, or all there are
     * @param job for failures
     * @param name of the array, for messages
     */
    static NpyHeader read(byte[] head, ReadJob job, String name) throws CloudFileException {
        if (head.length < 12 || head[1] != 'N') {
            throw job.failure(name + " is no NumPy array");
        }
        int major = head[6];
        int start = major == 1 ? 10 : 12;
        long length = major == 1 ? Scalar.int16(head, 8, false) & 0xFFFF : Scalar.int32(head, 8, false) & 0xFFFF_FFFFL;
        if (major < 1 || major > 3 || start + length > head.length) {
            throw job.failure(name + " has a header that is cut off or not known (byte 8)");
        }
        String text = new String(head, start, (int) length, StandardCharsets.UTF_8);
        Matcher descr = DESCR.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!descr.find() || !order.find() || !shape.find()) {
            throw job.failure(name + " has a header that does not say descr, fortran_order and shape: “"
                    + Shown.text(text.strip()) + "”");
        }
        List<Column> columns = descr.group(1) != null
                ? List.of(column("", descr.group(1), 0, 1, job, name))
                : structure(descr.group(2), job, name);
        int bytes = columns.getLast().offset()
                + columns.getLast().count() * columns.getLast().type().bytes();
        return new NpyHeader(
                columns, bytes, order.group(1).equals("True"), shape(shape.group(1), job, name), start + (int) length);
    }

    private static List<Column> structure(String text, ReadJob job, String name) throws CloudFileException {
        List<Column> columns = new ArrayList<>();
        Matcher field = FIELD.matcher(text);
        int offset = 0;
        while (field.find()) {
            int count = field.group(3) == null ? 1 : Integer.parseInt(field.group(3));
            String type = field.group(2);
            if (type.matches("\\|V\\d{1,5}")) {
                offset += Integer.parseInt(type.substring(2)); // padding
                continue;
            }
            Column c = column(field.group(1), type, offset, count, job, name);
            columns.add(c);
            offset += c.type().bytes() * count;
            if (offset > 1 << 20) {
                throw job.failure(name + " has elements of more than a megabyte");
            }
        }
        if (columns.isEmpty()) {
            throw job.failure(name + " has fields that are not known");
        }
        return columns;
    }

    private static Column column(String field, String type, int offset, int count, ReadJob job, String name)
            throws CloudFileException {
        Scalar scalar = switch (type.isEmpty() ? "" : type.substring(1)) {
            case "i1" -> Scalar.INT8;
            case "u1", "b1" -> Scalar.UINT8;
            case "i2" -> Scalar.INT16;
            case "u2" -> Scalar.UINT16;
            case "i4" -> Scalar.INT32;
            case "u4" -> Scalar.UINT32;
            case "i8" -> Scalar.INT64;
            case "u8" -> Scalar.UINT64;
            case "f2" -> Scalar.FLOAT16;
            case "f4" -> Scalar.FLOAT32;
            case "f8" -> Scalar.FLOAT64;
            default ->
                throw job.failure(name + " holds “" + Shown.text(type) + "”, which are no numbers of a known type");
        };
        return new Column(field, scalar, type.charAt(0) == '>', offset, count);
    }

    private static List<Long> shape(String text, ReadJob job, String name) throws CloudFileException {
        try {
            return Arrays.stream(text.split(",", -1))
                    .map(s -> s.replace("L", "").strip())
                    .filter(s -> !s.isEmpty())
                    .map(Long::valueOf)
                    .toList();
        } catch (NumberFormatException e) {
            throw job.failure(name + " has a shape that is no list of sizes: " + Shown.text(text));
        }
    }
}
