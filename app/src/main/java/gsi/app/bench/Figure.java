package gsi.app.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What was measured, over several runs; all numbers are of the same series.
 *
 * @param name what, e.g. {@code preprocess}
 * @param unit of the numbers, e.g. {@code ms}
 * @param p95 the least value that at least 95 % of the runs do not exceed
 */
public record Figure(String name, String unit, double median, double p95, double min, double max, int runs) {

    /** @throws IllegalArgumentException if nothing was measured */
    static Figure of(String name, String unit, double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured: " + name);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        double p95 = sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
        return new Figure(name, unit, median, p95, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** Of something that was measured once. */
    static Figure once(String name, String unit, double value) {
        return of(name, unit, new double[] {value});
    }

    /** One line of JSON. */
    public String json(String bench) {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"figure\":\"%s\",\"unit\":\"%s\",\"median\":%s,\"p95\":%s,\"min\":%s,\"max\":%s,\"runs\":%d}",
                bench,
                name,
                unit,
                number(median),
                number(p95),
                number(min),
                number(max),
                runs);
    }

    /** Four digits are more than any measurement is worth; counts stay whole. */
    private static String number(double v) {
        return v >= 1000 ? String.format(Locale.ROOT, "%.0f", v) : String.format(Locale.ROOT, "%.4g", v);
    }
}
