package gsi.app.testdata;

import gsi.dataset.image.ImageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small but complete data folder, made by code: photos of 64×48 pixels with depth and objects, a move of one mug each, the
 * answers of some models, and what a detector would have seen. Every edit asks for 40 cm to the right and every answer does it.
 */
public final class TinyData {

    /** K of the photos, as JSON. */
    public static final String K = "[[60, 0, 32], [0, 60, 24], [0, 0, 1]]";

    private static final String MUG = "0, 0, 1.5, 0.2, 0.2, 0.2, 0";
    private static final String MOVED_MUG = "0.4, 0, 1.5, 0.2, 0.2, 0.2, 0";
    private static final String LAMP = "-0.5, 0, 1.6, 0.2, 0.3, 0.2, 0";

    private final Path root;
    private final String set;
    private final List<String> models;
    private final List<String> keys = new ArrayList<>();

    private TinyData(Path root, String set, List<String> models) {
        this.root = root;
        this.set = set;
        this.models = models;
    }

    /** A folder with so many samples, {@code photo_0} onwards, set {@code fine}. */
    public static TinyData write(Path root, int samples, String... models) {
        TinyData data = new TinyData(root, "fine", List.of(models));
        for (int i = 0; i < samples; i++) {
            data.add("photo", String.valueOf(i), "Move the mug 40 centimeters to the right");
        }
        return data.writeDetections();
    }

    /** A folder with no sample in it yet; {@link #add} adds some, {@link #writeDetections} ends it. */
    public static TinyData begin(Path root, String set, String... models) {
        return new TinyData(root, set, List.of(models));
    }

    /** Adds a sample: the photo if it is new, the edit, and each model's edited image. */
    public TinyData add(String imageId, String queryId, String prompt) {
        Path photo = folder().resolve(imageId + ".png");
        if (Files.notExists(photo)) {
            put(photo, ImageFiles.encodePng(TinyPhoto.before(imageId)));
            put(depth(imageId), ImageFiles.encodeDepth(TinyPhoto.depth(64, 48)));
            put(folder().resolve(imageId + "_objects.json"), detections(MUG, 28, LAMP, 8));
        }
        put(editFile(imageId, queryId), """
                {"prompt": "%s", "target": "mug", "original_bbox_3d": [%s], "new_bbox_3d": [%s],
                 "camera_intrinsics": %s}
                """.formatted(prompt, MUG, MOVED_MUG, K));
        for (String model : models) {
            put(editedImage(model, imageId, queryId), ImageFiles.encodePng(TinyPhoto.after(imageId)));
        }
        keys.add(imageId + "_" + queryId);
        return this;
    }

    /** Writes what the detector saw: mug and lamp before; lamp and moved mug, in this order, after. */
    public TinyData writeDetections() {
        List<String> entries = new ArrayList<>();
        for (String key : keys) {
            entries.add("\"%s\": {\"origin_result\": %s, \"new_result\": %s}"
                    .formatted(key, detections(MUG, 28, LAMP, 8), detections(LAMP, 8, MOVED_MUG, 44)));
        }
        for (String model : models) {
            put(
                    root.resolve("eval/" + model + "/" + set + "_eval/infer_cache.json"),
                    "{" + String.join(",", entries) + "}");
        }
        return this;
    }

    private static String detections(String first, int firstLeft, String second, int secondLeft) {
        return "{\"detections\": [" + detection(first, firstLeft) + ", " + detection(second, secondLeft) + "],"
                + " \"camera_intrinsics\": " + K + "}";
    }

    private static String detection(String box, int left) {
        return String.format(
                Locale.ROOT,
                "{\"label\": \"%s\", \"bbox_3d\": [%s], \"bbox_2d\": [%d, 20, %d, 28]}",
                box.equals(LAMP) ? "lamp" : "mug",
                box,
                left,
                left + 8);
    }

    /** The data folder. */
    public Path root() {
        return root;
    }

    /** Where photos and edits are. */
    public Path folder() {
        return root.resolve(set + "_dataset");
    }

    /** The usual place of the project. */
    public Path project() {
        return root.resolve("review.gsi");
    }

    public Path editFile(String imageId, String queryId) {
        return folder().resolve(imageId + "_edit_" + queryId + ".json");
    }

    public Path depth(String imageId) {
        return folder().resolve(imageId + "_depth.png");
    }

    public Path editedImage(String model, String imageId, String queryId) {
        return root.resolve("eval/" + model + "/generated_images_" + set + "/" + imageId + "_edit_" + queryId + ".png");
    }

    /** Keys of all samples, {@code <img_id>_<query_id>}, in the order in which they were added. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    /** Writes text into a file of the data. */
    public static void put(Path file, String text) {
        put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes into a file of the data. */
    public static void put(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
