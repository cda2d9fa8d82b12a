package gsi.annotation;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A project file could not be opened, read or written. What was on disk before is still there, and what was asked for was not
 * done. Carries the file and a reason that a person can act on.
 */
public final class ProjectException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, for programs. */
    public enum Kind {
        /** The file is not there, or no longer there. */
        MISSING,
        /** Written by a newer version of the program. */
        NEWER_VERSION,
        /** Something else than a project: another kind of file, an empty file, a folder. */
        NOT_A_PROJECT,
        /** The project is about another data folder. */
        OTHER_DATA,
        /** File or folder may not be written. */
        READ_ONLY,
        /** Another program is writing and did not finish in time. */
        LOCKED,
        /** No room left. */
        DISK_FULL,
        /** The content is damaged. */
        CORRUPT,
        /** The project was closed before. */
        CLOSED,
        /** Anything else; the reason says what. */
        OTHER
    }

    private final Kind kind;
    private final transient Path file;
    private final String reason;

    public ProjectException(Kind kind, Path file, String reason) {
        this(kind, file, reason, null);
    }

    public ProjectException(Kind kind, Path file, String reason, @Nullable Throwable cause) {
        super(file + ": " + reason, cause);
        this.kind = kind;
        this.file = file;
        this.reason = reason;
    }

    public Kind kind() {
        return kind;
    }

    public Path file() {
        return file;
    }

    public String reason() {
        return reason;
    }
}
