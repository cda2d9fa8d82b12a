package gsi.viewer3d.edit;

import java.util.Arrays;

/**
 * From where to where numbers reach, strays left out. The percentiles at both ends are certain to be inside; from there it
 * goes on outwards as long as the numbers do not become thin, so that an object's last hundredth is not cut off with the
 * strays.
 *
 * @param low metres along some axis; {@code high} likewise
 */
record RobustExtent(double low, double high) {

    /** Numbers this many times thinner than in the middle are strays. */
    private static final double THIN = 8;
    /** The part of all numbers over which thinness is judged. */
    private static final int WINDOW = 500;

    private static final int LEAST_WINDOW = 3;

    double length() {
        return high - low;
    }

    /**
     * Of at least one finite number; sorts them.
     *
     * @param trim the part at each end that may be strays
     */
    static RobustExtent of(double[] values, double trim) {
        Arrays.sort(values);
        int n = values.length;
        int first = (int) (trim * (n - 1));
        int last = n - 1 - first;
        double spacing = (values[last] - values[first]) / Math.max(1, last - first);
        int window = Math.max(LEAST_WINDOW, n / WINDOW);
        int low = first;
        while (low > 0 && values[low] - values[low - Math.min(window, low)] <= THIN * spacing * Math.min(window, low)) {
            low--;
        }
        int high = last;
        for (int w = Math.min(window, n - 1 - high);
                w > 0 && values[high + w] - values[high] <= THIN * spacing * w;
                w = Math.min(window, n - 1 - high)) {
            high++;
        }
        return new RobustExtent(values[low], values[high]);
    }

    /** The percentiles alone. */
    static double trimmedLength(double[] values, double trim) {
        Arrays.sort(values);
        int first = (int) (trim * (values.length - 1));
        return values[values.length - 1 - first] - values[first];
    }
}
