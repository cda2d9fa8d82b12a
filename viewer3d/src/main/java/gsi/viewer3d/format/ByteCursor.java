package gsi.viewer3d.format;

/** Walks through bytes from front to back, for data whose places depend on what comes before. */
final class ByteCursor {

    private final FileBytes bytes;
    private final long end;
    private byte[] buffer = new byte[1 << 16];
    private long bufferStart;
    private int filled;
    private int at;

    /** @param end where to stop, at most the size of the bytes */
    ByteCursor(FileBytes bytes, long from, long end) {
        this.bytes = bytes;
        this.end = Math.min(end, bytes.size());
        this.bufferStart = Math.min(from, this.end);
    }

    long position() {
        return bufferStart + at;
    }

    long remaining() {
        return end - position();
    }

    /**
     * Makes the next bytes available in {@link #buffer} at the returned place, and moves past them.
     *
     * @return −1 where fewer are left
     */
    int take(int n) {
        if (filled - at < n && !refill(n)) {
            return -1;
        }
        int place = at;
        at += n;
        return place;
    }

    private boolean refill(int n) {
        long position = position();
        if (end - position < n) {
            return false;
        }
        if (buffer.length < n) {
            buffer = new byte[n];
        }
        filled = (int) Math.min(buffer.length, end - position);
        bytes.copy(position, buffer, 0, filled);
        bufferStart = position;
        at = 0;
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Moves on; false where fewer bytes are left, and then it stays. */
    boolean skip(long n) {
        if (n < 0 || n > remaining()) {
            return false;
        }
        if (n <= filled - at) {
            at += (int) n;
        } else {
            bufferStart = position() + n;
            at = 0;
            filled = 0;
        }
        return true;
    }

    /**
     * The next line without its end, as Latin letters; null where the bytes end.
     *
     * @param longest a longer line is cut off there
     */
    @org.jspecify.annotations.Nullable
    String line(int longest) {
        if (remaining() <= 0) {
            return null;
        }
        StringBuilder s = new StringBuilder();
        while (true) {
            int place = take(1);
            if (place < 0 || buffer[place] == '\n') {
                break;
            }
            if (s.length() < longest) {
                s.append((char) (buffer[place] & 0xFF));
            }
        }
        if (!s.isEmpty() && s.charAt(s.length() - 1) == '\r') {
            s.setLength(s.length() - 1);
        }
        return s.toString();
    }
}
