package gsi.synth;

import gsi.dataset.Detection;
import gsi.dataset.geometry.BoxEdits;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.synth.edit.Answer;
import gsi.synth.edit.Change;
import gsi.synth.edit.Labels;
import gsi.synth.edit.Order;
import gsi.synth.edit.SimulatedDetector;
import gsi.synth.scene.Tableau;
import gsi.synth.solid.Vec;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of the data set's files (protocol.md §9): edits, objects, detections, and what models did. */
final class LayoutJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LayoutJson() {}

    /** {@code <img_id>_edit_<n>.json}. */
    static ObjectNode edit(Order order) {
        Tableau tableau = order.tableau();
        OrientedBox box = new Labels(tableau.view()).box(order.before());
        ObjectNode out = JSON.objectNode();
        out.put("target", order.before().prop().label());
        out.set("original_bbox_3d", numbers(box.cuboid().toArray()));
        out.set("camera_intrinsics", matrix(tableau.view().intrinsics()));
        out.set("rotation_matrix", matrix(box.rotation()));
        if (order.change() instanceof Change.Rotate r) {
            Rotation turned = BoxEdits.turned(box.rotation(), r.degrees(), r.turn());
            out.set("new_rotation_matrix", matrix(Labels.rounded(turned)));
        }
        out.put("prompt", order.sentence());
        out.set("new_bbox_3d", numbers(wanted(order, box).toArray()));
        return out;
    }

    /** The box that the edit asks for; as it was where the operation does not change it. */
    private static Cuboid wanted(Order order, OrientedBox box) {
        return switch (order.change()) {
            case Change.Move m ->
                Labels.rounded(BoxEdits.moved(box.cuboid(), m.direction(), m.centimetres(), box.rotation()));
            case Change.Rotate r -> box.cuboid();
            case Change.Remove r -> box.cuboid();
            case Change.Scale s -> scaled(box, s.factor());
        };
    }

    /** Larger or smaller about the middle of its bottom face, which stays on the table. */
    private static Cuboid scaled(OrientedBox box, double factor) {
        Cuboid c = box.cuboid();
        Point3 down = box.rotation().column(1);
        Cuboid sized = c.withSize(c.w() * factor, c.h() * factor, c.l() * factor);
        return Labels.rounded(sized.withCentre(c.centre().plus(down.times(c.h() * (1 - factor) / 2))));
    }

    /** {@code <img_id>_objects.json}. */
    static ObjectNode objects(Tableau tableau, String imageName) {
        SimulatedDetector detector = new SimulatedDetector(tableau.view());
        ObjectNode out = JSON.objectNode();
        out.put("image", imageName);
        out.set(
                "detections",
                detections(tableau.props().stream().map(detector::exact).toList()));
        out.set("camera_intrinsics", matrix(tableau.view().intrinsics()));
        ObjectNode ground = out.putObject("ground");
        ground.set("point", numbers(tableau.view().toCamera(Vec.ZERO)));
        ground.set("up", numbers(tableau.view().turnToCamera(Vec.UP)));
        return out;
    }

    /** One entry of infer_cache.json. */
    static ObjectNode inferred(List<Detection> origin, List<Detection> edited) {
        ObjectNode out = JSON.objectNode();
        out.putObject("origin_result").set("detections", detections(origin));
        out.putObject("new_result").set("detections", detections(edited));
        return out;
    }

    /** One entry of kinds.json. */
    static ObjectNode kind(Answer answer) {
        ObjectNode out = JSON.objectNode();
        out.put("kind", answer.result().word());
        out.put("operation", answer.order().change().operation().word());
        return out;
    }

    private static ArrayNode detections(List<Detection> detections) {
        ArrayNode out = JSON.arrayNode();
        for (Detection d : detections) {
            ObjectNode one = out.addObject();
            one.put("label", d.label());
            one.set("bbox_3d", numbers(d.cuboid().toArray()));
            one.set("bbox_2d", numbers(d.box2d().toArray()));
            if (d.rotation() != null) {
                one.set("rotation_matrix", matrix(d.rotation()));
            }
            one.put("iou_score", d.confidence());
        }
        return out;
    }

    private static ArrayNode numbers(Point3 p) {
        return numbers(Math.rint(p.x() * 1e8) / 1e8, Math.rint(p.y() * 1e8) / 1e8, Math.rint(p.z() * 1e8) / 1e8);
    }

    private static ArrayNode numbers(double... values) {
        ArrayNode out = JSON.arrayNode();
        for (double v : values) {
            out.add(v + 0.0);
        }
        return out;
    }

    private static ArrayNode matrix(Intrinsics k) {
        return matrix(k.toArray());
    }

    private static ArrayNode matrix(Rotation r) {
        return matrix(r.toArray());
    }

    private static ArrayNode matrix(double[] nine) {
        ArrayNode out = JSON.arrayNode();
        for (int row = 0; row < 3; row++) {
            out.add(numbers(nine[3 * row], nine[3 * row + 1], nine[3 * row + 2]));
        }
        return out;
    }
}
