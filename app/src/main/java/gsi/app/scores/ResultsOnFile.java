package gsi.app.scores;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.SampleKey;
import gsi.scorer.results.Mode;
import gsi.scorer.results.ResultFiles;
import gsi.scorer.results.SampleValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scores that someone's evaluation left beside the data: {@code eval/<model>/<set>_eval/…_eval_results.json}. */
public final class ResultsOnFile {

    private final Map<Run, Map<String, SampleValues>> runs;
    private final List<Problem> problems;

    private record Run(String set, String model) {}

    private ResultsOnFile(Map<Run, Map<String, SampleValues>> runs, List<Problem> problems) {
        this.runs = runs;
        this.problems = problems;
    }

    /** Reads them all; what cannot be read is a problem. */
    public static ResultsOnFile read(DataSet data) {
        Map<Run, Map<String, SampleValues>> runs = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String model : data.models()) {
            for (String set : data.sets()) {
                Path folder = data.root().resolve("eval").resolve(model).resolve(set + "_eval");
                if (isThere(folder)) {
                    try {
                        ResultFiles.Evaluated read = ResultFiles.read(folder);
                        problems.addAll(read.problems());
                        runs.put(new Run(set, model), read.samples());
                    } catch (DataException e) {
                        problems.add(new Problem(e.file(), e.reason(), null));
                    }
                }
            }
        }
        return new ResultsOnFile(Collections.unmodifiableMap(runs), List.copyOf(problems));
    }

    private static boolean isThere(Path folder) {
        for (Mode mode : Mode.values()) {
            if (Files.isRegularFile(folder.resolve(mode.resultsFile()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** What could not be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** What they say about a model's answer, if anything. */
    public Optional<SampleValues> of(SampleKey sample, @Nullable String model) {
        return model == null
                ? Optional.empty()
                : Optional.ofNullable(runs.getOrDefault(new Run(sample.set(), model), Map.of())
                        .get(sample.key()));
    }
}
