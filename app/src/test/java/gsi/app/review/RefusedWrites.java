package gsi.app.review;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** While it is open, the project file takes no new entry: the disk says no, at the moment of writing. */
public final class RefusedWrites implements AutoCloseable {

    private final Path file;

    public RefusedWrites(Path file) throws SQLException {
        this.file = file;
        run("CREATE TRIGGER refuse BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no room'); END");
    }

    private void run(String sql) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("DROP TRIGGER refuse");
    }
}
