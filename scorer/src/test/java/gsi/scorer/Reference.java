package gsi.scorer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.Instruction;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Rotation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public evaluator's own functions returned: an excerpt in the test resources, all of it where it is at hand. */
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
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null) {
                rows.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** A JSON file as a tree. */
    public static JsonNode json(Path file) {
        return JSON.readTree(file);
    }

    private InputStream open(String name) throws IOException {
        if (this == ALL) {
            return Files.newInputStream(shared().resolve("reference").resolve(name + ".jsonl"));
        }
        InputStream in = Reference.class.getResourceAsStream("/reference/" + name + ".jsonl");
        if (in == null) {
            throw new IllegalStateException("no excerpt of " + name);
        }
        return in;
    }

    /** A number; the reference writes NaN and infinities as strings. */
    public static double number(JsonNode n) {
        if (n.isNumber()) {
            return n.doubleValue();
        }
        return switch (n.stringValue()) {
            case "NaN" -> Double.NaN;
            case "Infinity", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Infinity", "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException(n.toString());
        };
    }

    /** All numbers of an array, nested ones in row order. */
    public static double[] numbers(JsonNode n) {
        List<Double> out = new ArrayList<>();
        collect(n, out);
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(JsonNode n, List<Double> out) {
        if (n.isArray()) {
            n.forEach(child -> collect(child, out));
        } else {
            out.add(number(n));
        }
    }

    public static Cuboid cuboid(JsonNode n) {
        return Cuboid.of(numbers(n));
    }

    /** A rotation, or null for JSON's null or a missing key. */
    public static @Nullable Rotation rotation(@Nullable JsonNode n) {
        return n == null || n.isNull() ? null : Rotation.of(numbers(n));
    }

    public static List<Detection> detections(@Nullable JsonNode n) {
        List<Detection> out = new ArrayList<>();
        if (n != null) {
            for (JsonNode d : n) {
                out.add(new Detection(
                        d.path("label").asString(""),
                        cuboid(d.get("bbox_3d")),
                        Box2d.of(numbers(d.get("bbox_2d"))),
                        rotation(d.get("rotation_matrix")),
                        Double.NaN));
            }
        }
        return out;
    }

    /** The fields {@code origin} and {@code result} of a row. */
    public static DetectionPair pair(JsonNode row) {
        return new DetectionPair(detections(row.get("origin")), detections(row.get("result")));
    }

    /** An edit's JSON; without a prompt, one that asks to move. */
    public static EditSpec edit(JsonNode meta) {
        JsonNode wanted = meta.get("new_bbox_3d");
        return new EditSpec(
                Instruction.of(meta.path("prompt").asString("Move it.")),
                meta.path("target").asString(""),
                cuboid(meta.get("original_bbox_3d")),
                wanted == null ? null : cuboid(wanted),
                Intrinsics.of(numbers(meta.get("camera_intrinsics"))),
                rotation(meta.get("rotation_matrix")),
                rotation(meta.get("new_rotation_matrix")),
                null,
                null);
    }

    /** Whether the evaluator stopped on this input. */
    public static boolean isError(@Nullable JsonNode n) {
        return n != null && n.has("error");
    }
}
