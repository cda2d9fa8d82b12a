package gsi.viewer3d.format;

import java.nio.charset.StandardCharsets;

/** Decimal numbers in bytes, exact to the last bit, several times faster than through strings. */
final class TextNumber {

    private static final double[] POWERS = new double[23];

    static {
        double p = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = p;
            p *= 10;
        }
    }

    /** Longer numbers are no numbers. */
    private static final int LONGEST = 400;

    private boolean valid;

    /** Whether the last text was a number; {@code nan} and {@code inf} are. */
    boolean isValid() {
        return valid;
    }

    /**
     * The number in {@code b[from, to)}; NaN where there is none.
     *
     * @param point the decimal sign
     */
    double parse(byte[] b, int from, int to, char point) {
        valid = true;
        int i = from;
        boolean negative = i < to && b[i] == '-';
        if (i < to && (b[i] == '-' || b[i] == '+')) {
            i++;
        }
        long mantissa = 0;
        int digits = 0;
        int exponent = 0;
        int begin = i;
        for (; i < to && isDigit(b[i]); i++) {
            mantissa = 10 * mantissa + (b[i] - '0');
            digits += mantissa == 0 ? 0 : 1;
        }
        int seen = i - begin;
        if (i < to && b[i] == point) {
            i++;
            int fraction = i;
            for (; i < to && isDigit(b[i]); i++) {
                mantissa = 10 * mantissa + (b[i] - '0');
                digits += mantissa == 0 ? 0 : 1;
            }
            exponent = fraction - i;
            seen += i - fraction;
        }
        if (seen == 0) {
            return word(b, from, to);
        }
        if (i < to && (b[i] == 'e' || b[i] == 'E')) {
            return slow(b, from, to, point); // rare, so the simple way
        }
        if (i != to) {
            return slow(b, from, to, point);
        }
        if (digits > 15 || exponent < -22) {
            return slow(b, from, to, point);
        }
        // Both are exact doubles, so their quotient is the nearest one to the true value.
        double v = mantissa / POWERS[-exponent];
        return negative ? -v : v;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private double slow(byte[] b, int from, int to, char point) {
        if (to - from <= LONGEST && isPlain(b, from, to, point)) {
            String s = new String(b, from, to - from, StandardCharsets.ISO_8859_1);
            try {
                return Double.parseDouble(point == '.' ? s : s.replace(point, '.'));
            } catch (NumberFormatException e) {
                return word(b, from, to);
            }
        }
        return word(b, from, to);
    }

    /** Java alone would also take {@code 1f} and {@code 0x1p3}. */
    private static boolean isPlain(byte[] b, int from, int to, char point) {
        for (int i = from; i < to; i++) {
            byte c = b[i];
            if (!isDigit(c) && c != point && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    /** The ways programs write what is no number: nan, -nan(ind), inf, 1.#QNAN, NA, null. */
    private double word(byte[] b, int from, int to) {
        if (to - from <= 12) {
            String s = new String(b, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
            if (s.matches("[+-]?(nan(\\(.*\\))?|inf|infinity|1\\.?#.*)|na|n/a|null|none")) {
                return Double.NaN;
            }
        }
        valid = false;
        return Double.NaN;
    }
}
