package gsi.candidates.out;

import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Boxes, points and matrices as the benchmark's files have them (protocol.md §1, §9). */
final class BoxJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BoxJson() {}

    static ArrayNode numbers(double... values) {
        ArrayNode out = JSON.arrayNode();
        for (double v : values) {
            out.add(v);
        }
        return out;
    }

    static ArrayNode point(Point3 p) {
        return numbers(p.x(), p.y(), p.z());
    }

    /** Rows nested. */
    static ArrayNode matrix(double... nine) {
        ArrayNode out = JSON.arrayNode();
        for (int row = 0; row < 3; row++) {
            out.add(numbers(nine[3 * row], nine[3 * row + 1], nine[3 * row + 2]));
        }
        return out;
    }

    static ObjectNode object(SceneObject o) {
        ObjectNode out = box(o.box());
        out.put("id", o.id());
        out.put("label", o.label());
        if (o.box2d() != null) {
            out.set("photo_bbox_2d", numbers(o.box2d().toArray()));
        }
        if (!Double.isNaN(o.score())) {
            out.put("iou_score", o.score());
        }
        return out;
    }

    static ObjectNode box(OrientedBox box) {
        ObjectNode out = JSON.objectNode();
        out.set("bbox_3d", numbers(box.cuboid().toArray()));
        out.set("rotation_matrix", matrix(box.rotation().toArray()));
        return out;
    }

    /** @throws IllegalArgumentException where it is no object of ours */
    static SceneObject object(JsonNode n) {
        return new SceneObject(
                text(n, "id"),
                text(n, "label"),
                box(n),
                n.has("photo_bbox_2d") ? Box2d.of(numbers(n.path("photo_bbox_2d"))) : null,
                n.path("iou_score").asDouble(Double.NaN));
    }

    /** @throws IllegalArgumentException where there is no box */
    static OrientedBox box(JsonNode n) {
        return new OrientedBox(
                Cuboid.of(numbers(n.path("bbox_3d"))), Rotation.of(numbers(n.path("rotation_matrix"))));
    }

    static @Nullable Point3 pointOrNull(JsonNode n) {
        double[] v = numbers(n);
        return v.length == 3 ? new Point3(v[0], v[1], v[2]) : null;
    }

    static String text(JsonNode n, String field) {
        JsonNode value = n.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + field + "\" should be text");
        }
        return Objects.requireNonNull(value.stringValue());
    }

    /** All numbers of an array, nested ones in row order. */
    private static double[] numbers(JsonNode n) {
        return n.isArray()
                ? n.valueStream()
                        .flatMapToDouble(c -> Arrays.stream(
                                c.isArray() ? numbers(c) : new double[] {c.asDouble(Double.NaN)}))
                        .toArray()
                : new double[0];
    }
}
