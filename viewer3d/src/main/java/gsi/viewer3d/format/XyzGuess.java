package gsi.viewer3d.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a number table without a format seem to be.
 *
 * @param dialect how numbers are written
 * @param columns what each is for
 * @param fractions whether colours may go from 0 to 1
 * @param named whether a line with names said so
 * @param declared how many points a first line with nothing but a count says there are; −1 without one
 */
record XyzGuess(TextDialect dialect, List<TextColumn> columns, boolean fractions, boolean named, long declared) {

    private static final int LINES = 200;

    /**
     * Looks at the first lines.
     *
     * @throws CloudFileException where they are no table of numbers
     */
    static XyzGuess of(ReadJob job, boolean pts) throws CloudFileException {
        ByteCursor cursor = new ByteCursor(job.bytes(), 0, job.bytes().size());
        List<String> numbers = new ArrayList<>();
        String header = null;
        long declared = -1;
        for (int i = 0; i < LINES; i++) {
            String line = cursor.line(TextParts.LONGEST_LINE);
            if (line == null) {
                break;
            }
            String s = line.replace('\u00a0', ' ')
                    .replaceFirst("^\u00ef\u00bb\u00bf", "")
                    .strip();
            if (s.isEmpty()) {
                continue;
            }
            if (isNumber(s.split("[\\s,;]+", 2)[0])) {
                if (numbers.isEmpty() && s.matches("\\d{1,18}") && declared < 0) {
                    declared = Long.parseLong(s);
                } else {
                    numbers.add(s);
                }
            } else if (numbers.isEmpty() && header == null) {
                header = s;
            }
        }
        if (numbers.isEmpty()) {
            throw job.failure("has no line of numbers among the first %d".formatted(LINES));
        }
        TextDialect dialect = TextDialect.guess(numbers.get(numbers.size() / 2));
        double[][] values = values(dialect, numbers);
        int width = width(values);
        if (width < 3) {
            throw job.failure("has only %d numbers a line; x, y and z are needed".formatted(width));
        }
        List<TextColumn> columns = header == null ? null : named(header, dialect);
        boolean isNamed = columns != null;
        if (columns == null) {
            columns = new ColumnGuess(values, width, pts).columns();
        }
        return new XyzGuess(dialect, columns, fractions(dialect, columns, numbers), isNamed, declared);
    }

    private static boolean isNumber(String token) {
        return token.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?nan|[+-]?inf");
    }

    private static double[][] values(TextDialect dialect, List<String> lines) {
        TextNumber number = new TextNumber();
        TextDialect.Cursor cursor = dialect.new Cursor();
        return lines.stream()
                .map(line -> {
                    byte[] b = line.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                    cursor.line(b, 0, b.length);
                    List<Double> v = new ArrayList<>();
                    while (cursor.next()) {
                        v.add(cursor.number(number));
                    }
                    return v.stream().mapToDouble(Double::doubleValue).toArray();
                })
                .toArray(double[][]::new);
    }

    /** The median: a broken line must not decide. */
    private static int width(double[][] values) {
        int[] widths =
                java.util.Arrays.stream(values).mapToInt(v -> v.length).sorted().toArray();
        return widths[widths.length / 2];
    }

    private static @Nullable List<TextColumn> named(String header, TextDialect dialect) {
        String names = header.replaceFirst("^(//|#+)\\s*", "");
        String split = dialect.separator() == ' ' ? "[\\s,]+" : "\\s*" + dialect.separator() + "\\s*";
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<TextColumn> columns = new ArrayList<>();
        for (String name : names.split(split, -1)) {
            Role role = Role.named(name.replace("\"", "").strip());
            columns.add(role != null && roles.add(role) ? TextColumn.of(role) : TextColumn.UNUSED);
        }
        if (!roles.containsAll(Set.of(Role.X, Role.Y, Role.Z))) {
            return null;
        }
        Set<Role> wanted = FieldNames.usable(roles);
        columns.replaceAll(c -> wanted.contains(c.role()) ? c : TextColumn.UNUSED);
        return columns;
    }

    private static boolean fractions(TextDialect dialect, List<TextColumn> columns, List<String> lines) {
        TextDialect.Cursor cursor = dialect.new Cursor();
        for (String line : lines) {
            byte[] b = line.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            cursor.line(b, 0, b.length);
            for (int c = 0; c < columns.size() && cursor.next(); c++) {
                Role role = columns.get(c).role();
                String token = line.substring(cursor.from(), cursor.to());
                if (role != null && role.isChannel() && token.matches(".*[.,eE].*")) {
                    return true;
                }
            }
        }
        return false;
    }
}
