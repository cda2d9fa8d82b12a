package gsi.viewer3d.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the camera of a depth image in files beside it: {@code NAME.json}, {@code NAME.K.txt}, {@code K.txt}.
 *
 * <p>JSON has fx, fy, cx and cy, or K (also intrinsics, camera_matrix, intrinsic_matrix) as nine numbers or three rows, and
 * may have width and height of the image they belong to. Text has the nine numbers of K, or fx fy cx cy.
 */
final class CameraBeside {

    private static final long LARGEST = 1 << 20;
    private static final List<String> MATRIX =
            List.of("K", "intrinsics", "camera_matrix", "intrinsic_matrix", "intrinsic");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

    private CameraBeside() {}

    static Intrinsics find(ReadJob job) throws CloudFileException {
        Path file = job.file().toAbsolutePath();
        String name = String.valueOf(file.getFileName());
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        for (String beside : List.of(stem + ".json", stem + ".K.txt", "K.txt")) {
            Path candidate = file.resolveSibling(beside);
            if (Files.isRegularFile(candidate)) {
                return read(candidate);
            }
        }
        throw job.failure(
                "is a depth image, which needs its camera: give fx, fy, cx and cy, or put %s.json or K.txt beside it"
                        .formatted(stem));
    }

    private static Intrinsics read(Path file) throws CloudFileException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CloudFileException(file, "is too large for a camera");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Intrinsics k = String.valueOf(file.getFileName()).endsWith(".json")
                    ? ofJson(JsonMapper.shared().readTree(text))
                    : ofNumbers(numbers(text), 0, 0);
            if (k != null) {
                return k;
            }
            throw new CloudFileException(file, "has no camera: neither fx, fy, cx, cy nor the nine numbers of K");
        } catch (IOException | JacksonException e) {
            throw new CloudFileException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static @Nullable Intrinsics ofJson(JsonNode json) {
        int width = json.path("width").asInt(0);
        int height = json.path("height").asInt(0);
        if (json.path("fx").isNumber()) {
            return ofNumbers(
                    List.of(
                            json.path("fx").asDouble(0),
                            json.path("fy").asDouble(json.path("fx").asDouble(0)),
                            json.path("cx").asDouble(Double.NaN),
                            json.path("cy").asDouble(Double.NaN)),
                    width,
                    height);
        }
        for (String key : MATRIX) {
            if (json.path(key).isObject()) {
                return ofJson(json.path(key));
            }
            if (json.path(key).isArray()) {
                List<Double> numbers = new ArrayList<>();
                for (JsonNode row : json.path(key)) {
                    if (row.isArray()) {
                        row.forEach(v -> numbers.add(v.asDouble(Double.NaN)));
                    } else {
                        numbers.add(row.asDouble(Double.NaN));
                    }
                }
                return ofNumbers(numbers, width, height);
            }
        }
        return null;
    }

    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        Matcher m = NUMBER.matcher(text);
        while (m.find() && numbers.size() < 16) {
            numbers.add(Double.valueOf(m.group()));
        }
        return numbers;
    }

    static @Nullable Intrinsics ofNumbers(List<Double> n, int width, int height) {
        if (n.size() == 4) {
            return new Intrinsics(n.get(0), n.get(1), n.get(2), n.get(3), width, height);
        }
        return n.size() == 9 ? new Intrinsics(n.get(0), n.get(4), n.get(2), n.get(5), width, height) : null;
    }
}
