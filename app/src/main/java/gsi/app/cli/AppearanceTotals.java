package gsi.app.cli;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.scorer.results.SampleValues;
import gsi.scorer.score.SampleScore;
import gsi.scorer.totals.AppearanceAnswers;
import gsi.scorer.totals.SummaryFiles.Run;
import gsi.scorer.totals.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The benchmark's totals of what was scored, with answers on appearance from {@code predictions_<by>_<set>_<model>.json}. */
final class AppearanceTotals {

    private final Path answers;
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** From a file, or from a folder with a file per set and model. */
    AppearanceTotals(Path answers) {
        this.answers = answers;
    }

    /** What could not be read or counted so far. */
    Set<Problem> problems() {
        return problems;
    }

    /** Of every set and model that has answers. */
    Map<Run, Totals> of(List<SampleScore> scores) throws DataException, CommandFailure {
        Map<Run, List<SampleScore>> runs = scores.stream()
                .collect(Collectors.groupingBy(
                        s -> new Run(s.key().set(), s.model()),
                        () -> new TreeMap<>(Comparator.comparing(Run::set).thenComparing(Run::model)),
                        Collectors.toList()));
        List<Path> files = files();
        Map<Run, Totals> totals = new TreeMap<>(Comparator.comparing(Run::set).thenComparing(Run::model));
        for (Map.Entry<Run, List<SampleScore>> run : runs.entrySet()) {
            Optional<Path> file = fileOf(run.getKey(), files, runs.size() == 1);
            if (file.isEmpty()) {
                problems.add(new Problem(
                        answers,
                        "has no answers on appearance for set %s and model %s: no totals for these"
                                .formatted(run.getKey().set(), run.getKey().model()),
                        null));
                continue;
            }
            totals.put(run.getKey(), of(run.getValue(), file.get()));
        }
        return totals;
    }

    private Totals of(List<SampleScore> scores, Path file) throws DataException {
        AppearanceAnswers read = AppearanceAnswers.read(file);
        problems.addAll(read.problems());
        Totals totals = Totals.of(
                scores.stream()
                        .map(SampleValues::of)
                        .sorted(Comparator.comparing(SampleValues::key))
                        .toList(),
                read);
        if (!totals.leftOut().isEmpty()) {
            problems.add(new Problem(
                    file,
                    "%d of %d samples lack IC, SA or LPIPS and are not in the totals"
                            .formatted(totals.leftOut().size(), scores.size()),
                    null));
        }
        return totals;
    }

    private List<Path> files() throws DataException {
        if (!Files.isDirectory(answers)) {
            return List.of(answers);
        }
        try (Stream<Path> all = Files.list(answers)) {
            return all.filter(f -> f.getFileName().toString().startsWith("predictions_"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DataException(answers, "cannot be listed: " + e.getMessage(), e);
        }
    }

    private Optional<Path> fileOf(Run run, List<Path> files, boolean onlyRun) throws CommandFailure {
        if (onlyRun && files.equals(List.of(answers))) {
            return Optional.of(answers); // named by the user: its name does not matter
        }
        String ending = "_" + run.set() + "_" + run.model() + ".json";
        List<Path> fitting = files.stream()
                .filter(f -> f.getFileName().toString().endsWith(ending))
                .toList();
        if (fitting.size() > 1) {
            throw new CommandFailure("several files answer for set %s and model %s: %s; name one with --ac FILE"
                    .formatted(
                            run.set(),
                            run.model(),
                            fitting.stream()
                                    .map(f -> f.getFileName().toString())
                                    .collect(Collectors.joining(", "))));
        }
        return fitting.stream().findFirst();
    }
}
