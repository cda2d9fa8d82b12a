package gsi.app.cli;

import gsi.annotation.ProjectLocation;
import gsi.app.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is given to a command in place of a project: the project file, or the data folder that it is about. */
final class ProjectArgument {

    /** What to say of it in a command's help. */
    static final String WHAT = "The project file, or the data folder that it is about.";

    private ProjectArgument() {}

    /**
     * The project file. Of a data folder that is where the window keeps it: beside the data, or, where nothing may be written
     * there, in the user's folder.
     *
     * @throws CommandFailure if the folder has no project yet
     */
    static Path file(Path given) throws CommandFailure {
        if (!Files.isDirectory(given)) {
            return given;
        }
        ProjectLocation location =
                ProjectLocation.decide(given, null, UserFolders.ofSystem().data());
        if (Files.exists(location.file())) {
            return location.file();
        }
        Path other = location.passedOver();
        if (other != null) {
            return other;
        }
        throw new CommandFailure(given + ": nobody has decided about this folder yet: there is no project "
                + location.file() + "; gsi open makes it, or name a project file");
    }
}
