package gsi.annotation;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What a project is.
 *
 * @param file the project file
 * @param dataRoot the folder that it reviews; may no longer exist
 * @param schemaVersion version of the file's format; an older one than this program writes only where it may not write
 * @param created when the project was made
 * @param createdBy version of the program that made it
 * @param readOnly whether decisions can only be read, because the file or its folder may not be written
 */
public record ProjectInfo(
        Path file, Path dataRoot, int schemaVersion, Instant created, String createdBy, boolean readOnly) {}
