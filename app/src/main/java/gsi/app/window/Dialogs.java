package gsi.app.window;

import java.nio.file.Path;
import java.util.Optional;

/** Questions that only the desktop's own windows can ask; tests answer them without one. */
public interface Dialogs {

    /** Lets a person choose a folder to open. Empty where they changed their mind. */
    Optional<Path> chooseData();

    /** Lets a person choose a folder of photos to make candidates of, or one of candidates. */
    default Optional<Path> choosePhotos() {
        return chooseData();
    }

    /** Lets a person choose where an export goes. */
    Optional<Path> chooseExport();
}
