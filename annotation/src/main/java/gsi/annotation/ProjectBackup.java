package gsi.annotation;

import gsi.annotation.ConnectionSource.Access;
import gsi.annotation.ProjectException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A copy of a project as it is at one moment, also while programs write to it. The copy is a project of its own: one file,
 * whole or not there at all.
 */
public final class ProjectBackup {

    private ProjectBackup() {}

    /**
     * Copies.
     *
     * @param project an existing project; nothing about it changes
     * @param to where the copy goes; nothing may be there yet
     * @throws ProjectException if {@code project} is none, or the copy cannot be made; there is no half a copy then
     */
    public static void write(Path project, Path to) throws ProjectException {
        Path from = project.toAbsolutePath().normalize();
        Path target = to.toAbsolutePath().normalize();
        if (ProjectHeader.look(from) != ProjectHeader.Found.PROJECT) {
            throw new ProjectException(Kind.MISSING, from, "there is no such project");
        }
        if (Files.exists(target)) {
            throw new ProjectException(Kind.OTHER, target, "is there already; a copy never replaces a file");
        }
        try {
            DatabaseCopy.write(
                    new SqliteConnections(), from, WriteAccess.to(from) ? Access.DURABLE : Access.READ_ONLY, target);
        } catch (SQLException e) {
            throw SqliteFailure.of(from, e);
        } catch (IOException e) {
            throw new ProjectException(Kind.OTHER, target, "cannot be made: " + e.getMessage(), e);
        }
    }
}
