package gsi.viewer3d.format;

import org.jspecify.annotations.Nullable;

/** The lines of a text header, counted, so that a message can name one. */
final class HeaderLines {

    /** A header that goes on for longer is no header. */
    private static final int MOST = 10_000;

    private static final int LONGEST = 4096;

    private final ReadJob job;
    private final ByteCursor cursor;
    private int line;

    HeaderLines(ReadJob job) {
        this.job = job;
        this.cursor = new ByteCursor(job.bytes(), 0, job.bytes().size());
    }

    /** The next line, trimmed; null at the end of the file. */
    @Nullable
    String next() throws CloudFileException {
        String text = cursor.line(LONGEST);
        if (++line > MOST) {
            throw job.failure("has a header without an end (more than %,d lines)".formatted(MOST));
        }
        return text == null ? null : text.strip();
    }

    /** How many lines were read. */
    int line() {
        return line;
    }

    /** The byte after the line that was read last. */
    long position() {
        return cursor.position();
    }

    CloudFileException failure(String reason) {
        return job.failure("%s (line %d of the header)".formatted(reason, line));
    }

    /** A count of a header, at least 0. */
    long count(String word) throws CloudFileException {
        try {
            long n = Long.parseLong(word);
            if (n >= 0) {
                return n;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw failure("“" + Shown.text(word) + "” is not a number of things");
    }
}
