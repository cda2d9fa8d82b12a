package gsi.annotation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a project file, version {@value ProjectHeader#SCHEMA_VERSION}. */
final class ProjectSchema {

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE journal (
              seq INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              action TEXT NOT NULL CHECK (action IN ('decide', 'undo', 'redo')),
              set_name TEXT NOT NULL,
              image_id TEXT NOT NULL,
              query_id TEXT NOT NULL,
              verdict TEXT,
              reason TEXT,
              note TEXT,
              target TEXT,
              annotator TEXT NOT NULL,
              time_ms INTEGER NOT NULL,
              program_version TEXT NOT NULL,
              CHECK ((action = 'decide') = (verdict IS NOT NULL)),
              CHECK ((action = 'decide') = (target IS NULL))
            ) STRICT""",
            "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE TABLE view (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
            // The journal is the record of who decided what: not even a slip in this program may rewrite it.
            """
            CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
            """
            CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""");

    private ProjectSchema() {}

    /** Whether the file holds nothing at all yet. */
    static boolean isBlank(Connection c) throws SQLException {
        return Pragma.read(c, "SELECT count(*) FROM sqlite_master") == 0
                && Pragma.read(c, "PRAGMA user_version") == 0
                && Pragma.read(c, "PRAGMA application_id") == 0;
    }

    /** Makes the tables; to be called in a transaction. */
    static void create(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            for (String table : TABLES) {
                s.execute(table);
            }
            s.execute("PRAGMA application_id = " + ProjectHeader.APPLICATION_ID);
            s.execute("PRAGMA user_version = " + ProjectHeader.SCHEMA_VERSION);
        }
    }
}
