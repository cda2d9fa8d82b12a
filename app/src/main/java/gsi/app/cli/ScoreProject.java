package gsi.app.cli;

import gsi.annotation.ProjectException;
import gsi.annotation.ProjectLocation;
import gsi.annotation.ReviewProject;
import gsi.app.ProgramVersion;
import gsi.app.settings.UserFolders;
import gsi.dataset.Problem;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The project that keeps the scores of a run. Without one the run goes on, and a later one begins again. */
final class ScoreProject implements AutoCloseable {

    private final @Nullable ReviewProject project;
    private final @Nullable Problem problem;

    private ScoreProject(@Nullable ReviewProject project, @Nullable Problem problem) {
        this.project = project;
        this.problem = problem;
    }

    /**
     * The data's project, made if need be.
     *
     * @param none true to keep and take nothing
     */
    static ScoreProject of(Path dataRoot, boolean none) {
        if (none) {
            return new ScoreProject(null, null);
        }
        Path file = ProjectLocation.decide(
                        dataRoot, null, UserFolders.ofSystem().data())
                .file();
        try {
            ReviewProject open = ReviewProject.openOrCreate(file, dataRoot, ProgramVersion.current());
            return new ScoreProject(open, null);
        } catch (ProjectException e) {
            return new ScoreProject(null, problem(e));
        }
    }

    static Problem problem(ProjectException e) {
        return new Problem(e.file(), "scores are not kept: " + e.reason(), null);
    }

    /** Where to keep scores; null where that cannot be. */
    @Nullable
    ReviewProject keeps() {
        return project;
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
