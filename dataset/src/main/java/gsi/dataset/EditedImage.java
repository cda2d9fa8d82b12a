package gsi.dataset;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One model's answer to one sample.
 *
 * @param model the model's directory name
 * @param file the edited image
 * @param detections from infer_cache.json; null where that has no entry for the sample
 */
public record EditedImage(String model, Path file, @Nullable DetectionPair detections) {}
