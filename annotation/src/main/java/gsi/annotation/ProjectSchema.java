package gsi.annotation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of a project file. A new one is made as version 1 and then brought forward as an old one is, so that there is one
 * schema per version, however a file came to it.
 */
final class ProjectSchema {

    // The journal is the record of who decided what: not even a slip in this program may rewrite it.
    private static final List<String> JOURNAL_IS_KEPT = List.of("""
            CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""", """
            CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""");

    private static final List<String> VERSION_1 = List.of(
            journal("journal", "'decide', 'undo', 'redo'", ""),
            "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE TABLE view (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");

    // SQLite cannot change a CHECK, so the journal moves into a new table; the triggers go with the old one. All its
    // columns
    // and no others: a journal that has more is not moved by halves.
    private static final List<String> FROM_1_TO_2 = List.of(
            journal(
                    "journal_2",
                    "'decide', 'undo', 'redo', 'keep'",
                    rating("rating_compliance") + rating("rating_accuracy") + rating("rating_locality")
                            + rating("rating_appearance") + """
                      seen TEXT CHECK (seen IS NULL
                        OR action = 'decide' AND json_valid(seen) AND length(seen) <= 65536),
                      group_id TEXT CHECK (group_id IS NULL
                        OR action = 'decide' AND length(group_id) = 36),
                    """),
            "INSERT INTO journal_2 SELECT *, NULL, NULL, NULL, NULL, NULL, NULL FROM journal ORDER BY seq",
            "DROP TABLE journal",
            "ALTER TABLE journal_2 RENAME TO journal");

    private static String journal(String name, String actions, String more) {
        return "CREATE TABLE " + name + """
             (
              seq INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              action TEXT NOT NULL CHECK (action IN (""" + actions + """
            )),
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
            """ + more + """
              CHECK ((action = 'decide') = (verdict IS NOT NULL)),
              CHECK ((action = 'decide') = (target IS NULL))
            ) STRICT""";
    }

    private static String rating(String column) {
        return "  " + column + " INTEGER CHECK (" + column + " IS NULL OR action = 'decide' AND " + column + " BETWEEN "
                + Ratings.LOWEST + " AND " + Ratings.HIGHEST + "),\n";
    }

    private ProjectSchema() {}

    /** Whether the file holds nothing at all yet. */
    static boolean isBlank(Connection c) throws SQLException {
        return Pragma.read(c, "SELECT count(*) FROM sqlite_master") == 0
                && Pragma.read(c, "PRAGMA user_version") == 0
                && Pragma.read(c, "PRAGMA application_id") == 0;
    }

    /** Makes the tables; to be called in a transaction. */
    static void create(Connection c) throws SQLException {
        createVersion1(c);
        bringForward(c);
    }

    /** Makes the tables of version 1, for {@link #bringForward} to begin with. */
    static void createVersion1(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            run(s, VERSION_1);
            run(s, JOURNAL_IS_KEPT);
            s.execute("PRAGMA application_id = " + ProjectHeader.APPLICATION_ID);
            s.execute("PRAGMA user_version = 1");
        }
    }

    /** Makes version {@value ProjectHeader#SCHEMA_VERSION} of version 1; to be called in a transaction. */
    static void bringForward(Connection c) throws SQLException {
        CorrectionTable.create(c);
        try (Statement s = c.createStatement()) {
            run(s, FROM_1_TO_2);
            run(s, JOURNAL_IS_KEPT);
            s.execute("PRAGMA user_version = " + ProjectHeader.SCHEMA_VERSION);
        }
    }

    private static void run(Statement s, List<String> statements) throws SQLException {
        for (String statement : statements) {
            s.execute(statement);
        }
    }
}
