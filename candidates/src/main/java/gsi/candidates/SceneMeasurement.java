package gsi.candidates;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.SceneEvidence;
import java.util.List;

/**
 * What is found out about a scene's candidates while its depth and points are in memory. Called on many threads at once.
 *
 * @param <T> what is kept of it
 */
@FunctionalInterface
public interface SceneMeasurement<T> {

    T measure(SceneEvidence evidence, List<Candidate> candidates);
}
