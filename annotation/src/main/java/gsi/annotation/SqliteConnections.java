package gsi.annotation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Connections to real files. */
final class SqliteConnections implements ConnectionSource {

    /** How long a write waits for another program's write to end. */
    static final Duration BUSY_TIMEOUT = Duration.ofSeconds(2);

    @Override
    public Connection connect(Path file, Access access) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(BUSY_TIMEOUT.toMillis()));
        config.setSynchronous(access == Access.RELAXED ? SynchronousMode.NORMAL : SynchronousMode.FULL);
        // As a URI, because in a plain name a question mark would start parameters. "immutable" keeps SQLite from
        // making its
        // shared-memory file, which it could not do in a read-only folder.
        String uri = "jdbc:sqlite:" + file.toUri()
                + switch (access) {
                    case DURABLE, RELAXED -> "";
                    case WATCHING -> "?mode=ro";
                    case READ_ONLY -> "?mode=ro&immutable=1";
                };
        return config.createConnection(uri);
    }
}
