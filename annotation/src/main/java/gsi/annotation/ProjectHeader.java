package gsi.annotation;

import gsi.annotation.ProjectException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first bytes of a project file, read without SQLite, so that a file which is not ours, or which a newer program wrote, is
 * refused before anything could touch it. Layout: the SQLite database header (magic at 0, user_version at 60, application_id
 * at 68, big-endian).
 */
final class ProjectHeader {

    /** Marks a SQLite file as a project of this program: {@code GSIp}. */
    static final int APPLICATION_ID = 0x47534970;

    /** The schema that this program writes; kept in the header as user_version. */
    static final int SCHEMA_VERSION = 2;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;

    private ProjectHeader() {}

    /** What lies where the project is looked for. */
    enum Found {
        NOTHING,
        EMPTY_FILE,
        PROJECT
    }

    /** @throws ProjectException if there is something that cannot be a project of this version */
    static Found look(Path file) throws ProjectException {
        if (Files.notExists(file)) {
            return Found.NOTHING;
        }
        if (Files.isDirectory(file)) {
            throw new ProjectException(Kind.NOT_A_PROJECT, file, "is a folder, not a project file");
        }
        if (!Files.isRegularFile(file)) {
            throw new ProjectException(Kind.NOT_A_PROJECT, file, "is a device or pipe, not a project file");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LENGTH);
        } catch (IOException e) {
            throw new ProjectException(Kind.OTHER, file, "cannot be read: " + e.getMessage(), e);
        }
        if (head.length == 0) {
            return Found.EMPTY_FILE;
        }
        if (hasRollbackJournal(file)) {
            // A program was killed while it made this file: SQLite puts it right on opening, then it is checked again.
            return Found.PROJECT;
        }
        if (head.length < LENGTH || !startsWithMagic(head)) {
            throw new ProjectException(Kind.NOT_A_PROJECT, file, "is not a project of this program");
        }
        ByteBuffer b = ByteBuffer.wrap(head);
        check(file, b.getInt(68), b.getInt(60));
        return Found.PROJECT;
    }

    /** Accepts only this program's files, of a schema that it knows. */
    static void check(Path file, int applicationId, int schemaVersion) throws ProjectException {
        if (applicationId != APPLICATION_ID || schemaVersion < 1) {
            throw new ProjectException(
                    Kind.NOT_A_PROJECT, file, "is a database of another program, not a project of this one");
        }
        if (schemaVersion > SCHEMA_VERSION) {
            throw new ProjectException(
                    Kind.NEWER_VERSION,
                    file,
                    "was written by a newer version of this program (project format " + schemaVersion
                            + ", this program knows " + SCHEMA_VERSION + "); use that version. Nothing was changed");
        }
    }

    private static boolean hasRollbackJournal(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-journal"));
    }

    private static boolean startsWithMagic(byte[] head) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (head[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }
}
