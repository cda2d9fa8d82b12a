package gsi.dataset.layout;

import gsi.dataset.DataException;
import gsi.dataset.Detection;
import gsi.dataset.EditSpec;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.FieldReader.FieldException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Turns what the edit files of one {@code <set>_dataset} folder say into samples: with photo, depth, objects, ground truth. */
final class SetReader {

    private final String set;
    private final FolderListing files;
    private final List<Problem> problems;
    private final Map<String, Photo> photos = new HashMap<>();
    private final Map<SampleKey, Sample> samples = new TreeMap<>();
    private final Map<String, Set<String>> groundTruths = new HashMap<>();
    private final List<String> groundTruthImages;
    private final SharedValues shared = new SharedValues();

    /** What belongs to a photo rather than to an edit; found once. */
    private record Photo(String id, Path source, @Nullable Path depth, List<Path> clouds, List<Detection> objects) {}

    SetReader(String set, FolderListing files, List<Problem> problems) {
        this.set = set;
        this.files = files;
        this.problems = problems;
        this.groundTruthImages =
                files.imageStemsWith("gtedit_").stream().sorted().toList();
    }

    /**
     * The samples of these edit files in key order, without edited images.
     *
     * @param edits names as in the folder, in its order
     * @throws CancellationException if {@code progress} throws it
     */
    List<Sample> read(List<EditFile> edits, ReadProgress progress) {
        try (ParsedEdits parsed = new ParsedEdits(edits, files)) {
            for (int i = 0; i < edits.size(); i++) {
                take(edits.get(i), parsed.next());
                progress.at(i + 1, edits.size());
            }
        }
        return List.copyOf(samples.values());
    }

    private void take(EditFile file, ParsedEdits.Content content) {
        Path path = files.resolve(file.name());
        for (String reason : content.problems()) {
            problems.add(new Problem(path, reason, file.key(set)));
        }
        content.edits().forEach((queryId, parsed) -> {
            SampleKey key = file.queryId() == null ? new SampleKey(set, file.imageId(), queryId) : file.key(set);
            if (key != null) {
                add(path, key, parsed);
            }
        });
    }

    private void add(Path file, SampleKey named, ParsedEdits.Parsed parsed) {
        EditSpec edit = parsed.edit();
        if (edit == null) {
            problems.add(new Problem(file, prefix(file, named) + parsed.reason(), named));
            return;
        }
        Sample before = samples.get(named);
        if (before != null) {
            problems.add(new Problem(
                    file,
                    "describes " + named.key() + ", as does "
                            + before.editFile().getFileName() + ", which is used",
                    named));
            return;
        }
        for (String doubt : EditJson.doubts(edit)) {
            problems.add(new Problem(file, prefix(file, named) + doubt, named));
        }
        Photo photo = photo(named);
        SampleKey key = new SampleKey(set, photo.id(), shared.one(named.queryId()));
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
        return new Photo(id, source, files.image(id + "_depth", problems), files.clouds(id), objects(id));
    }

    private List<Detection> objects(String imageId) {
        String name = imageId + "_objects.json";
        if (!files.contains(name)) {
            return List.of();
        }
        Path file = files.resolve(name);
        try (JsonParser tokens = Json.MAPPER.treeAsTokens(Json.read(file))) {
            tokens.nextToken();
            return DetectionJson.parseList(tokens, shared);
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
