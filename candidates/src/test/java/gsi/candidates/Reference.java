package gsi.candidates;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the benchmark's own generator returned: an excerpt in the test resources, all of it where it is at hand. */
public enum Reference {
    EXCERPT,
    ALL;

    private static final JsonMapper JSON = new JsonMapper();

    /** The folder of shared reference data; skips the test where it is absent. */
    public static Path shared() {
        Path shared = Path.of(System.getProperty("gsi.root", ".."), "..", "shared");
        assumeTrue(Files.isDirectory(shared), "no reference data at " + shared);
        return shared;
    }

    /** The rows of {@code <name>.jsonl}; skips the test where they are absent. */
    public List<JsonNode> rows(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return in.lines().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String name) throws IOException {
        return this == ALL
                ? Files.newInputStream(shared().resolve("reference").resolve(name + ".jsonl"))
                : requireNonNull(Reference.class.getResourceAsStream("/reference/" + name + ".jsonl"), name);
    }
}
