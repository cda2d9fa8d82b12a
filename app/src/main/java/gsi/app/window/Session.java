package gsi.app.window;

import gsi.annotation.ProjectLocation;
import gsi.app.review.PaceModel;
import gsi.app.review.ReviewModel;
import gsi.app.scores.ScoreModel;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * One open data folder: its data, its project, its scores, and the problems met so far.
 *
 * @param data what was read
 * @param location where the project lies and why
 * @param review the review of it
 * @param scores its scores, growing
 * @param pace how far the review is and how fast it goes
 * @param problems those of the data, then those met while showing and scoring; each once
 */
record Session(
        DataSet data,
        ProjectLocation location,
        ReviewModel review,
        ScoreModel scores,
        PaceModel pace,
        ObservableList<Problem> problems,
        Set<Problem> known) {

    static Session of(DataSet data, ProjectLocation location, ReviewModel review, ScoreModel scores, PaceModel pace) {
        Set<Problem> known = new LinkedHashSet<>(data.problems());
        return new Session(data, location, review, scores, pace, FXCollections.observableArrayList(known), known);
    }

    /** Adds a problem that was met later. */
    void add(Problem problem) {
        if (known.add(problem)) {
            problems.add(problem);
        }
    }
}
