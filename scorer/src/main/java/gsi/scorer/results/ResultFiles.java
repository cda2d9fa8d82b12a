package gsi.scorer.results;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads and writes scores as the public evaluator does: {@code <model>/<set>_eval/<mode>_eval_results.json} and
 * {@code …_eval_stats.json}. A value that is missing is left out, never made up: its sample is not in that mode's file (in
 * edit-locality, LPIPS alone can lack) and is counted in the report.
 */
public final class ResultFiles {

    private ResultFiles() {}

    /**
     * What was written for one model and set.
     *
     * @param folder where
     * @param written per mode, how many samples are in its file
     * @param leftOut per mode, how many are not, by reason
     */
    public record Report(
            String model,
            String set,
            Path folder,
            Map<Mode, Integer> written,
            Map<Mode, Map<Cause, Integer>> leftOut) {}

    /**
     * What someone's result files say.
     *
     * @param samples by key, in the order in which the files name them
     * @param problems what could not be read; the rest was
     */
    public record Evaluated(Map<String, SampleValues> samples, List<Problem> problems) {
        public Evaluated {
            samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the result files of one model and set, whoever wrote them. They are streamed; a file that is missing leaves its
     * values empty, one that breaks off gives what comes before.
     *
     * @param folder {@code <model>/<set>_eval}
     * @throws DataException if the folder has none of them
     */
    public static Evaluated read(Path folder) throws DataException {
        return new ResultReader().read(folder);
    }

    /**
     * Writes all files, each whole or not at all, replacing earlier ones. Samples are in the order of their keys.
     *
     * @param out the folder that holds a folder per model; made if need be
     * @param scores of any models and sets
     * @return one report per model and set, in their order
     * @throws DataException if a file cannot be written, naming it
     */
    public static List<Report> write(Path out, List<SampleScore> scores) throws DataException {
        Map<String, Map<String, List<SampleScore>>> byModelAndSet = new TreeMap<>();
        scores.stream()
                .sorted(Comparator.comparing(SampleScore::key))
                .forEach(s -> byModelAndSet
                        .computeIfAbsent(s.model(), m -> new TreeMap<>())
                        .computeIfAbsent(s.key().set(), k -> new ArrayList<>())
                        .add(s));
        List<Report> reports = new ArrayList<>();
        for (var model : byModelAndSet.entrySet()) {
            for (var set : model.getValue().entrySet()) {
                Path folder = out.resolve(model.getKey()).resolve(set.getKey() + "_eval");
                reports.add(writeSet(model.getKey(), set.getKey(), folder, set.getValue()));
            }
        }
        return reports;
    }

    private static Report writeSet(String model, String set, Path folder, List<SampleScore> scores)
            throws DataException {
        Map<Mode, Integer> written = new EnumMap<>(Mode.class);
        Map<Mode, Map<Cause, Integer>> leftOut = new EnumMap<>(Mode.class);
        for (Mode mode : Mode.values()) {
            List<ResultRow> rows = new ArrayList<>();
            Map<Cause, Integer> without = new EnumMap<>(Cause.class);
            for (SampleScore score : scores) {
                if (deciding(mode, score) instanceof Measured.Missing m) {
                    without.merge(m.why().cause(), 1, Integer::sum);
                } else {
                    rows.add(row(mode, score));
                }
            }
            Map<String, Object> results = new LinkedHashMap<>();
            rows.forEach(r -> results.put(r.key(), r.json()));
            AtomicFile.write(folder.resolve(mode.resultsFile()), PythonJson.write(results));
            AtomicFile.write(folder.resolve(mode.statisticsFile()), PythonJson.write(Statistics.of(mode, rows)));
            written.put(mode, rows.size());
            leftOut.put(mode, Map.copyOf(without));
        }
        return new Report(model, set, folder, Map.copyOf(written), Map.copyOf(leftOut));
    }

    /** The value without which a sample is not in the file. */
    private static Measured deciding(Mode mode, SampleScore score) {
        return switch (mode) {
            case INSTRUCTION_COMPLIANCE -> score.ic();
            case SPATIAL_ACCURACY -> score.sa();
            case EDIT_LOCALITY -> score.ssim();
        };
    }

    private static ResultRow row(Mode mode, SampleScore score) {
        Map<String, Double> values = new LinkedHashMap<>();
        switch (mode) {
            case INSTRUCTION_COMPLIANCE -> values.put("compliance", score.ic().get());
            case SPATIAL_ACCURACY -> values.put("edit_score", score.sa().get());
            case EDIT_LOCALITY -> {
                values.put("ssim", score.ssim().get());
                score.lpips().value().ifPresent(v -> values.put("lpips", v));
                score.mse().value().ifPresent(v -> values.put("mse", v));
            }
        }
        return new ResultRow(score.key().key(), score.operationWord(), values);
    }
}
