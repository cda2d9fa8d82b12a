package gsi.viewer3d.format;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A point-cloud file that cannot be read or written; the only exception that a damaged file causes. */
public final class CloudFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String reason;

    /** @param reason reads on after the file's name, with the line or byte where that is known */
    public CloudFileException(Path file, String reason) {
        this(file, reason, null);
    }

    /** @param cause null where there is none */
    public CloudFileException(Path file, String reason, @Nullable Throwable cause) {
        super(file + ": " + reason, cause);
        this.file = file;
        this.reason = reason;
    }

    /** The file at fault. */
    public Path file() {
        return file;
    }

    /** What is wrong, with the line or byte where that is known. */
    public String reason() {
        return reason;
    }
}
