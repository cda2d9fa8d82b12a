package gsi.viewer3d.format;

import java.util.Arrays;

/**
 * The LZF compression of PCD files. A control byte below 32 is followed by one more literal bytes than it says; any other
 * holds a length and, with the bytes after it, how far back to copy from, at most 8 KiB.
 */
final class Lzf {

    private static final int HISTORY = 1 << 13;
    private static final int LONGEST_LITERAL = 32;
    private static final int LONGEST_COPY = 264;

    private Lzf() {}

    /** Unpacks piece by piece. */
    static final class Unpacker {

        private static final int BLOCK = 1 << 16;
        private static final int INPUT = 1 << 15;

        /** Copies write whole longs, up to this many bytes too far. */
        private static final int SLACK = 8;

        private final ByteCursor in;
        private final byte[] out = new byte[HISTORY + BLOCK + LONGEST_COPY + SLACK];
        private byte[] input = {};
        private int inputAt;
        private int inputEnd;
        private int taken;
        private int filled;
        private boolean damaged;

        Unpacker(ByteCursor in) {
            this.in = in;
        }

        /** Whether the data made no sense, rather than just end. */
        boolean isDamaged() {
            return damaged;
        }

        /** The byte of the file that is looked at next. */
        long position() {
            return in.position() - (inputEnd - inputAt);
        }

        /** Fills the beginning of {@code to}; fewer than {@code n} bytes only where no more come. */
        int read(byte[] to, int n) {
            int got = 0;
            while (got < n && (taken < filled || unpack())) {
                int part = Math.min(n - got, filled - taken);
                System.arraycopy(out, taken, to, got, part);
                taken += part;
                got += part;
            }
            return got;
        }

        /** Passes over bytes. */
        void skip(long n) {
            long left = n;
            while (left > 0 && (taken < filled || unpack())) {
                int part = (int) Math.min(left, filled - taken);
                taken += part;
                left -= part;
            }
        }

        /** Unpacks the next block; false where there is none. */
        private boolean unpack() {
            int kept = Math.min(HISTORY, filled);
            System.arraycopy(out, filled - kept, out, 0, kept);
            taken = kept;
            filled = kept;
            while (filled < kept + BLOCK && !damaged) {
                if (inputEnd - inputAt <= LONGEST_LITERAL && !refill()) {
                    break;
                }
                filled = unpackTokens(Math.min(kept + BLOCK, HISTORY + BLOCK));
            }
            return filled > taken;
        }

        private boolean refill() {
            int left = inputEnd - inputAt;
            int more = (int) Math.min(INPUT, in.remaining());
            if (more > 0) {
                byte[] next = input.length >= left + more ? input : new byte[left + INPUT + LONGEST_LITERAL];
                System.arraycopy(input, inputAt, next, 0, left);
                int at = in.take(more);
                System.arraycopy(in.buffer(), at, next, left, more);
                input = next;
                inputAt = 0;
                inputEnd = left + more;
            }
            return inputEnd > inputAt;
        }

        /** Whole tokens, as long as there is input for the longest one or it is the last input, up to {@code limit}. */
        private int unpackTokens(int limit) {
            byte[] from = input;
            byte[] to = out;
            int i = inputAt;
            int o = filled;
            int safe = in.remaining() > 0 ? inputEnd - LONGEST_LITERAL : inputEnd;
            while (i < safe && o < limit) {
                int control = from[i] & 0xFF;
                if (control < LONGEST_LITERAL) {
                    int n = control + 1;
                    if (i + 1 + n > inputEnd) {
                        n = inputEnd - i - 1;
                        System.arraycopy(from, i + 1, to, o, n);
                        i = inputEnd;
                        o += n;
                        break; // cut off within the last literal
                    }
                    copyLiteral(from, i + 1, to, o, n);
                    i += 1 + n;
                    o += n;
                    continue;
                }
                int n = control >>> 5;
                int bytes = n == 7 ? 3 : 2;
                if (i + bytes > inputEnd) {
                    i = inputEnd;
                    break;
                }
                n += (n == 7 ? from[i + 1] & 0xFF : 0) + 2;
                int back = (((control & 31) << 8) | (from[i + bytes - 1] & 0xFF)) + 1;
                if (back > o) {
                    damaged = true;
                    break;
                }
                copyBack(to, o, back, n);
                i += bytes;
                o += n;
            }
            inputAt = i;
            return o;
        }

        private static void copyLiteral(byte[] from, int i, byte[] to, int o, int n) {
            if (i + LONGEST_LITERAL <= from.length && o + LONGEST_LITERAL <= to.length) {
                for (int k = 0; k < n; k += SLACK) {
                    Scalar.putInt64(to, o + k, Scalar.int64(from, i + k, false));
                }
            } else {
                System.arraycopy(from, i, to, o, n);
            }
        }

        private static void copyBack(byte[] b, int o, int back, int n) {
            int from = o - back;
            if (back >= SLACK) {
                for (int k = 0; k < n; k += SLACK) {
                    Scalar.putInt64(b, o + k, Scalar.int64(b, from + k, false));
                }
            } else {
                for (int k = 0; k < n; k++) {
                    b[o + k] = b[from + k];
                }
            }
        }
    }

    /** The most bytes that packing {@code n} bytes gives. */
    static int bound(int n) {
        return n + n / LONGEST_LITERAL + 2;
    }

    /**
     * Packs bytes so that they can stand anywhere in a longer packed stream.
     *
     * @param out at least {@link #bound} long
     * @return how many bytes of {@code out} were used
     */
    static int pack(byte[] in, int length, byte[] out) {
        int[] seen = new int[1 << 14];
        Arrays.fill(seen, -HISTORY - 1);
        int literal = 0;
        int o = 0;
        int i = 0;
        while (i < length) {
            int match = 0;
            int ref = 0;
            if (i + 3 < length) {
                int next = Scalar.int32(in, i, false);
                int hash = ((next & 0xFFFFFF) * 0x9E3779B1) >>> 18;
                ref = seen[hash];
                seen[hash] = i;
                if (i - ref <= HISTORY && ((Scalar.int32(in, ref, false) ^ next) & 0xFFFFFF) == 0) {
                    int most = Math.min(LONGEST_COPY, length - i);
                    match = 3;
                    while (match < most && in[ref + match] == in[i + match]) {
                        match++;
                    }
                }
            }
            if (match == 0) {
                i++;
                continue;
            }
            o = literals(in, literal, i, out, o);
            int back = i - ref - 1;
            int n = match - 2;
            if (n < 7) {
                out[o++] = (byte) ((n << 5) | (back >> 8));
            } else {
                out[o++] = (byte) ((7 << 5) | (back >> 8));
                out[o++] = (byte) (n - 7);
            }
            out[o++] = (byte) back;
            i += match;
            literal = i;
        }
        return literals(in, literal, length, out, o);
    }

    private static int literals(byte[] in, int from, int to, byte[] out, int at) {
        int o = at;
        for (int i = from; i < to; i += LONGEST_LITERAL) {
            int n = Math.min(LONGEST_LITERAL, to - i);
            out[o++] = (byte) (n - 1);
            System.arraycopy(in, i, out, o, n);
            o += n;
        }
        return o;
    }
}
