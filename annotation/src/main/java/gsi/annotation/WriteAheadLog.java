package gsi.annotation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;

/** Puts a project file into SQLite's WAL mode, in which a decision costs one sync and readers do not wait for writers. */
final class WriteAheadLog {

    private static final long PAUSE_MS = 10;

    private WriteAheadLog() {}

    /**
     * Does so. Where the file system cannot do it, SQLite stays with its rollback journal: slower, as safe.
     *
     * @throws SQLException if other programs keep the file locked for longer than a write may wait
     */
    static void use(Connection c) throws SQLException {
        // SQLite does not wait by itself when the mode changes, so two programs that make one project at once meet
        // here.
        long pauses = SqliteConnections.BUSY_TIMEOUT.toMillis() / PAUSE_MS;
        while (!"wal".equals(mode(c, "PRAGMA journal_mode"))) {
            try {
                mode(c, "PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException e) {
                if (!isBusy(e) || --pauses < 0 || !pause()) {
                    throw e;
                }
            }
        }
    }

    private static String mode(Connection c, String pragma) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(pragma)) {
            return r.next() ? r.getString(1) : "";
        }
    }

    private static boolean isBusy(SQLException e) {
        return (e.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
