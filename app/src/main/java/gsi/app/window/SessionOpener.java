package gsi.app.window;

import gsi.annotation.Position;
import gsi.annotation.ProjectException;
import gsi.annotation.ProjectLocation;
import gsi.annotation.ReviewProject;
import gsi.app.settings.UserFolders;
import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.layout.DataSetReader;
import gsi.dataset.layout.ListedData;
import gsi.dataset.layout.ReadProgress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a data folder and opens its project: the part of opening that takes time, for any thread. */
final class SessionOpener {

    /**
     * What was read; the caller closes the project.
     *
     * @param data the whole, or the samples where the review was left
     * @param rest where the whole is still to be read; else null
     */
    record Opened(
            DataSet data,
            ProjectLocation location,
            ReviewProject project,
            @Nullable ListedData rest) {}

    private final UserFolders folders;
    private final String version;

    SessionOpener(UserFolders folders, String version) {
        this.folders = folders;
        this.version = version;
    }

    /**
     * Opens.
     *
     * @param projectFile the project to use; null for the usual place
     */
    Opened open(Path folder, @Nullable Path projectFile, ReadProgress progress) throws DataException, ProjectException {
        ListedData listed = new DataSetReader().list(folder);
        ProjectLocation location = ProjectLocation.decide(listed.root(), projectFile, folders.data());
        DataSet whole = listed.isSmall() ? listed.whole(progress) : null;
        ReviewProject project = ReviewProject.openOrCreate(location.file(), listed.root(), version);
        if (whole != null) {
            return new Opened(whole, location, project, null);
        }
        DataSet part = listed.part(project.position().map(Position::key).orElse(null));
        return new Opened(part, location, project, listed);
    }
}
