package gsi.annotation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where the project of a data folder lies, and why there.
 *
 * @param file the project file, which need not exist yet
 * @param why the rule that chose it
 * @param passedOver another project of the same data that exists and is not used; null if there is none
 */
public record ProjectLocation(Path file, Why why, @Nullable Path passedOver) {

    /** Name of the project file beside the data. */
    public static final String DEFAULT_NAME = "review.gsi";

    /** Why a project lies where it does. */
    public enum Why {
        /** The caller named the file. */
        NAMED,
        /** Beside the data, which may be written. */
        BESIDE_DATA,
        /** In the user's folder, because the data folder may not be written. */
        DATA_READ_ONLY
    }

    /**
     * Decides. Beside the data wins whenever a project there can be written, so that data and review travel together.
     *
     * @param dataRoot the data folder
     * @param named the file that the user named; null for the default
     * @param userFolder this program's folder for user data, see {@link UserFolder}
     */
    public static ProjectLocation decide(Path dataRoot, @Nullable Path named, Path userFolder) {
        Path root = dataRoot.toAbsolutePath().normalize();
        if (named != null) {
            return new ProjectLocation(named.toAbsolutePath().normalize(), Why.NAMED, null);
        }
        Path beside = root.resolve(DEFAULT_NAME);
        Path ofUser = userFolder.resolve("projects").resolve(nameOf(root)).toAbsolutePath();
        boolean writable = WriteAccess.to(root) && (Files.notExists(beside) || WriteAccess.to(beside));
        return writable
                ? new ProjectLocation(beside, Why.BESIDE_DATA, existing(ofUser))
                : new ProjectLocation(ofUser, Why.DATA_READ_ONLY, existing(beside));
    }

    /** One line for people. */
    public String explanation() {
        String because = switch (why) {
            case NAMED -> "as named";
            case BESIDE_DATA -> "beside the data";
            case DATA_READ_ONLY -> "in the user's folder, because the data folder may not be written";
        };
        return "project " + file + " (" + because + ")"
                + (passedOver == null ? "" : "; there is also " + passedOver + ", which is not used");
    }

    private static @Nullable Path existing(Path file) {
        return Files.exists(file) ? file : null;
    }

    /** The folder's name for people, a hash of its real path to tell folders of one name apart. */
    private static String nameOf(Path root) {
        Path name = root.getFileName();
        return (name == null ? "data" : name) + "-" + hash(real(root).toString()) + ".gsi";
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            // Not there (any more): its name is all there is.
            return root;
        }
    }

    private static String hash(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
