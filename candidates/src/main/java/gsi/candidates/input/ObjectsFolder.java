package gsi.candidates.input;

import gsi.candidates.model.FrameMeasures;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneCloud;
import gsi.candidates.model.SceneObject;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.ImageSize;
import gsi.dataset.layout.FolderListing;
import gsi.dataset.layout.ObjectsFile;
import gsi.dataset.layout.ObjectsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Photos with {@code <img_id>_objects.json} beside them, or a detector's {@code <img_id>_detections.json}. */
final class ObjectsFolder {

    /** In the order in which one is preferred. */
    private static final List<String> ENDINGS =
            List.of("_objects.json", "_detections.json", "_result.json", "_results.json");

    private ObjectsFolder() {}

    /** The photos of one folder that have such a file, by name. */
    static List<SceneFile> of(FolderListing folder) {
        TreeMap<String, String> files = new TreeMap<>();
        for (String ending : ENDINGS) {
            for (String name : folder.names()) {
                if (name.endsWith(ending) && name.length() > ending.length()) {
                    files.putIfAbsent(name.substring(0, name.length() - ending.length()), name);
                }
            }
        }
        List<SceneFile> out = new ArrayList<>();
        files.forEach((id, name) -> out.add(new Photo(id, folder.resolve(name), folder)));
        return out;
    }

    private record Photo(String id, Path file, FolderListing folder) implements SceneFile {

        @Override
        public Scene read(Consumer<Problem> problems) throws DataException {
            ObjectsFile read = ObjectsReader.read(file);
            SceneParts parts = new SceneParts(file, problems);
            read.complaints().forEach(parts::problem);
            List<Path> images = folder.images(id);
            if (images.isEmpty()) {
                throw new DataException(
                        folder.resolve(id + ".png"), "the photo is missing (looked for .png, .jpg, .jpeg)");
            }
            ImageSize size = ImageFiles.readSize(images.getFirst());
            List<SceneObject> objects = parts.objects(read.objects(), size);
            List<Path> depth = folder.images(id + "_depth");
            List<Path> clouds = folder.clouds(id);
            return new Scene(
                    id,
                    images.getFirst(),
                    size.width(),
                    size.height(),
                    parts.camera(read.intrinsics()),
                    null,
                    objects,
                    depth.isEmpty() ? null : depth.getFirst(),
                    clouds.isEmpty() ? null : new SceneCloud(clouds.getFirst(), false),
                    parts.ground(read.ground()),
                    new FrameMeasures(0, Double.NaN, objects.size()));
        }
    }
}
