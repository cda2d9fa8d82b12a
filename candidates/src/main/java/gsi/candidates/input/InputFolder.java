package gsi.candidates.input;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.layout.DataSetReader;
import gsi.dataset.layout.FolderListing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lists the photos of a folder in any of the layouts that candidates can be made of: photos with objects files, alone or in
 * {@code <set>_dataset} folders; a benchmark data set with a detector's cache; ScanNet++ scenes.
 */
public final class InputFolder {

    private InputFolder() {}

    /**
     * The photos, in the order of their names; no photo is opened.
     *
     * @param problems takes what was listed but cannot be used, and clashes of names
     * @throws DataException if the folder cannot be used at all
     */
    public static List<SceneFile> list(Path root, Consumer<Problem> problems) throws DataException {
        if (!Files.isDirectory(root)) {
            throw new DataException(root, Files.exists(root) ? "is a file; a folder is needed" : "the folder does not exist");
        }
        List<Problem> listing = new ArrayList<>();
        FolderListing top = FolderListing.of(root, listing);
        if (!listing.isEmpty()) {
            throw new DataException(root, listing.getFirst().reason());
        }
        List<SceneFile> out = new ArrayList<>(ObjectsFolder.of(top));
        for (String name : top.names()) {
            if (name.endsWith("_dataset") && Files.isDirectory(top.resolve(name))) {
                out.addAll(ObjectsFolder.of(FolderListing.of(top.resolve(name), listing)));
            }
        }
        out.addAll(ScanNetFolder.of(root, top, problems));
        if (out.isEmpty()) {
            out.addAll(cached(root, problems));
        }
        listing.forEach(problems);
        if (out.isEmpty()) {
            throw new DataException(
                    root,
                    "holds no photos with objects: expected <img_id>_objects.json beside photos, an infer_cache.json, or"
                            + " ScanNet++ scenes with iphone/pose_intrinsic_imu.json");
        }
        return unique(root, out, problems);
    }

    private static List<SceneFile> cached(Path root, Consumer<Problem> problems) {
        try {
            DataSet data = new DataSetReader().read(root);
            data.problems().forEach(problems);
            return CachedDetections.of(data);
        } catch (DataException e) {
            // No data set either: the caller says what was looked for.
            return List.of();
        }
    }

    /** Ids name files; two photos of one name would write over each other. */
    private static List<SceneFile> unique(Path root, List<SceneFile> found, Consumer<Problem> problems) {
        Set<String> ids = new HashSet<>();
        List<SceneFile> out = new ArrayList<>();
        for (SceneFile scene : found) {
            if (ids.add(scene.id())) {
                out.add(scene);
            } else {
                problems.accept(new Problem(root, "there are two photos called " + scene.id() + "; one is left out", null));
            }
        }
        return out;
    }
}
