package gsi.app.window;

import gsi.annotation.ProjectException;
import gsi.annotation.ProjectLocation;
import gsi.annotation.ReviewProject;
import gsi.app.settings.UserFolders;
import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.layout.DataSetReader;
import gsi.dataset.layout.ReadProgress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a data folder and opens its project: the part of opening that takes time, for any thread. */
final class SessionOpener {

    /** What was read; the caller closes the project. */
    record Opened(DataSet data, ProjectLocation location, ReviewProject project) {}

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
        DataSet data = new DataSetReader().read(folder, progress);
        ProjectLocation location = ProjectLocation.decide(data.root(), projectFile, folders.data());
        return new Opened(data, location, ReviewProject.openOrCreate(location.file(), data.root(), version));
    }
}
