package gsi.annotation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to a project file; tests put a full or slow disk in its place. */
@FunctionalInterface
interface ConnectionSource {

    /** How sure a commit is. */
    enum Access {
        /** A commit returns when it is on disk. */
        DURABLE,
        /** A commit survives the end of the program, and a power cut with the last few lost. */
        RELAXED,
        /** Nothing is written; what other programs write is seen. Needs a folder that may be written, or a log that is there. */
        WATCHING,
        /** Nothing is written, not even beside the file, and nobody else may write. */
        READ_ONLY
    }

    Connection connect(Path file, Access access) throws SQLException;
}
