package gsi.app.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long another program took for the same work, beside ours in the same run.
 *
 * @param figure ours that it is compared with
 * @param program the other
 * @param theirs null where there is none
 * @param ratio theirs divided by ours, of the medians
 * @param missing why there is none, else empty
 */
public record Comparison(
        String figure, String program, @Nullable Figure theirs, double ratio, String missing) {

    static Comparison of(Figure ours, String program, double[] theirs) {
        Figure figure = Figure.of(ours.name() + "_" + program, ours.unit(), theirs);
        return new Comparison(ours.name(), program, figure, figure.median() / ours.median(), "");
    }

    static Comparison missing(String figure, String program, String why) {
        return new Comparison(figure, program, null, 0, why);
    }

    /** One line of JSON. */
    public String json(String bench) {
        if (theirs == null) {
            return String.format(
                    Locale.ROOT,
                    "{\"bench\":\"%s\",\"figure\":\"%s\",\"program\":\"%s\",\"missing\":\"%s\"}",
                    bench,
                    figure,
                    program,
                    missing);
        }
        String line = theirs.json(bench);
        return String.format(Locale.ROOT, "%s,\"ratio\":%.1f}", line.substring(0, line.length() - 1), ratio);
    }
}
