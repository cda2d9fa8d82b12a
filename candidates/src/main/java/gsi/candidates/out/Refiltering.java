package gsi.candidates.out;

import gsi.candidates.RunResults;
import gsi.candidates.filter.Filters;
import gsi.candidates.filter.MeasureSettings;
import gsi.candidates.filter.Measures;
import gsi.candidates.frames.FrameReport;
import gsi.candidates.input.EvidenceReader;
import gsi.candidates.input.SceneFile;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Scene;
import gsi.candidates.out.CandidateFolderReader.Kept;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hands a folder of candidates on again as a run would: with the measures that were kept, or measured anew where there are none
 * or somebody wants it.
 */
public final class Refiltering {

    private final CandidateFolderReader reader;
    private final boolean anew;

    /** @param anew whether to measure what has measures too */
    public Refiltering(Path folder, boolean anew) {
        this.reader = new CandidateFolderReader(folder);
        this.anew = anew;
    }

    /** @throws DataException where the folder cannot be read, or {@code results} says so */
    public void run(RunResults<List<Measures>> results) throws DataException {
        for (FrameReport report : reader.frames()) {
            results.frame(report);
        }
        EvidenceReader evidence = new EvidenceReader(0);
        reader.photos((photo, kept) -> photo(photo, kept, evidence, results), results::problem);
    }

    private void photo(
            SceneFile photo, List<Kept> kept, EvidenceReader evidence, RunResults<List<Measures>> results)
            throws DataException {
        Scene scene;
        try {
            scene = photo.read(results::problem);
        } catch (DataException e) {
            results.problem(new Problem(e.file(), e.reason(), null));
            return;
        }
        List<Candidate> candidates = kept.stream().map(Kept::candidate).toList();
        List<Measures> known = anew ? List.of() : known(kept);
        results.scene(
                scene,
                candidates,
                known.size() == kept.size()
                        ? known
                        : Filters.measure(
                                candidates, evidence.read(scene, results::problem), MeasureSettings.USUAL));
    }

    private static List<Measures> known(List<Kept> kept) {
        return kept.stream()
                .flatMap(k -> Stream.ofNullable(k.measures()))
                .toList();
    }
}
