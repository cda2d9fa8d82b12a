package gsi.annotation;

import gsi.annotation.ProjectException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in people's words what SQLite reported by code. */
final class SqliteFailure {

    private SqliteFailure() {}

    static ProjectException of(Path file, SQLException e) {
        // Extended result codes keep the primary code in the low byte.
        int code = e instanceof SQLiteException s ? s.getResultCode().code & 0xFF : e.getErrorCode() & 0xFF;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return failure(Kind.DISK_FULL, file, "there is no room left on the disk; the decision was not saved", e);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return failure(
                    Kind.LOCKED,
                    file,
                    "another program is writing to this project (waited " + SqliteConnections.BUSY_TIMEOUT.toSeconds()
                            + " s); nothing was saved, try again" + whoHasIt(file),
                    e);
        }
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
            return failure(
                    Kind.OTHER,
                    file,
                    "does not take this entry; nothing was saved (" + e.getMessage()
                            + "). The file may be from an unfinished version of this program",
                    e);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return failure(Kind.READ_ONLY, file, "may not be written", e);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return failure(Kind.NOT_A_PROJECT, file, "is not a project of this program", e);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return failure(Kind.CORRUPT, file, "is damaged; use a backup copy (" + e.getMessage() + ")", e);
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return failure(Kind.OTHER, file, "cannot be opened or made here (" + e.getMessage() + ")", e);
        }
        return failure(Kind.OTHER, file, "the disk or the file system failed (" + e.getMessage() + ")", e);
    }

    /** Who may be writing: nobody else can be asked whether it is them. */
    private static String whoHasIt(Path file) {
        return OpenDesk.holder(file)
                .filter(h -> !h.isMe())
                .map(h -> ". It is open here: " + h.inWords())
                .orElse("");
    }

    private static ProjectException failure(Kind kind, Path file, String reason, SQLException cause) {
        return new ProjectException(kind, file, reason, cause);
    }
}
