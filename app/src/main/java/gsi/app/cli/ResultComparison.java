package gsi.app.cli;

import gsi.app.scores.ResultsOnFile;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.scorer.results.SampleValues;
import gsi.scorer.score.SampleScore;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** How far the scores made here are from those in result files beside the data, whoever made them. */
final class ResultComparison {

    /** Nothing to compare with. */
    static final ResultComparison NONE = new ResultComparison(List.of(), List.of());

    private final List<Line> lines;
    private final List<Problem> problems;

    /**
     * One value of one mode.
     *
     * @param compared answers that have it here and on file
     * @param equal of these, to the last bit
     * @param farthest the greatest difference
     * @param where of which answer; empty where there is none
     */
    private record Line(String name, int compared, int equal, double farthest, String where) {}

    private ResultComparison(List<Line> lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    static ResultComparison of(DataSet data, List<SampleScore> scores) {
        ResultsOnFile theirs = ResultsOnFile.read(data);
        if (theirs.isEmpty()) {
            return new ResultComparison(List.of(), theirs.problems());
        }
        Map<String, Function<SampleValues, OptionalDouble>> values = new LinkedHashMap<>();
        values.put("IC", SampleValues::compliance);
        values.put("SA", SampleValues::accuracy);
        values.put("SSIM", SampleValues::ssim);
        values.put("LPIPS", SampleValues::lpips);
        values.put("MSE", SampleValues::mse);
        List<Line> lines = values.entrySet().stream()
                .map(v -> line(v.getKey(), v.getValue(), scores, theirs))
                .filter(l -> l.compared > 0)
                .toList();
        return new ResultComparison(lines, theirs.problems());
    }

    private static Line line(
            String name, Function<SampleValues, OptionalDouble> value, List<SampleScore> scores, ResultsOnFile theirs) {
        int compared = 0;
        int equal = 0;
        double farthest = 0;
        String where = "";
        for (SampleScore score : scores) {
            OptionalDouble here = value.apply(SampleValues.of(score));
            OptionalDouble there =
                    theirs.of(score.key(), score.model()).map(value).orElse(OptionalDouble.empty());
            if (here.isPresent() && there.isPresent()) {
                compared++;
                double apart = distance(here.getAsDouble(), there.getAsDouble());
                equal += apart == 0 ? 1 : 0;
                if (apart > farthest) {
                    farthest = apart;
                    where = score.key().key();
                }
            }
        }
        return new Line(name, compared, equal, farthest, where);
    }

    /** Where both are no number, they agree. */
    private static double distance(double a, double b) {
        if (Double.compare(a, b) == 0) {
            return 0;
        }
        double apart = Math.abs(a - b);
        return Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart;
    }

    /** What of the files could not be read. */
    List<Problem> problems() {
        return problems;
    }

    void print(PrintStream out) {
        if (lines.isEmpty()) {
            return;
        }
        out.printf("%n%-10s %8s %10s   beside the data: result files%n", "value", "compared", "equal");
        for (Line l : lines) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %8d %10d%s%n",
                    l.name,
                    l.compared,
                    l.equal,
                    l.farthest == 0 ? "" : "   farthest apart %.2g, %s".formatted(l.farthest, l.where));
        }
    }
}
