package gsi.annotation;

import gsi.annotation.ConnectionSource.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Brings a project of an older version forward, in place and in one transaction: whenever the program is killed, the file is
 * of the old version or of the new one. Before, a copy of it is put beside it, as {@code NAME.version1-20260301T093000Z}.
 */
final class SchemaMigration {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final ConnectionSource source;
    private final Instant now;

    SchemaMigration(Path file, ConnectionSource source, Instant now) {
        this.file = file;
        this.source = source;
        this.now = now;
    }

    /** Does so where needed. Other programs can read meanwhile, and write before or after. */
    void run(Connection c) throws SQLException, ProjectException {
        if (version(c) < ProjectHeader.SCHEMA_VERSION) {
            Transaction.run(c, () -> {
                // Another program may have done it meanwhile.
                int version = version(c);
                if (version < ProjectHeader.SCHEMA_VERSION) {
                    keepCopy(version);
                    ProjectSchema.bringForward(c);
                }
            });
        }
    }

    private static int version(Connection c) throws SQLException {
        return Pragma.read(c, "PRAGMA user_version");
    }

    /** While the write lock is held, so that the copy has all that is brought forward. */
    private void keepCopy(int version) throws ProjectException {
        try {
            DatabaseCopy.write(source, file, Access.RELAXED, free(".version" + version + "-" + TIME.format(now)));
        } catch (IOException | SQLException e) {
            ProjectException.Kind kind =
                    e instanceof SQLException s ? SqliteFailure.of(file, s).kind() : ProjectException.Kind.OTHER;
            throw new ProjectException(
                    kind,
                    file,
                    "is of an older version, and the copy to keep of it cannot be made (" + e.getMessage()
                            + "); nothing was changed",
                    e);
        }
    }

    private Path free(String suffix) {
        Path out = beside(suffix);
        for (int n = 2; Files.exists(out); n++) {
            out = beside(suffix + "-" + n);
        }
        return out;
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
