package gsi.app.window;

import gsi.annotation.ProjectException;
import gsi.annotation.ProjectLocation;
import gsi.app.queue.NumberedSamples;
import gsi.app.review.PaceModel;
import gsi.app.review.ReviewModel;
import gsi.app.scores.ScoreModel;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * One open data folder: its data, its project, its scores, and the problems met so far.
 *
 * @param location where the project lies and why
 * @param review the review of it
 * @param scores its scores, growing
 * @param pace how far the review is and how fast it goes
 * @param problems those of the data, then those met while showing and scoring; each once
 */
record Session(
        ProjectLocation location,
        ReviewModel review,
        ScoreModel scores,
        PaceModel pace,
        ObservableList<Problem> problems,
        Set<Problem> known) {

    static Session of(ProjectLocation location, ReviewModel review, ScoreModel scores, PaceModel pace) {
        Set<Problem> known = new LinkedHashSet<>(review.data().problems());
        return new Session(location, review, scores, pace, FXCollections.observableArrayList(known), known);
    }

    /** What was read: a part at first where the whole takes long. */
    DataSet data() {
        return review.data();
    }

    /** Turns to the whole data set, of which a part was shown. */
    void takeOver(NumberedSamples whole) {
        review.replaceData(whole);
        scores.replaceData(whole.data());
        pace.refresh();
        List<Problem> found =
                whole.data().problems().stream().filter(known::add).toList();
        problems.addAll(found);
    }

    /** Writes what is remembered and not yet in the project. Any thread. */
    void remember() throws ProjectException {
        review.remember();
    }

    /** Adds a problem that was met later. */
    void add(Problem problem) {
        if (known.add(problem)) {
            problems.add(problem);
        }
    }
}
