package gsi.app.candidates;

import gsi.candidates.CandidateRun;
import gsi.candidates.RunProgress;
import gsi.candidates.RunSettings;
import gsi.candidates.filter.Filters;
import gsi.candidates.filter.MeasureSettings;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.funnel.Preset;
import gsi.candidates.funnel.PresetFile;
import gsi.candidates.gate.GateAnswers;
import gsi.candidates.input.InputFolder;
import gsi.candidates.input.SceneFile;
import gsi.candidates.out.CandidateFolder;
import gsi.candidates.out.EditForm;
import gsi.candidates.out.Refiltering;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What takes time: making candidates, and writing those that are left. Off the FX thread; a cancelled one leaves nothing. */
public final class CandidateWork {

    /** The thresholds that a folder of survivors was written at. */
    private static final String THRESHOLDS = "thresholds.json";

    private CandidateWork() {}

    /** Whether a folder has samples of every candidate, not only of those that passed some thresholds. */
    public static boolean hasAll(Path candidates) {
        return !Files.exists(candidates.resolve(THRESHOLDS));
    }

    /** The thresholds that a folder was written at; the usual ones where it does not say. */
    public static Thresholds thresholdsOf(Path candidates) {
        Path file = candidates.resolve(THRESHOLDS);
        try {
            return Files.exists(file) ? PresetFile.read(file).preset().thresholds() : Thresholds.USUAL;
        } catch (DataException e) {
            // Only where the sliders begin; a person sees and moves them.
            return Thresholds.USUAL;
        }
    }

    /**
     * What was made.
     *
     * @param problems with photos that could not be used
     */
    public record Made(CandidateSet set, List<Problem> problems) {}

    /**
     * Makes candidates of a folder's photos, measures them, and writes them all.
     *
     * @param out a new or empty folder
     * @throws DataException naming what cannot be read or written
     */
    public static Made make(Path photos, RunSettings settings, Path out, RunProgress progress) throws DataException {
        List<Problem> problems = new ArrayList<>();
        List<SceneFile> listed = InputFolder.list(photos, problems::add);
        try (CandidateFolder folder = new CandidateFolder(out, EditForm.SINGLE, null, problems::add)) {
            new CandidateRun(settings)
                    .<List<Measures>>run(
                            listed,
                            (evidence, made) -> Filters.measure(made, evidence, MeasureSettings.USUAL),
                            folder,
                            progress);
            folder.finish();
        }
        return new Made(CandidateSet.read(out), List.copyOf(problems));
    }

    /**
     * Writes a folder of those that are left at some thresholds; the others stand in its {@code dropped.jsonl}.
     *
     * @param out a new or empty folder
     * @throws DataException naming what cannot be read or written
     */
    public static Path keep(Path candidates, Thresholds thresholds, Path out) throws DataException {
        List<Problem> problems = new ArrayList<>();
        try (CandidateFolder folder = new CandidateFolder(out, EditForm.SINGLE, thresholds, problems::add)) {
            new Refiltering(candidates, false).run(GateAnswers.read(candidates).before(folder, false));
            folder.finish();
        }
        PresetFile.write(out.resolve(THRESHOLDS), new Preset(String.valueOf(out.getFileName()), thresholds));
        return out;
    }

    /** A name beside a folder that nothing has yet: {@code NAME-candidates}, {@code NAME-candidates-2}, … */
    public static Path free(Path beside, String name) {
        Path out = beside.resolve(name);
        for (int i = 2; Files.exists(out); i++) {
            out = beside.resolve(name + "-" + i);
        }
        return out;
    }
}
