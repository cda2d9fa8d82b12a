package gsi.dataset.layout;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what one model gave for one set: {@code eval/<model>/generated_images_<set>/} and its cached detections. */
final class ModelReader {

    private final String model;
    private final String set;
    private final Path folder;

    ModelReader(Path evalFolder, String model, String set) {
        this.model = model;
        this.set = set;
        this.folder = evalFolder.resolve(model);
    }

    /** Where the edited images lie. */
    private Path images() {
        return folder.resolve("generated_images_" + set);
    }

    /** Where the evaluator keeps its detections. */
    private Path inferCache() {
        return folder.resolve(set + "_eval").resolve("infer_cache.json");
    }

    boolean exists() {
        return Files.isDirectory(images());
    }

    /** The edited image of each sample that has one. */
    Map<SampleKey, EditedImage> read(List<Sample> samples, List<Problem> problems) {
        FolderListing files = FolderListing.of(images(), problems);
        Map<String, DetectionPair> detections = detections(samples, problems);
        Map<SampleKey, EditedImage> out = new HashMap<>();
        for (Sample sample : samples) {
            SampleKey key = sample.key();
            Path file = editedImage(files, key, problems);
            DetectionPair pair = detections.get(key.key());
            if (file != null) {
                out.put(
                        key,
                        new EditedImage(
                                model,
                                file,
                                pair,
                                files.clouds(key.editStem()),
                                files.image(key.editStem() + "_depth", problems)));
            } else if (pair != null) {
                Path expected = files.resolve(key.editStem() + ".png");
                problems.add(new Problem(expected, "the edited image is missing, though it has detections", key));
            }
        }
        return out;
    }

    private static @Nullable Path editedImage(FolderListing files, SampleKey key, List<Problem> problems) {
        List<Path> found = new ArrayList<>(files.images(key.editStem()));
        found.addAll(files.images(key.editStem() + "_rgb"));
        if (found.size() > 1) {
            problems.add(new Problem(
                    found.get(1),
                    "two files for one edit: there is also " + found.getFirst().getFileName() + ", which is used",
                    key));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private Map<String, DetectionPair> detections(List<Sample> samples, List<Problem> problems) {
        Path file = inferCache();
        if (!Files.exists(file)) {
            problems.add(
                    new Problem(file, "the detections are missing, so the edits of " + model + " have no score", null));
            return Map.of();
        }
        Set<String> keys = new HashSet<>();
        for (Sample s : samples) {
            keys.add(s.key().key());
        }
        return InferCacheReader.read(file, keys::contains, problems);
    }
}
