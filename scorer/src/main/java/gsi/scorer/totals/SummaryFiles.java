package gsi.scorer.totals;

import gsi.dataset.DataException;
import gsi.scorer.results.AtomicFile;
import gsi.scorer.results.PythonJson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a run's totals as the evaluator's aggregation does: {@code EVAL_output_summary.json} and five excerpts of it. */
public final class SummaryFiles {

    private SummaryFiles() {}

    /**
     * Names a run.
     *
     * @param set name of its result folder, {@code fine_eval}, or short, {@code fine}
     * @param model the model's directory
     */
    public record Run(String set, String model) {

        private static final String RESULT_FOLDER = "_eval";

        /** {@code fine_eval} becomes {@code fine}. */
        String shownSet() {
            return set.endsWith(RESULT_FOLDER) ? set.substring(0, set.length() - RESULT_FOLDER.length()) : set;
        }

        /** Underscores are left out. */
        String shownModel() {
            return model.replace("_", "");
        }
    }

    /**
     * Writes all six files, each whole or not at all, replacing earlier ones; sets and models are sorted.
     *
     * @param folder made if need be
     * @throws DataException if a file cannot be written, naming it
     */
    public static void write(Path folder, Map<Run, Totals> runs) throws DataException {
        write(folder, "summary", runs, SummaryFiles::summary);
        write(folder, "average", runs, Totals::average);
        write(folder, "ac", runs, Totals::appearance);
        write(folder, "instruction_compliance", runs, Totals::compliance);
        write(folder, "spatial_accuracy", runs, Totals::accuracy);
        write(folder, "edit_locality", runs, SummaryFiles::locality);
    }

    private static void write(Path folder, String name, Map<Run, Totals> runs, Function<Totals, Object> shown)
            throws DataException {
        Map<String, Map<String, Object>> sets = new TreeMap<>();
        runs.forEach((run, totals) ->
                sets.computeIfAbsent(run.shownSet(), s -> new TreeMap<>()).put(run.shownModel(), shown.apply(totals)));
        AtomicFile.write(folder.resolve("EVAL_output_" + name + ".json"), PythonJson.write(sets));
    }

    private static Object summary(Totals totals) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("instruction_compliance", totals.compliance());
        out.put("spatial_accuracy", totals.accuracy());
        out.put("edit_locality", locality(totals));
        out.put("ac", totals.appearance());
        out.put("average", totals.average());
        return out;
    }

    private static Object locality(Totals totals) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("ssim", totals.localitySsim());
        out.put("lpips", totals.localityLpips());
        return out;
    }
}
