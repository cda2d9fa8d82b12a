package gsi.app.window;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions that only the desktop's own windows can ask; tests answer them without one. */
public interface Dialogs {

    /** Lets a person choose a folder to open. Empty where they changed their mind. */
    Optional<Path> chooseData();

    /**
     * Lets a person choose a folder of photos to make candidates of, or one of candidates.
     *
     * @param start where the choice begins; null for anywhere
     */
    default Optional<Path> choosePhotos(@Nullable Path start) {
        return chooseData();
    }

    /** Lets a person choose where an export goes. */
    Optional<Path> chooseExport();
}
