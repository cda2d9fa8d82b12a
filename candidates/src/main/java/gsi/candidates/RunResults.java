package gsi.candidates;

import gsi.candidates.frames.FrameReport;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Scene;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.util.List;

/**
 * Takes what a run finds: always on the run's own thread and in the order of the photos, whatever the number of threads.
 *
 * @param <T> what {@link SceneMeasurement} gives
 */
public interface RunResults<T> {

    /** Every listed photo, first. @throws DataException ends the run */
    void frame(FrameReport report) throws DataException;

    /** A photo that was kept, after its report. @throws DataException ends the run */
    void scene(Scene scene, List<Candidate> candidates, T measured) throws DataException;

    /** Something that could not be used; the run goes on. */
    void problem(Problem problem);
}
