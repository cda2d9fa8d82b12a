package gsi.dataset;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model's answer to one sample.
 *
 * @param model the model's directory name
 * @param file the edited image
 * @param detections from infer_cache.json; null where that has no entry for the sample
 * @param clouds point clouds of what the edited image shows, in the photo's camera frame, metres: files of the edited image's
 *     name with another ending
 * @param depth 16-bit depth of the edited image in millimetres, if there: its name with {@code _depth}
 */
public record EditedImage(
        String model,
        Path file,
        @Nullable DetectionPair detections,
        List<Path> clouds,
        @Nullable Path depth) {

    public EditedImage {
        clouds = List.copyOf(clouds);
    }

    /** An answer that is only an image. */
    public EditedImage(String model, Path file, @Nullable DetectionPair detections) {
        this(model, file, detections, List.of(), null);
    }
}
