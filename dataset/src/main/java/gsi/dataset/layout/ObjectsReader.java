package gsi.dataset.layout;

import gsi.dataset.DataException;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.layout.FieldReader.FieldException;
import gsi.dataset.layout.ObjectsFile.ObjectBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a photo's objects for those who need all that a file says: its camera and ground too, and every object that has a box
 * although others have none (protocol.md §3, §9).
 */
public final class ObjectsReader {

    private ObjectsReader() {}

    /**
     * Reads {@code <img_id>_objects.json}, or a file with a detector's {@code detections}.
     *
     * @throws DataException if it cannot be read or holds no list of detections
     */
    public static ObjectsFile read(Path file) throws DataException {
        return parse(file, Json.read(file));
    }

    private static ObjectsFile parse(Path file, JsonNode json) throws DataException {
        List<String> complaints = new ArrayList<>();
        List<ObjectBox> objects = new ArrayList<>();
        try {
            FieldReader f = new FieldReader(json);
            int index = 0;
            Intrinsics k = null;
            for (JsonNode n : f.array("detections")) {
                ObjectBox object = object(n, index++, complaints);
                if (object != null) {
                    objects.add(object);
                }
                k = k == null ? intrinsics(n, complaints) : k;
            }
            Intrinsics own = intrinsics(json, complaints);
            return new ObjectsFile(
                    f.has("image") ? f.textOr("image", "") : null,
                    objects,
                    own != null ? own : k,
                    ground(json, complaints),
                    complaints);
        } catch (FieldException e) {
            throw new DataException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable ObjectBox object(JsonNode n, int index, List<String> complaints) {
        try {
            FieldReader d = new FieldReader(n);
            Rotation rotation = d.rotationOrNull("rotation_matrix");
            Box2d flat = d.has("bbox_2d") ? d.box2d("bbox_2d") : null;
            return new ObjectBox(
                    d.textOr("id", Integer.toString(index)),
                    d.textOr("label", ""),
                    d.cuboid("bbox_3d"),
                    rotation,
                    flat,
                    d.numberOr("iou_score", d.numberOr("score", Double.NaN)));
        } catch (FieldException e) {
            complaints.add("object " + index + ": " + e.getMessage());
            return null;
        }
    }

    private static @Nullable Intrinsics intrinsics(JsonNode json, List<String> complaints) {
        try {
            FieldReader f = new FieldReader(json);
            return f.has("camera_intrinsics") ? Intrinsics.of(f.matrix3("camera_intrinsics")) : null;
        } catch (FieldException e) {
            complaints.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static ObjectsFile.@Nullable Plane ground(JsonNode json, List<String> complaints) {
        try {
            FieldReader f = new FieldReader(json);
            if (!f.has("ground")) {
                return null;
            }
            FieldReader g = new FieldReader(f.object("ground"));
            return new ObjectsFile.Plane(point(g, "point"), point(g, "up"));
        } catch (FieldException e) {
            complaints.add("\"ground\": " + e.getMessage());
            return null;
        }
    }

    private static Point3 point(FieldReader f, String field) throws FieldException {
        double[] v = f.numbers(field, 3);
        return new Point3(v[0], v[1], v[2]);
    }
}
