package gsi.annotation.export;

import gsi.annotation.BoxJson;
import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.annotation.CorrectionValue;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts corrections into an edit's JSON (protocol.md §9); every other field stays as it is. */
final class CorrectedEdit {

    /**
     * A correction that stands in an exported edit.
     *
     * @param before what the file had in the fields that were written; a field that it lacked is null
     */
    record Applied(Correction correction, Map<String, @Nullable JsonNode> before) {}

    private CorrectedEdit() {}

    /** Changes {@code edit} and tells what it said before. */
    static List<Applied> apply(ObjectNode edit, Map<CorrectionField, Correction> corrections) {
        List<Applied> out = new ArrayList<>();
        for (Correction c : corrections.values()) {
            String value = c.value();
            if (value != null) {
                Map<String, @Nullable JsonNode> before = new LinkedHashMap<>();
                for (String field : fields(c.field())) {
                    before.put(field, edit.get(field));
                }
                write(edit, c.field(), value);
                out.add(new Applied(c, before));
            }
        }
        return out;
    }

    private static List<String> fields(CorrectionField field) {
        return switch (field) {
            case ORIGINAL_BOX -> List.of("original_bbox_3d", "rotation_matrix");
            case TARGET_BOX -> List.of("new_bbox_3d", "new_rotation_matrix");
            case INSTRUCTION -> List.of("prompt");
            case LABEL -> List.of("target");
        };
    }

    private static void write(ObjectNode edit, CorrectionField field, String value) {
        List<String> names = fields(field);
        switch (field) {
            case ORIGINAL_BOX, TARGET_BOX -> {
                OrientedBox box = BoxJson.read(value);
                Cuboid c = box.cuboid();
                numbers(edit.putArray(names.getFirst()), c.x(), c.y(), c.z(), c.w(), c.h(), c.l(), c.yaw());
                Rotation r = box.rotation();
                ArrayNode rows = edit.putArray(names.getLast());
                numbers(rows.addArray(), r.m00(), r.m01(), r.m02());
                numbers(rows.addArray(), r.m10(), r.m11(), r.m12());
                numbers(rows.addArray(), r.m20(), r.m21(), r.m22());
            }
            case INSTRUCTION, LABEL -> edit.put(names.getFirst(), CorrectionValue.text(value));
        }
    }

    private static void numbers(ArrayNode into, double... values) {
        for (double v : values) {
            into.add(v);
        }
    }
}
