package gsi.candidates.out;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.Edit;
import gsi.candidates.model.Language;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A candidate as the benchmark's edit JSON (protocol.md §9), with the other languages' sentences beside it. */
final class EditText {

    private EditText() {}

    static ObjectNode of(Candidate c, Intrinsics camera) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("prompt", c.wording().get(Language.ENGLISH));
        out.put("target", c.object().label());
        OrientedBox box = c.object().box();
        out.set("original_bbox_3d", BoxJson.numbers(box.cuboid().toArray()));
        OrientedBox target = c.target();
        if (target != null) {
            out.set("new_bbox_3d", BoxJson.numbers(target.cuboid().toArray()));
        }
        out.set("camera_intrinsics", BoxJson.matrix(camera.toArray()));
        out.set("rotation_matrix", BoxJson.matrix(box.rotation().toArray()));
        if (target != null && c.edit() instanceof Edit.Rotate) {
            out.set("new_rotation_matrix", BoxJson.matrix(target.rotation().toArray()));
        }
        SceneObject reference = c.reference();
        if (reference != null) {
            out.set("reference", BoxJson.object(reference));
        }
        if (c.referencePoint() != null) {
            out.set("reference_point", BoxJson.point(c.referencePoint()));
        }
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        c.wording().forEach((language, sentence) -> {
            if (language != Language.ENGLISH) {
                others.put(language.code(), sentence);
            }
        });
        if (!others.isEmpty()) {
            out.set("prompts", others);
        }
        return out;
    }
}
