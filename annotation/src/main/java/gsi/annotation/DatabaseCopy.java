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

/** A copy of a database as it is at one moment, on disk whole when it has its name, or not there at all. */
final class DatabaseCopy {

    private DatabaseCopy() {}

    /**
     * Makes it. Other programs may read and write meanwhile.
     *
     * @param target where nothing is yet; what a killed program left half made beside it is replaced
     */
    static void write(ConnectionSource source, Path from, Access access, Path target) throws IOException, SQLException {
        Path half = target.resolveSibling(from.getFileName() + ".copying");
        try {
            Files.deleteIfExists(half);
            try (Connection c = source.connect(from, access);
                    PreparedStatement s = c.prepareStatement("VACUUM INTO ?")) {
                s.setString(1, half.toString());
                s.execute();
            }
            // SQLite does not sync what it vacuums into.
            sync(half, StandardOpenOption.WRITE);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(target);
        } catch (IOException | SQLException e) {
            discard(half, e);
            throw e;
        }
    }

    private static void syncFolder(Path file) throws IOException {
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

    private static void discard(Path half, Exception because) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
