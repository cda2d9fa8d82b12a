package gsi.dataset.layout;

import gsi.dataset.EditSpec;
import gsi.dataset.Instruction;
import gsi.dataset.Operation;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.layout.FieldReader.FieldException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One edit: the object in {@code <img_id>_edit_<query_id>.json}, or one entry of the several-candidates form. */
final class EditJson {

    private EditJson() {}

    /**
     * Reads the fields of protocol.md §9.
     *
     * @throws FieldException naming the first field that is missing or wrong
     */
    static EditSpec parse(JsonNode json, SharedValues shared) throws FieldException {
        FieldReader f = new FieldReader(json);
        Rotation rotation = f.rotationOrNull("rotation_matrix");
        Rotation wantedRotation = f.rotationOrNull("new_rotation_matrix");
        Cuboid wanted = f.cuboidOrNull("new_bbox_3d");
        return new EditSpec(
                shared.one(Instruction.of(f.text("prompt"))),
                shared.one(f.textOr("target", "")),
                shared.one(f.cuboid("original_bbox_3d")),
                wanted == null ? null : shared.one(wanted),
                shared.one(Intrinsics.of(f.matrix3("camera_intrinsics"))),
                rotation == null ? null : shared.one(rotation),
                wantedRotation == null ? null : shared.one(wantedRotation),
                f.has("reference") ? shared.one(reference(f)) : null,
                f.jsonOrNull("reference_point"));
    }

    /** The label of the object referred to: files give it alone or with the object's boxes, as the benchmark's generator does. */
    private static String reference(FieldReader f) throws FieldException {
        JsonNode reference = f.object("reference");
        return reference.isObject() ? new FieldReader(reference).textOr("label", "") : f.textOr("reference", "");
    }

    /** What is readable but cannot be right: such a sample is shown and listed, and its score says the same. */
    static List<String> doubts(EditSpec edit) {
        List<String> out = new ArrayList<>();
        box(out, "original_bbox_3d", edit.original());
        box(out, "new_bbox_3d", edit.wanted());
        rotation(out, "rotation_matrix", edit.rotation());
        rotation(out, "new_rotation_matrix", edit.wantedRotation());
        if (!edit.intrinsics().isUsable()) {
            out.add("\"camera_intrinsics\" cannot project: a focal length is zero or a number is not finite");
        }
        Operation op = edit.instruction().operation();
        if (op == Operation.UNKNOWN) {
            out.add("the prompt asks for no known operation: \""
                    + edit.instruction().operationWord() + "\"");
        } else if ((op == Operation.MOVE || op == Operation.SCALE) && edit.wanted() == null) {
            out.add("\"new_bbox_3d\" is missing, so there is no target state for " + op.word());
        } else if (op == Operation.ROTATE && edit.wantedRotation() == null) {
            out.add("\"new_rotation_matrix\" is missing, so there is no target state for rotate");
        }
        if (edit.target().isEmpty()) {
            out.add("\"target\" is missing");
        }
        return out;
    }

    private static void box(List<String> out, String field, @Nullable Cuboid box) {
        if (box != null && !box.isPlausible()) {
            out.add("\"" + field + "\" holds a number that is not finite or a negative size");
        }
    }

    private static void rotation(List<String> out, String field, @Nullable Rotation r) {
        if (r != null && !r.isFinite()) {
            out.add("\"" + field + "\" holds a number that is not finite");
        }
    }
}
