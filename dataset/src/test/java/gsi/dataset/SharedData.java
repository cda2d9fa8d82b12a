package gsi.dataset;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference data beside the checkout. Tests that need it skip, visibly, where it is absent. */
public final class SharedData {

    private SharedData() {}

    /** A file or folder below {@code ../shared}. */
    public static Path of(String name) {
        Path path = Path.of(System.getProperty("gsi.root", ".."))
                .resolveSibling("shared")
                .resolve(name);
        assumeTrue(Files.exists(path), () -> "needs " + name + " of the shared reference data");
        return path;
    }
}
