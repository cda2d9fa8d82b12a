package gsi.dataset.layout;

import gsi.dataset.DataException;
import gsi.dataset.Detection;
import gsi.dataset.EditSpec;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.FieldReader.FieldException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one {@code <set>_dataset} folder: photos, edits in both forms, depth, objects, ground truth. */
final class SetReader {

    private final String set;
    private final FolderListing files;
    private final List<Problem> problems;
    private final Map<String, Photo> photos = new HashMap<>();
    private final Map<SampleKey, Sample> samples = new TreeMap<>();
    private final Map<String, Set<String>> groundTruths = new HashMap<>();
    private final List<String> groundTruthImages = new ArrayList<>();

    /** What belongs to a photo rather than to an edit; found once. */
    private record Photo(Path source, @Nullable Path depth, List<Path> clouds, List<Detection> objects) {}

    SetReader(String set, FolderListing files, List<Problem> problems) {
        this.set = set;
        this.files = files;
        this.problems = problems;
        for (String stem : files.imageStems()) {
            if (stem.contains("gtedit_")) {
                groundTruthImages.add(stem);
            }
        }
        groundTruthImages.sort(null);
    }

    /** The samples in key order, without edited images. */
    List<Sample> read(ReadProgress progress) {
        List<String> names = files.names();
        for (int i = 0; i < names.size(); i++) {
            EditFile edit = EditFile.of(names.get(i));
            if (edit != null) {
                Path file = files.resolve(names.get(i));
                if (edit.queryId() == null) {
                    readSeveral(file, edit.imageId());
                } else {
                    readOne(file, new SampleKey(set, edit.imageId(), edit.queryId()));
                }
            }
            progress.at(i + 1, names.size());
        }
        return List.copyOf(samples.values());
    }

    private void readOne(Path file, SampleKey key) {
        try {
            add(file, key, Json.read(file));
        } catch (DataException e) {
            problems.add(new Problem(e.file(), e.reason(), key));
        }
    }

    private void readSeveral(Path file, String imageId) {
        JsonNode all;
        try {
            all = Json.read(file);
        } catch (DataException e) {
            problems.add(new Problem(e.file(), e.reason(), null));
            return;
        }
        if (!all.isObject()) {
            problems.add(new Problem(file, "should hold one object {\"0\": {…}, …}", null));
            return;
        }
        for (Map.Entry<String, JsonNode> entry : all.properties()) {
            if (EditFile.isSafeId(entry.getKey())) {
                add(file, new SampleKey(set, imageId, entry.getKey()), entry.getValue());
            } else {
                problems.add(new Problem(file, "\"" + entry.getKey() + "\" cannot be the name of an edit", null));
            }
        }
    }

    private void add(Path file, SampleKey key, JsonNode json) {
        EditSpec edit;
        try {
            edit = EditJson.parse(json);
        } catch (FieldException e) {
            problems.add(new Problem(file, prefix(file, key) + e.getMessage(), key));
            return;
        }
        Sample before = samples.get(key);
        if (before != null) {
            problems.add(new Problem(
                    file,
                    "describes " + key.key() + ", as does " + before.editFile().getFileName() + ", which is used",
                    key));
            return;
        }
        for (String doubt : EditJson.doubts(edit)) {
            problems.add(new Problem(file, prefix(file, key) + doubt, key));
        }
        Photo photo = photo(key);
        samples.put(
                key,
                new Sample(
                        key,
                        edit,
                        file,
                        photo.source(),
                        photo.depth(),
                        photo.clouds(),
                        groundTruth(key),
                        photo.objects(),
                        List.of()));
    }

    /** Where a file holds several edits, which one is meant. */
    private static String prefix(Path file, SampleKey key) {
        return String.valueOf(file.getFileName()).endsWith("_edit.json") ? "edit " + key.queryId() + ": " : "";
    }

    private Photo photo(SampleKey key) {
        Photo known = photos.get(key.imageId());
        if (known == null) {
            known = findPhoto(key);
            photos.put(key.imageId(), known);
        }
        return known;
    }

    private Photo findPhoto(SampleKey key) {
        String id = key.imageId();
        Path source = files.image(id, problems);
        if (source == null) {
            source = files.resolve(id + ".png");
            problems.add(new Problem(source, "the source photo is missing (looked for .png, .jpg, .jpeg)", key));
        }
        return new Photo(source, files.image(id + "_depth", problems), files.clouds(id), objects(id));
    }

    private List<Detection> objects(String imageId) {
        String name = imageId + "_objects.json";
        if (!files.contains(name)) {
            return List.of();
        }
        Path file = files.resolve(name);
        try {
            return DetectionJson.parseList(new FieldReader(Json.read(file)));
        } catch (DataException e) {
            problems.add(new Problem(e.file(), e.reason(), null));
        } catch (FieldException e) {
            problems.add(new Problem(file, String.valueOf(e.getMessage()), null));
        }
        return List.of();
    }

    /** {@code <img_id>_*gtedit_<query_id>*.*}: the ground truth of a view operation. */
    private @Nullable Path groundTruth(SampleKey key) {
        String wanted = "gtedit_" + key.queryId();
        for (String stem : groundTruthStems(key.imageId())) {
            int at = stem.indexOf(wanted, key.imageId().length() + 1);
            int end = at + wanted.length();
            // "gtedit_1" must not be taken for edit 1 in "gtedit_12".
            if (at >= 0 && (end == stem.length() || !Character.isDigit(stem.charAt(end)))) {
                return files.image(stem, problems);
            }
        }
        return null;
    }

    private Set<String> groundTruthStems(String imageId) {
        return groundTruths.computeIfAbsent(imageId, id -> {
            Set<String> out = new HashSet<>();
            for (String stem : groundTruthImages) {
                if (stem.startsWith(id + "_")) {
                    out.add(stem);
                }
            }
            return out;
        });
    }
}
