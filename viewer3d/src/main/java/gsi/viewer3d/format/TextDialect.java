package gsi.viewer3d.format;

/**
 * How numbers stand in a line.
 *
 * @param separator between them; a blank for any white space
 * @param point the decimal sign
 */
record TextDialect(char separator, char point) {

    static final TextDialect BLANKS = new TextDialect(' ', '.');

    /** What a line of numbers seems to be written in. */
    static TextDialect guess(String line) {
        if (line.indexOf(';') >= 0) {
            return new TextDialect(';', line.indexOf(',') >= 0 ? ',' : '.');
        }
        return line.indexOf(',') >= 0 ? new TextDialect(',', '.') : BLANKS;
    }

    /** Reads tokens of a line one after the other. */
    final class Cursor {
        private byte[] b = {};
        private int at;
        private int end;
        private int from;
        private int to;

        void line(byte[] bytes, int start, int stop) {
            b = bytes;
            at = start;
            end = stop;
        }

        /** Moves to the next token, which may be empty between separators; false where the line ends. */
        boolean next() {
            while (at < end && isBlank(b[at])) {
                at++;
            }
            if (at >= end) {
                return false;
            }
            from = at;
            if (separator == ' ') {
                while (at < end && !isBlank(b[at])) {
                    at++;
                }
                to = at;
                return true;
            }
            while (at < end && b[at] != separator) {
                at++;
            }
            to = at++;
            while (to > from && isBlank(b[to - 1])) {
                to--;
            }
            return true;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        double number(TextNumber parser) {
            return parser.parse(b, from, to, point);
        }
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
