package gsi.app.cli;

import gsi.scorer.results.Mode;
import gsi.scorer.results.ResultFiles;
import gsi.scorer.score.SampleScore;
import gsi.scorer.totals.SummaryFiles.Run;
import gsi.scorer.totals.Totals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Tables of what {@code gsi score} found, by the evaluator's rules. */
final class ScoreSummary {

    private ScoreSummary() {}

    static void total(Run run, Totals totals) {
        System.out.printf(
                Locale.ROOT,
                "%s/%s  IC %.2f  SA %.2f  EL-SSIM %.2f  EL-LPIPS %.2f  AC %.2f  average %.2f%n",
                run.set(),
                run.model(),
                totals.compliance(),
                totals.accuracy(),
                totals.localitySsim(),
                totals.localityLpips(),
                totals.appearance(),
                totals.average());
    }

    static void summarise(List<SampleScore> scores) {
        System.out.printf(
                "%-10s %8s %10s %10s %10s %10s%n",
                "operation", "images", "IC known", "mean IC", "mean SSIM", "mean LPIPS");
        scores.stream()
                .collect(Collectors.groupingBy(SampleScore::operationWord, TreeMap::new, Collectors.toList()))
                .forEach((word, of) -> System.out.printf(
                        "%-10s %8d %10d %10s %10s %10s%n",
                        word,
                        of.size(),
                        of.stream().filter(s -> s.ic().isPresent()).count(),
                        mean(of.stream().flatMapToDouble(s -> s.ic().value().stream())),
                        mean(of.stream().flatMapToDouble(s -> s.ssim().value().stream())),
                        mean(of.stream().flatMapToDouble(s -> s.lpips().value().stream()))));
    }

    private static String mean(DoubleStream values) {
        var average = values.average();
        return average.isPresent() ? String.format(Locale.ROOT, "%.4f", average.getAsDouble()) : "–";
    }

    static void report(ResultFiles.Report report) {
        System.out.println(report.folder());
        for (Mode mode : Mode.values()) {
            String left = report.leftOut().getOrDefault(mode, Map.of()).entrySet().stream()
                    .map(e -> e.getValue() + " "
                            + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .sorted()
                    .collect(Collectors.joining(", "));
            System.out.printf(
                    "  %-24s %5d written%s%n",
                    mode.word(), report.written().getOrDefault(mode, 0), left.isEmpty() ? "" : "; left out: " + left);
        }
    }
}
