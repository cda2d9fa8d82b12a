package gsi.annotation;

import gsi.annotation.ConnectionSource.Access;
import gsi.annotation.ProjectException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
        Path half = target.resolveSibling(target.getFileName() + ".half");
        try {
            Files.deleteIfExists(half);
            copy(from, half);
            sync(half);
            move(half, target);
        } catch (IOException e) {
            discard(half, e);
            throw e instanceof ProjectException p
                    ? p
                    : new ProjectException(Kind.OTHER, target, "cannot be made: " + e.getMessage(), e);
        }
    }

    private static void copy(Path from, Path half) throws ProjectException {
        Access access = WriteAccess.to(from) ? Access.DURABLE : Access.READ_ONLY;
        try (Connection c = new SqliteConnections().connect(from, access);
                PreparedStatement s = c.prepareStatement("VACUUM INTO ?")) {
            s.setString(1, half.toString());
            s.execute();
        } catch (SQLException e) {
            throw SqliteFailure.of(from, e);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path half, Path target) throws IOException {
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, target);
        }
    }

    private static void discard(Path half, IOException because) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
