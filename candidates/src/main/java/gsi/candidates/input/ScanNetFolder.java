package gsi.candidates.input;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.layout.FolderListing;
import gsi.dataset.layout.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Scenes in ScanNet++'s layout: {@code <scene>/iphone/rgb/frame_*.jpg}, a pose and camera per frame in
 * {@code iphone/pose_intrinsic_imu.json}, boxes of the whole scene in {@code scans/segments_anno.json}. The folder given may
 * be one scene, the folder of scenes, or the one around its {@code data}.
 */
final class ScanNetFolder {

    private static final String POSES = "iphone/pose_intrinsic_imu.json";

    private ScanNetFolder() {}

    static List<SceneFile> of(Path root, FolderListing top, Consumer<Problem> problems) {
        List<Path> scenes = new ArrayList<>();
        if (isScene(root)) {
            scenes.add(root);
        } else {
            addScenes(top, scenes);
            Path data = root.resolve("data");
            if (scenes.isEmpty() && Files.isDirectory(data)) {
                List<Problem> listing = new ArrayList<>();
                addScenes(FolderListing.of(data, listing), scenes);
                listing.forEach(problems);
            }
        }
        List<SceneFile> out = new ArrayList<>();
        for (Path scene : scenes) {
            try {
                out.addAll(frames(scene, problems));
            } catch (DataException e) {
                problems.accept(new Problem(e.file(), e.reason(), null));
            }
        }
        return out;
    }

    private static void addScenes(FolderListing folder, List<Path> scenes) {
        folder.names().stream().map(folder::resolve).filter(ScanNetFolder::isScene).forEach(scenes::add);
    }

    private static boolean isScene(Path folder) {
        return Files.isRegularFile(folder.resolve(POSES));
    }

    /** The frames of one scene that have a photo; those that are only listed are problems. */
    private static List<SceneFile> frames(Path scene, Consumer<Problem> problems) throws DataException {
        Path file = scene.resolve(POSES);
        JsonNode root = Json.read(file);
        if (!root.isObject()) {
            throw new DataException(file, "should hold one object {\"frame_000000\": {…}, …}");
        }
        List<Problem> listing = new ArrayList<>();
        FolderListing photos = FolderListing.of(scene.resolve("iphone/rgb"), listing);
        listing.forEach(problems);
        ScanNetScene whole = new ScanNetScene(scene);
        Map<String, SceneFile> out = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            List<Path> images = photos.images(entry.getKey());
            if (images.isEmpty()) {
                problems.accept(new Problem(file, entry.getKey() + " is listed, but its photo is absent", null));
            } else {
                out.put(
                        entry.getKey(),
                        new ScanNetFrame(
                                whole,
                                entry.getKey(),
                                images.getFirst(),
                                file,
                                Numbers.of(entry.getValue().path("aligned_pose")),
                                Numbers.of(entry.getValue().path("intrinsic"))));
            }
        }
        return List.copyOf(out.values());
    }
}
