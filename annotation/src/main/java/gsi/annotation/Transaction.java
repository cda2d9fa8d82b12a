package gsi.annotation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Everything or nothing. */
final class Transaction {

    /** What happens inside. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException, ProjectException;
    }

    private Transaction() {}

    /**
     * Takes the write lock first, so that what {@code work} reads is still true when it writes. When this returns, the work is
     * committed, as surely as the connection commits; when it throws, nothing of it is.
     */
    static void run(Connection c, Work work) throws SQLException, ProjectException {
        try (Statement s = c.createStatement()) {
            s.execute("BEGIN IMMEDIATE");
            try {
                work.run();
                s.execute("COMMIT");
            } catch (SQLException | ProjectException | RuntimeException | Error e) {
                rollBack(s, e);
                throw e;
            }
        }
    }

    private static void rollBack(Statement s, Throwable because) {
        try {
            s.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself for some failures; then there is nothing to roll back, and it says so.
            because.addSuppressed(e);
        }
    }
}
