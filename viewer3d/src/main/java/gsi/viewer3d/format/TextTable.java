package gsi.viewer3d.format;

import gsi.viewer3d.cloud.PointCloud;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Reads points from lines of numbers, on all cores. */
final class TextTable {

    private final ReadJob job;
    private final TextParts text;
    private final TextDialect dialect;
    private final TextColumn[] columns;
    private final long lines;
    private final boolean fractions;
    private final LongAdder notData = new LongAdder();
    private final LongAdder broken = new LongAdder();
    private final LongAccumulator firstBroken = new LongAccumulator(Math::min, Long.MAX_VALUE);
    private final DoubleAccumulator greatest = new DoubleAccumulator(Math::max, 0);

    /**
     * A table.
     *
     * @param begin byte at which the first line begins
     * @param most lines, of which the rest is something else
     * @param columns of a line, in order; what comes after them is not looked at
     * @param fractions whether colours may go from 0 to 1
     */
    TextTable(ReadJob job, long begin, long most, TextDialect dialect, List<TextColumn> columns, boolean fractions) {
        this.job = job;
        this.text = TextParts.of(job.bytes(), begin);
        this.dialect = dialect;
        this.columns = used(columns);
        this.lines = Math.min(most, text.lines());
        this.fractions = fractions;
    }

    private static TextColumn[] used(List<TextColumn> columns) {
        int last = 0;
        for (int i = 0; i < columns.size(); i++) {
            last = columns.get(i).role() == null ? last : i + 1;
        }
        return columns.subList(0, last).toArray(TextColumn[]::new);
    }

    /** How many lines there are, at most as many as were asked for. */
    long lines() {
        return lines;
    }

    /** Lines without numbers: empty ones and comments. */
    long notData() {
        return notData.sum();
    }

    /** Lines that should have been points, but were not readable. */
    long broken() {
        return broken.sum();
    }

    /** The number of the first such line, from 0 at the table's beginning. */
    long firstBroken() {
        return firstBroken.get();
    }

    /** Parses all lines. The caller asks {@link #broken} and {@link #notData} for what was left out of the points. */
    CloudArrays read() throws CloudFileException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (TextColumn c : columns) {
            if (c.role() != null) {
                roles.add(c.role());
            }
        }
        job.requireMemory(lines, 16);
        CloudArrays arrays = CloudArrays.allocate(job, lines, roles, origin());
        double scale = fractions ? 255 : 1;
        parse(arrays, scale);
        double right = Planes.scale(fractions, greatest.get());
        if (right != scale && roles.contains(Role.RED)) {
            arrays.clearColours();
            parse(arrays, right);
        }
        return arrays;
    }

    private void parse(CloudArrays arrays, double scale) {
        notData.reset();
        broken.reset();
        firstBroken.reset();
        job.expect(text.parts());
        IntStream.range(0, text.parts()).parallel().forEach(part -> {
            if (text.firstLine(part) < lines) {
                parse(part, arrays, scale);
            }
            job.advance(1);
        });
    }

    private void parse(int part, CloudArrays arrays, double scale) {
        TextDialect.Cursor cursor = dialect.new Cursor();
        TextNumber number = new TextNumber();
        double[] values = new double[columns.length];
        text.each(part, (b, from, to, line) -> {
            if (line >= lines) {
                return false;
            }
            int i = (int) line;
            if (isNotData(b, from, to)) {
                notData.increment();
                arrays.drop(i);
            } else if (!values(cursor, b, from, to, number, values)) {
                broken.increment();
                firstBroken.accumulate(line);
                arrays.drop(i);
            } else {
                store(arrays, i, values, scale);
            }
            return true;
        });
    }

    private void store(CloudArrays arrays, int i, double[] values, double scale) {
        for (int c = 0; c < columns.length; c++) {
            Role role = columns[c].role();
            if (role == null) {
                continue;
            }
            double v = values[c];
            if (role.isChannel()) {
                if (v > greatest.get() && v < Double.POSITIVE_INFINITY) {
                    greatest.accumulate(v);
                }
                v *= scale;
            } else if (role == Role.PACKED) {
                v = Double.isNaN(v)
                        ? PointCloud.NO_COLOUR
                        : columns[c].bits() ? Float.floatToRawIntBits((float) v) & 0xFFFFFF : v;
            }
            arrays.set(role, i, v);
        }
    }

    private static boolean isNotData(byte[] b, int from, int to) {
        int i = from;
        while (i < to && TextDialect.isBlank(b[i])) {
            i++;
        }
        return i == to || b[i] == '#' || (b[i] == '/' && i + 1 < to && b[i + 1] == '/');
    }

    private boolean values(TextDialect.Cursor cursor, byte[] b, int from, int to, TextNumber number, double[] values) {
        cursor.line(b, from, to);
        for (int c = 0; c < values.length; c++) {
            if (!cursor.next()) {
                return false;
            }
            values[c] = cursor.from() == cursor.to() ? Double.NaN : cursor.number(number);
            if (!number.isValid() && cursor.from() != cursor.to()) {
                return false;
            }
            if (columns[c].isList()) {
                for (double skip = values[c]; skip > 0 && cursor.next(); skip--) {}
            }
        }
        return true;
    }

    private double[] origin() {
        List<double[]> sample = new ArrayList<>();
        TextDialect.Cursor cursor = dialect.new Cursor();
        TextNumber number = new TextNumber();
        // From three places: files often begin at one end of what they show.
        for (int part :
                IntStream.of(0, text.parts() / 2, text.parts() - 1).distinct().toArray()) {
            int most = sample.size() + Origin.SAMPLE / 3;
            if (part < 0 || part >= text.parts()) {
                continue;
            }
            text.each(part, (b, from, to, line) -> {
                double[] values = new double[columns.length];
                if (!isNotData(b, from, to) && values(cursor, b, from, to, number, values)) {
                    sample.add(values);
                }
                return line + 1 < lines && sample.size() < most;
            });
        }
        double[] origin = new double[3];
        for (int c = 0; c < columns.length; c++) {
            Role role = columns[c].role();
            if (role != null && role.isAxis()) {
                int column = c;
                origin[role.place()] =
                        Origin.of(sample.stream().mapToDouble(v -> v[column]).toArray());
            }
        }
        return origin;
    }
}
