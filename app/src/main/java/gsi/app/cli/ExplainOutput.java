package gsi.app.cli;

import gsi.app.scores.ScoringRun;
import gsi.dataset.SampleKey;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.explain.Disagreement;
import gsi.scorer.explain.Explainer;
import gsi.scorer.explain.Explanation;
import gsi.scorer.explain.ExplanationText;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code gsi score} says beyond the evaluator's numbers: why, by the paper's rules, and where the two disagree. */
final class ExplainOutput {

    /** Keys that are named of each kind of disagreement; {@code --explain} says why. */
    private static final int NAMED = 3;

    private final Explainer explainer = new Explainer();
    private final PrintStream out;
    private final List<Judged> judged;

    private record Judged(Job job, SampleScore upstream, PaperScore paper) {}

    /**
     * About these answers, scored by both profiles.
     */
    ExplainOutput(PrintStream out, List<Job> jobs, ScoringRun scores) {
        this.out = out;
        this.judged = jobs.stream()
                .flatMap(job -> judged(job, scores).stream())
                .sorted(Comparator.<Judged, SampleKey>comparing(j -> j.upstream.key())
                        .thenComparing(j -> j.upstream.model()))
                .toList();
    }

    private static Optional<Judged> judged(Job job, ScoringRun scores) {
        SampleKey key = job.sample().key();
        String model = job.edited().model();
        return scores.upstreamOf(key, model)
                .flatMap(upstream -> scores.paperOf(key, model).map(paper -> new Judged(job, upstream, paper)));
    }

    /** Every step of every model's answer. */
    void explain(ProfileChoice profile) {
        for (Judged j : judged) {
            if (profile.includesUpstream()) {
                print(explainer.upstream(j.job.sample(), j.job.edited(), j.upstream));
            }
            if (profile.includesPaper()) {
                print(explainer.paper(j.job.sample(), j.job.edited(), j.paper));
            }
            disagreement(j).ifPresent(d -> {
                ExplanationText.of(d).forEach(out::println);
                out.println();
            });
        }
    }

    private void print(Explanation explanation) {
        ExplanationText.of(explanation).forEach(out::println);
        out.println();
    }

    /** Means by the paper's rules, per operation. */
    void summarisePaper() {
        out.printf(
                "%-10s %8s %10s %10s %10s %10s   profile paper%n",
                "operation", "images", "IC known", "mean IC", "mean SA", "mean EL");
        byOperation()
                .forEach((word, of) -> out.printf(
                        "%-10s %8d %10d %10s %10s %10s%n",
                        word,
                        of.size(),
                        of.stream().filter(j -> j.paper.ic().isPresent()).count(),
                        mean(of, j -> j.paper.ic()),
                        mean(of, j -> j.paper.sa()),
                        mean(of, j -> j.paper.el())));
    }

    /** How often and where the two profiles differ, per operation. */
    void disagreements() {
        out.printf(
                "%n%-10s %8s %10s %14s %14s %14s   upstream and paper%n",
                "operation", "compared", "agree", "only upstream", "only paper", "SA differs");
        Map<Disagreement.Kind, List<String>> named = new EnumMap<>(Disagreement.Kind.class);
        byOperation().forEach((word, of) -> {
            Map<Disagreement.Kind, Long> counts = new EnumMap<>(Disagreement.Kind.class);
            long compared = 0;
            for (Judged j : of) {
                compared += j.upstream.ic().isPresent() && j.paper.ic().isPresent() ? 1 : 0;
                disagreement(j).ifPresent(d -> {
                    counts.merge(d.kind(), 1L, Long::sum);
                    named.computeIfAbsent(d.kind(), k -> new ArrayList<>())
                            .add(j.upstream.key().key());
                });
            }
            long differ = counts.values().stream().mapToLong(n -> n).sum();
            out.printf(
                    "%-10s %8d %10d %14d %14d %14d%n",
                    word,
                    compared,
                    compared - differ,
                    counts.getOrDefault(Disagreement.Kind.ONLY_UPSTREAM, 0L),
                    counts.getOrDefault(Disagreement.Kind.ONLY_PAPER, 0L),
                    counts.getOrDefault(Disagreement.Kind.ACCURACY, 0L));
        });
        named.forEach((kind, keys) -> out.printf(
                "%s: %s%s%n",
                switch (kind) {
                    case ONLY_UPSTREAM -> "only upstream";
                    case ONLY_PAPER -> "only paper";
                    case ACCURACY -> "SA differs";
                },
                keys.stream().distinct().limit(NAMED).collect(Collectors.joining(", ")),
                keys.size() > NAMED ? ", … (--explain KEY says why)" : " (--explain KEY says why)"));
    }

    private Optional<Disagreement> disagreement(Judged j) {
        return explainer.disagreement(j.job.sample(), j.job.edited(), j.upstream, j.paper);
    }

    private Map<String, List<Judged>> byOperation() {
        return judged.stream()
                .collect(Collectors.groupingBy(j -> j.upstream.operationWord(), TreeMap::new, Collectors.toList()));
    }

    private static String mean(Collection<Judged> of, Function<Judged, Measured> value) {
        var average = of.stream()
                .flatMapToDouble(j -> value.apply(j).value().stream())
                .average();
        return average.isPresent() ? String.format(Locale.ROOT, "%.4f", average.getAsDouble()) : "–";
    }
}
