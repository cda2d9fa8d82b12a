package gsi.annotation;

import gsi.annotation.ConnectionSource.Access;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
        Path partial = beside(".copying");
        try {
            Files.deleteIfExists(partial);
            try (Connection reader = source.connect(file, Access.RELAXED);
                    PreparedStatement s = reader.prepareStatement("VACUUM INTO ?")) {
                s.setString(1, partial.toString());
                s.execute();
            }
            // SQLite does not sync what it vacuums into.
            sync(partial, StandardOpenOption.WRITE);
            Files.move(partial, free(".version" + version + "-" + TIME.format(now)), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
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

    private void syncFolder() throws IOException {
        Path folder = file.getParent();
        // Windows cannot open a folder; there the file system's own journal keeps names.
        if (folder != null && !System.getProperty("os.name", "").startsWith("Windows")) {
            sync(folder, StandardOpenOption.READ);
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
