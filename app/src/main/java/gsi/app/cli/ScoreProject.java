package gsi.app.cli;

import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.annotation.ProjectException;
import gsi.annotation.ProjectLocation;
import gsi.annotation.ReviewProject;
import gsi.app.ProgramVersion;
import gsi.app.settings.UserFolders;
import gsi.dataset.Problem;
import gsi.dataset.SampleKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data's project in a scoring run: it keeps the scores, and it knows what was corrected. Without one the run goes on, and
 * a later one begins again.
 */
final class ScoreProject implements AutoCloseable {

    private final @Nullable ReviewProject project;
    private final Map<SampleKey, Map<CorrectionField, Correction>> corrections;
    private final @Nullable Problem problem;

    private ScoreProject(
            @Nullable ReviewProject project,
            Map<SampleKey, Map<CorrectionField, Correction>> corrections,
            @Nullable Problem problem) {
        this.project = project;
        this.corrections = corrections;
        this.problem = problem;
    }

    /**
     * The data's project, made if need be.
     *
     * @param fresh true to keep and take no scores; then no project is made either
     */
    static ScoreProject of(Path dataRoot, boolean fresh) {
        Path file = ProjectLocation.decide(
                        dataRoot, null, UserFolders.ofSystem().data())
                .file();
        boolean there = Files.exists(file);
        if (fresh && !there) {
            return new ScoreProject(null, Map.of(), null);
        }
        try {
            ReviewProject open = ReviewProject.openOrCreate(file, dataRoot, ProgramVersion.current());
            Map<SampleKey, Map<CorrectionField, Correction>> corrections = open.corrections();
            if (fresh) {
                open.close();
            }
            return new ScoreProject(fresh ? null : open, corrections, null);
        } catch (ProjectException e) {
            return new ScoreProject(null, Map.of(), there ? unread(e) : problem(e));
        }
    }

    private static Problem unread(ProjectException e) {
        return new Problem(e.file(), "corrections are not applied and scores are not kept: " + e.reason(), null);
    }

    static Problem problem(ProjectException e) {
        return new Problem(e.file(), "scores are not kept: " + e.reason(), null);
    }

    /** Where to keep scores; null where that cannot be. */
    @Nullable
    ReviewProject keeps() {
        return project;
    }

    /** What counts of the annotators' corrections, of all samples. */
    Map<SampleKey, Map<CorrectionField, Correction>> corrections() {
        return corrections;
    }

    /** Why there is none, if there should be one. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public void close() throws ProjectException {
        if (project != null) {
            project.close();
        }
    }
}
