package gsi.dataset.layout;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what one model gave for one set: {@code eval/<model>/generated_images_<set>/} and its cached detections. */
final class ModelReader {

    /** How the stems of an edited image's depth, and of its colours beside that, end. */
    private static final String DEPTH = "_depth";

    private static final String RGB = "_rgb";

    private final String model;
    private final String set;
    private final Path folder;
    private final FolderListing files;

    private ModelReader(Path folder, String model, String set, FolderListing files) {
        this.folder = folder;
        this.model = model;
        this.set = set;
        this.files = files;
    }

    /** Where the evaluator keeps its detections. */
    private Path inferCache() {
        return folder.resolve(set + "_eval").resolve("infer_cache.json");
    }

    /** The same model's reader, with its folder looked at; null where it has no images of the set. */
    static @Nullable ModelReader of(Path evalFolder, String model, String set, List<Problem> problems) {
        Path images = evalFolder.resolve(model).resolve("generated_images_" + set);
        return Files.isDirectory(images)
                ? new ModelReader(evalFolder.resolve(model), model, set, FolderListing.of(images, problems))
                : null;
    }

    /** As this one, knowing the images of these photos alone. */
    ModelReader near(Collection<String> photos) {
        return new ModelReader(folder, model, set, files.near(photos));
    }

    String model() {
        return model;
    }

    /**
     * The edited image of each sample that has one.
     *
     * @param detections as {@link #detections} gave them
     */
    Map<SampleKey, EditedImage> images(
            List<Sample> samples, Map<String, DetectionPair> detections, List<Problem> problems) {
        Map<SampleKey, EditedImage> out = new HashMap<>();
        boolean depths = files.hasImageStem(DEPTH);
        boolean colours = files.hasImageStem(RGB);
        for (Sample sample : samples) {
            SampleKey key = sample.key();
            Path file = editedImage(key, colours, problems);
            DetectionPair pair = detections.get(key.key());
            if (file != null) {
                out.put(
                        key,
                        new EditedImage(
                                model,
                                file,
                                pair,
                                files.clouds(key.editStem()),
                                depths ? files.image(key.editStem() + DEPTH, problems) : null));
            } else if (pair != null) {
                Path expected = files.resolve(key.editStem() + ".png");
                problems.add(new Problem(expected, "the edited image is missing, though it has detections", key));
            }
        }
        return out;
    }

    private @Nullable Path editedImage(SampleKey key, boolean colours, List<Problem> problems) {
        List<Path> found = files.images(key.editStem());
        List<Path> rgb = colours ? files.images(key.editStem() + RGB) : List.of();
        if (!rgb.isEmpty()) {
            found = Stream.concat(found.stream(), rgb.stream()).toList();
        }
        if (found.size() > 1) {
            problems.add(new Problem(
                    found.get(1),
                    "two files for one edit: there is also " + found.getFirst().getFileName() + ", which is used",
                    key));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** How large the file of the detections is; 0 where there is none. */
    long detectionBytes() {
        try {
            return Files.size(inferCache());
        } catch (IOException e) {
            // Whoever reads it says what is wrong with it.
            return 0;
        }
    }

    /**
     * The cached detections by {@code <img_id>_<query_id>}; this file may be large.
     *
     * @param wanted which entries can be of use
     */
    Map<String, DetectionPair> detections(Predicate<String> wanted, List<Problem> problems) {
        Path file = inferCache();
        if (!Files.exists(file)) {
            problems.add(
                    new Problem(file, "the detections are missing, so the edits of " + model + " have no score", null));
            return Map.of();
        }
        return InferCacheReader.read(file, wanted, problems);
    }
}
