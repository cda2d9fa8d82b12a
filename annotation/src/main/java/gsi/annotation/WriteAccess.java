package gsi.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/**
 * Whether a file or folder may be written. A folder marked read-only is respected even for a user whom the system would let
 * write there: reference data is often protected by nothing else.
 */
final class WriteAccess {

    private WriteAccess() {}

    static boolean to(Path path) {
        if (!Files.isWritable(path)) {
            return false;
        }
        try {
            return Files.getPosixFilePermissions(path).stream().anyMatch(WriteAccess::isWrite);
        } catch (UnsupportedOperationException | IOException e) {
            // No POSIX permissions here (Windows, some network folders): the system's own answer stands.
            return true;
        }
    }

    private static boolean isWrite(PosixFilePermission p) {
        return p == PosixFilePermission.OWNER_WRITE
                || p == PosixFilePermission.GROUP_WRITE
                || p == PosixFilePermission.OTHERS_WRITE;
    }
}
