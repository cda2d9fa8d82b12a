package gsi.candidates.input;

import gsi.dataset.DataException;
import gsi.dataset.geometry.Point3;
import gsi.dataset.layout.Json;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The annotation of a whole ScanNet++ scene, shared by its frames: read when the first of them is, let go when memory is
 * short.
 */
final class ScanNetScene {

    private final Path folder;
    private @Nullable SoftReference<List<WorldBox>> boxes;

    ScanNetScene(Path folder) {
        this.folder = folder;
    }

    /** The scene's name. */
    String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    Path folder() {
        return folder;
    }

    Path annotationFile() {
        return folder.resolve("scans/segments_anno.json");
    }

    /** The laser scan of the scene, world frame; null where it is absent. */
    @Nullable
    Path mesh() {
        Path mesh = folder.resolve("scans/mesh_aligned_0.05.ply");
        return Files.isRegularFile(mesh) ? mesh : null;
    }

    /** @throws DataException where the annotation cannot be read */
    synchronized List<WorldBox> boxes() throws DataException {
        List<WorldBox> known = boxes == null ? null : boxes.get();
        if (known == null) {
            known = read(annotationFile());
            boxes = new SoftReference<>(known);
        }
        return known;
    }

    private static List<WorldBox> read(Path file) throws DataException {
        JsonNode groups = Json.read(file).path("segGroups");
        if (!groups.isArray()) {
            throw new DataException(file, "\"segGroups\" should be a list");
        }
        List<WorldBox> out = new ArrayList<>();
        int index = 0;
        for (JsonNode group : groups) {
            JsonNode obb = group.path("obb");
            JsonNode id = group.path(group.has("objectId") ? "objectId" : "id");
            out.add(new WorldBox(
                    id.isMissingNode() || id.isNull() ? Integer.toString(index) : id.asString(),
                    group.path("label").asString(""),
                    Numbers.of(obb.path("centroid")),
                    Numbers.of(obb.path("axesLengths")),
                    axes(Numbers.of(obb.path("normalizedAxes")), obb)));
            index++;
        }
        return out;
    }

    /**
     * The three axes in the world, each a row. Files list one axis after the other; some tools write the matrix the other way
     * round, and where the box's least and greatest corner are given, they tell which it is.
     */
    private static double[] axes(double[] listed, JsonNode obb) {
        double[] min = Numbers.of(obb.path("min"));
        double[] max = Numbers.of(obb.path("max"));
        double[] lengths = Numbers.of(obb.path("axesLengths"));
        if (listed.length != 9 || min.length != 3 || max.length != 3 || lengths.length != 3) {
            return listed;
        }
        double[] other = {
            listed[0], listed[3], listed[6], listed[1], listed[4], listed[7], listed[2], listed[5], listed[8]
        };
        return misfit(other, lengths, min, max) + 1e-6 < misfit(listed, lengths, min, max) ? other : listed;
    }

    /** How much the box's extent along the world's axes differs from the one given, metres. */
    private static double misfit(double[] axes, double[] lengths, double[] min, double[] max) {
        double sum = 0;
        for (int world = 0; world < 3; world++) {
            double extent = 0;
            for (int own = 0; own < 3; own++) {
                extent += Math.abs(axes[3 * own + world]) * lengths[own];
            }
            sum += Math.abs(extent - (max[world] - min[world]));
        }
        return sum;
    }

    /**
     * A box of the annotation, as it stands in the file.
     *
     * @param centroid world frame, metres; 3 numbers in a good file
     * @param lengths along its axes, metres; 3 numbers in a good file
     * @param axes three rows, each an axis in the world; 9 numbers in a good file
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record WorldBox(String id, String label, double[] centroid, double[] lengths, double[] axes) {

        /** Whether there is a box at all. */
        boolean isWhole() {
            return centroid.length == 3
                    && lengths.length == 3
                    && axes.length == 9
                    && Numbers.areFinite(centroid)
                    && Numbers.areFinite(lengths)
                    && Numbers.areFinite(axes);
        }

        Point3 centre() {
            return new Point3(centroid[0], centroid[1], centroid[2]);
        }

        Point3 axis(int own) {
            return new Point3(axes[3 * own], axes[3 * own + 1], axes[3 * own + 2]);
        }
    }
}
