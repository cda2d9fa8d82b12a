package gsi.viewer3d.format;

import java.util.stream.IntStream;

/**
 * Splits text into parts of about a megabyte that begin at the beginning of a line, and knows the number of each line, so
 * that several threads can read one table.
 */
final class TextParts {

    static final int PART = 1 << 20;

    /** No table has longer lines. */
    static final int LONGEST_LINE = 1 << 16;

    private final FileBytes bytes;
    private final long begin;
    private final long end;
    private final long[] firstLine;

    private TextParts(FileBytes bytes, long begin, long[] firstLine) {
        this.bytes = bytes;
        this.begin = begin;
        this.end = bytes.size();
        this.firstLine = firstLine;
    }

    /** The text from {@code begin} to the end of the file. */
    static TextParts of(FileBytes bytes, long begin) {
        int parts = Math.toIntExact(Math.ceilDiv(Math.max(0, bytes.size() - begin), PART));
        TextParts text = new TextParts(bytes, begin, new long[parts + 1]);
        long[] lines =
                IntStream.range(0, parts).parallel().mapToLong(text::linesIn).toArray();
        for (int p = 0; p < parts; p++) {
            text.firstLine[p + 1] = text.firstLine[p] + lines[p];
        }
        return text;
    }

    private long from(int part) {
        return begin + (long) part * PART;
    }

    private long to(int part) {
        return Math.min(end, from(part + 1));
    }

    /** A line begins at the first byte and after each line feed, unless the text ends there. */
    private long linesIn(int part) {
        byte[] b = bytes.slice(from(part) - (part == 0 ? 0 : 1), (int) (to(part) - from(part)) - (part == 0 ? 1 : 0));
        long lines = part == 0 ? 1 : 0;
        for (byte c : b) {
            lines += c == '\n' ? 1 : 0;
        }
        return lines;
    }

    int parts() {
        return firstLine.length - 1;
    }

    /** How many lines the text has. */
    long lines() {
        return firstLine[parts()];
    }

    /** The number, from 0, of the first line that begins in a part. */
    long firstLine(int part) {
        return firstLine[part];
    }

    /** What is done with a line: {@code b[from, to)} without its end. */
    interface LineWork {
        /** Returns whether to go on. */
        boolean on(byte[] b, int from, int to, long line);
    }

    /** The lines that begin in a part. A line that is too long is given cut off. */
    void each(int part, LineWork work) {
        long start = from(part) - (part == 0 ? 0 : 1);
        byte[] b = bytes.slice(start, (int) (to(part) - start) + LONGEST_LINE);
        int last = (int) (to(part) - start);
        int at = 0;
        if (part > 0) {
            at = endOfLine(b, 0) + 1;
        }
        long line = firstLine[part];
        while (at < last) {
            int next = endOfLine(b, at);
            int to = next > at && b[next - 1] == '\r' ? next - 1 : next;
            if (!work.on(b, at, to, line++)) {
                return;
            }
            at = next + 1;
        }
    }

    private static int endOfLine(byte[] b, int at) {
        int i = at;
        while (i < b.length && b[i] != '\n') {
            i++;
        }
        return i;
    }
}
