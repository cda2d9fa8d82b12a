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
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a data folder and opens its project: the part of opening that takes time, for any thread. */
final class SessionOpener {

    /**
     * What was read; the caller closes the project and then the mark.
     *
     * @param mark that the project is open here; empty where it is open elsewhere or cannot be marked
     * @param data the whole, or the samples where the review was left
     * @param rest where the whole is still to be read; else null
     */
    record Opened(
            DataSet data,
            ProjectLocation location,
            ReviewProject project,
            Optional<OpenDesk> mark,
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
     * @param annotator told to other programs that would open the project meanwhile
     * @param sharing what to do while another program has it open
     * @throws DeskTakenException if another program has it open and that was not to be
     */
    Opened open(Path folder, @Nullable Path projectFile, String annotator, Sharing sharing, ReadProgress progress)
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
        DataSet read = whole != null
                ? whole
                : listed.part(project.position().map(Position::key).orElse(null));
        // Only what is written to is marked: a reader is in nobody's way.
        Optional<OpenDesk> mark =
                project.info().readOnly() ? Optional.empty() : OpenDesk.take(location.file(), annotator, Instant.now());
        return new Opened(read, location, project, mark, whole != null ? null : listed);
    }
}
