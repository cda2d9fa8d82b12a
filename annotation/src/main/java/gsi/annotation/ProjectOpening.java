package gsi.annotation;

import gsi.annotation.ConnectionSource.Access;
import gsi.annotation.ProjectException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens project files, makes them where asked to, and refuses what is none without touching it. */
final class ProjectOpening {

    private ProjectOpening() {}

    /**
     * Opens a project, or makes one where there is none.
     *
     * @param whenNew what to remember in a new project; null if only an existing one will do
     * @param now names the copy that is kept of a project of an older version
     */
    static ProjectFile open(
            Path path, @Nullable Map<String, @Nullable String> whenNew, ConnectionSource source, Instant now)
            throws ProjectException {
        ProjectHeader.Found found = ProjectHeader.look(path);
        if (found == ProjectHeader.Found.NOTHING && whenNew == null) {
            throw new ProjectException(Kind.MISSING, path, "there is no such project; open the data once to make it");
        }
        if (found == ProjectHeader.Found.EMPTY_FILE && whenNew == null) {
            throw new ProjectException(Kind.NOT_A_PROJECT, path, "is empty, not a project");
        }
        boolean writable = isWritable(path, found);
        if (!writable && found != ProjectHeader.Found.PROJECT) {
            throw new ProjectException(Kind.READ_ONLY, path, "cannot be made here: the folder may not be written");
        }
        Connection c = null;
        try {
            if (writable) {
                Files.createDirectories(folderOf(path));
            } else {
                refuseUnmergedLog(path);
            }
            c = source.connect(path, writable ? Access.DURABLE : Access.READ_ONLY);
            prepare(path, c, whenNew, writable);
            if (writable) {
                WriteAheadLog.use(c);
                new SchemaMigration(path, source, now).run(c);
            }
            return new ProjectFile(path, source, !writable, c, Pragma.read(c, "PRAGMA user_version"));
        } catch (SQLException e) {
            throw closing(c, SqliteFailure.of(path, e));
        } catch (ProjectException e) {
            throw closing(c, e);
        } catch (IOException e) {
            throw closing(c, new ProjectException(Kind.OTHER, path, "cannot be made here: " + e.getMessage(), e));
        }
    }

    /** Opens an existing project for reading while other programs may write to it. */
    static ProjectFile watch(Path path, ConnectionSource source) throws ProjectException {
        boolean live = hasLog(path) || isWritable(path, ProjectHeader.Found.PROJECT);
        return read(path, source, live ? Access.WATCHING : Access.READ_ONLY);
    }

    /** Opens an existing project to read it once. Where nobody writes to it, nothing is made even beside it. */
    static ProjectFile look(Path path, ConnectionSource source) throws ProjectException {
        return read(path, source, hasLog(path) ? Access.WATCHING : Access.READ_ONLY);
    }

    private static ProjectFile read(Path path, ConnectionSource source, Access access) throws ProjectException {
        if (ProjectHeader.look(path) != ProjectHeader.Found.PROJECT) {
            throw new ProjectException(Kind.MISSING, path, "there is no such project");
        }
        Connection c = null;
        try {
            c = source.connect(path, access);
            prepare(path, c, null, false);
            return new ProjectFile(path, source, true, c, Pragma.read(c, "PRAGMA user_version"));
        } catch (SQLException e) {
            throw closing(c, SqliteFailure.of(path, e));
        } catch (ProjectException e) {
            throw closing(c, e);
        } catch (IOException e) {
            throw closing(c, new ProjectException(Kind.OTHER, path, "cannot be read: " + e.getMessage(), e));
        }
    }

    private static void prepare(
            Path path, Connection c, @Nullable Map<String, @Nullable String> whenNew, boolean writable)
            throws SQLException, ProjectException {
        if (whenNew != null && writable && ProjectSchema.isBlank(c)) {
            Transaction.run(c, () -> {
                // Another program may have made it meanwhile.
                if (ProjectSchema.isBlank(c)) {
                    ProjectSchema.create(c);
                    TextTable.META.write(c, whenNew);
                }
            });
        }
        ProjectHeader.check(path, Pragma.read(c, "PRAGMA application_id"), Pragma.read(c, "PRAGMA user_version"));
    }

    private static boolean isWritable(Path path, ProjectHeader.Found found) {
        if (found != ProjectHeader.Found.NOTHING && !WriteAccess.to(path)) {
            return false;
        }
        Path folder = folderOf(path);
        while (Files.notExists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return WriteAccess.to(folder);
    }

    /** Decisions still in a log that may not be merged would be overlooked by reading the main file alone. */
    private static void refuseUnmergedLog(Path path) throws ProjectException {
        if (hasLog(path)) {
            throw new ProjectException(
                    Kind.READ_ONLY,
                    path,
                    "has decisions in " + log(path).getFileName()
                            + " that only a program with write access can read; copy both"
                            + " to a folder that may be written");
        }
    }

    private static Path log(Path path) {
        return path.resolveSibling(path.getFileName() + "-wal");
    }

    private static boolean hasLog(Path path) throws ProjectException {
        try {
            return Files.exists(log(path)) && Files.size(log(path)) > 0;
        } catch (IOException e) {
            throw new ProjectException(Kind.OTHER, path, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path folderOf(Path path) {
        Path folder = path.getParent();
        return folder == null ? Path.of("").toAbsolutePath() : folder;
    }

    private static ProjectException closing(@Nullable Connection c, ProjectException e) {
        if (c != null) {
            try {
                c.close();
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
        }
        return e;
    }
}
