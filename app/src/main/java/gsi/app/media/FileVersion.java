package gsi.app.media;

import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file as it is now: what was made of it holds until it is replaced.
 *
 * @param file the file
 * @param size bytes
 * @param modified when it was written last, milliseconds
 */
public record FileVersion(Path file, long size, long modified) {

    /**
     * What the file is now.
     *
     * @throws DataException if the file is not there or cannot be asked
     */
    public static FileVersion of(Path file) throws DataException {
        try {
            BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileVersion(file, a.size(), a.lastModifiedTime().toMillis());
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        }
    }
}
