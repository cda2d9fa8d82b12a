package gsi.annotation;

import gsi.annotation.ProjectException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a project file says about itself. */
final class ProjectDescription {

    private static final String CREATED = "created";
    private static final String CREATED_BY = "created_by";

    private ProjectDescription() {}

    /** What a new project remembers. */
    static Map<String, @Nullable String> ofNew(Path file, Path dataRoot, String programVersion, Instant now) {
        Map<String, @Nullable String> meta =
                new LinkedHashMap<>(RememberedRoot.of(file, dataRoot).toMeta());
        meta.put(CREATED, now.truncatedTo(ChronoUnit.MILLIS).toString());
        meta.put(CREATED_BY, programVersion);
        return meta;
    }

    /**
     * Reads it.
     *
     * @param dataRoot where the caller says that the data is; null to go by the project
     * @throws ProjectException if the project is about another folder
     */
    static ProjectInfo read(ProjectFile file, @Nullable Path dataRoot) throws ProjectException {
        Map<String, String> meta = file.meta();
        RememberedRoot remembered = RememberedRoot.from(meta);
        Path root = remembered.locate(file.path());
        if (dataRoot != null) {
            root = agree(file, root, dataRoot, remembered);
        }
        return new ProjectInfo(
                file.path(),
                root,
                file.version(),
                instant(meta.get(CREATED)),
                meta.getOrDefault(CREATED_BY, ""),
                file.isReadOnly());
    }

    /** Takes over the data folder's new place if the remembered one is gone; two that both exist are a mistake. */
    private static Path agree(ProjectFile file, Path remembered, Path given, RememberedRoot meta)
            throws ProjectException {
        Path root = given.toAbsolutePath().normalize();
        if (Files.isDirectory(remembered) && Files.isDirectory(root) && !meta.mayBe(file.path(), root)) {
            throw new ProjectException(
                    Kind.OTHER_DATA,
                    file.path(),
                    "is the review of " + remembered + ", not of " + root + "; choose another project file");
        }
        RememberedRoot now = RememberedRoot.of(file.path(), root);
        if (!file.isReadOnly() && !now.equals(meta)) {
            file.writeMeta(now.toMeta());
        }
        return root;
    }

    private static Instant instant(@Nullable String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
