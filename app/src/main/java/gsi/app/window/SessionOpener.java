package gsi.app.window;

import gsi.annotation.DeskHolder;
import gsi.annotation.OpenDesk;
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
import java.util.Optional;
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
     * @param sharing what to do while another program has it open
     * @throws DeskTakenException if another program has it open and that was not to be
     */
    Opened open(Path folder, @Nullable Path projectFile, Sharing sharing, ReadProgress progress)
            throws DataException, ProjectException, DeskTakenException {
        ListedData listed = new DataSetReader().list(folder);
        ProjectLocation location = ProjectLocation.decide(listed.root(), projectFile, folders.data());
        Optional<DeskHolder> other = sharing != Sharing.ASK
                ? Optional.empty()
                : OpenDesk.holder(location.file()).filter(h -> !h.isMe());
        if (other.isPresent()) {
            throw new DeskTakenException(location.file(), other.get());
        }
        DataSet whole = listed.isSmall() ? listed.whole(progress) : null;
        ReviewProject project = sharing == Sharing.READ_ONLY
                ? ReviewProject.watch(location.file(), version)
                : ReviewProject.openOrCreate(location.file(), listed.root(), version);
        try {
            DataSet read = whole != null
                    ? whole
                    : listed.part(project.position().map(Position::key).orElse(null));
            return new Opened(read, location, project, whole != null ? null : listed);
        } catch (RuntimeException e) {
            try (project) {
                throw e;
            }
        }
    }
}
