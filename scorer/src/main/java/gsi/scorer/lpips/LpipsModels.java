package gsi.scorer.lpips;

import ai.onnxruntime.OrtException;
import gsi.dataset.DataException;
import gsi.scorer.results.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where LPIPS model files are: one that is named, else the one that the environment variable {@value #VARIABLE} names, else
 * the first by name in the models folder. No file comes with the program; docs/lpips.md says how to make one.
 */
public final class LpipsModels {

    /** Names a model file. */
    public static final String VARIABLE = "GSI_LPIPS";

    /** One is enough: whatever passes the check computes the same. */
    private static final String INSTALLED = "lpips_alex.onnx";

    private final @Nullable String fromEnvironment;
    private final Path folder;

    /** How a file was found. */
    public enum Origin {
        /** Named for this run. */
        NAMED,
        /** By the environment variable. */
        ENVIRONMENT,
        /** In the models folder. */
        FOLDER
    }

    /** A file, not yet checked, and how it was found. */
    public record Found(Path file, Origin origin) {}

    /**
     * With the models folder, which need not exist.
     *
     * @param fromEnvironment the value of {@value #VARIABLE}; null or blank where it is not set
     */
    public LpipsModels(@Nullable String fromEnvironment, Path folder) {
        this.fromEnvironment = fromEnvironment == null || fromEnvironment.isBlank() ? null : fromEnvironment;
        this.folder = folder;
    }

    /** The models folder. */
    public Path folder() {
        return folder;
    }

    /**
     * The model to use. A named one is returned even if its file is missing, so that loading it says so instead of another
     * being used.
     *
     * @param named takes precedence; null where none is
     * @throws DataException if the models folder cannot be listed
     */
    public Optional<Found> find(@Nullable Path named) throws DataException {
        return named != null
                ? Optional.of(new Found(named, Origin.NAMED))
                : all().stream().findFirst();
    }

    /**
     * All files, the one to use first: the environment's, then {@code lpips*.onnx} in the models folder by name.
     *
     * @throws DataException if the folder cannot be listed
     */
    public List<Found> all() throws DataException {
        List<Found> found = new ArrayList<>();
        if (fromEnvironment != null) {
            found.add(new Found(path(fromEnvironment), Origin.ENVIRONMENT));
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(LpipsModels::isNamedLikeModel)
                        .sorted()
                        .forEach(f -> found.add(new Found(f, Origin.FOLDER)));
            } catch (IOException e) {
                throw new DataException(folder, "cannot be listed: " + e.getMessage(), e);
            }
        }
        return found;
    }

    private static Path path(String value) throws DataException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new DataException(Path.of(VARIABLE), "the environment variable names no file: " + e.getReason(), e);
        }
    }

    private static boolean isNamedLikeModel(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith("lpips") && name.endsWith(".onnx");
    }

    /**
     * Tests a file: two images in, a map out, and the distances of a built-in pair.
     *
     * @throws DataException with what is wrong with it
     */
    public static LpipsModel check(Path file) throws DataException {
        return checked(file, LpipsLoader.read(file));
    }

    /**
     * Copies a file into the models folder, after it has passed {@link #check}, in place of one installed before; all of it or
     * nothing.
     *
     * @return the copy
     * @throws DataException if it does not pass, or cannot be copied
     */
    public LpipsModel install(Path file) throws DataException {
        byte[] content = LpipsLoader.read(file);
        LpipsModel checked = checked(file, content);
        Path copy = folder.resolve(INSTALLED);
        AtomicFile.write(copy, content);
        return new LpipsModel(copy, checked.bytes(), checked.sha256(), checked.shared());
    }

    private static LpipsModel checked(Path file, byte[] content) throws DataException {
        try (LpipsNetwork network = new LpipsLoader().load(file, content)) {
            return network.model();
        } catch (OrtException e) {
            throw new DataException(file, "could not be closed: " + e.getMessage(), e);
        }
    }
}
