package gsi.candidates.out;

import gsi.candidates.model.Ground;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Box2d;
import gsi.scorer.pixels.ProcessedSize;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code <img_id>_objects.json} of a scene: what filters need to look at its candidates again. */
final class ObjectsText {

    private ObjectsText() {}

    static ObjectNode of(Scene scene, String imageName) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("image", imageName);
        ArrayNode detections = out.putArray("detections");
        for (SceneObject o : scene.objects()) {
            ObjectNode one = BoxJson.object(o);
            one.remove("photo_bbox_2d");
            one.set("bbox_2d", BoxJson.numbers(processed(o, scene).toArray()));
            detections.add(one);
        }
        out.set("camera_intrinsics", BoxJson.matrix(scene.intrinsics().toArray()));
        Ground ground = scene.ground();
        if (ground != null) {
            ObjectNode plane = out.putObject("ground");
            plane.set("point", BoxJson.point(ground.point()));
            plane.set("up", BoxJson.point(ground.up()));
        }
        return out;
    }

    /** In pixels of the processed image, as detectors give it; of the projected box where none was given. */
    private static Box2d processed(SceneObject o, Scene scene) {
        Box2d photo = o.box2d() != null ? o.box2d() : o.box().project(scene.intrinsics());
        ProcessedSize size = ProcessedSize.of(scene.width(), scene.height());
        double scale = (double) ProcessedSize.SIDE / Math.max(scene.width(), scene.height());
        Box2d s = photo.scaled(scale);
        return new Box2d(
                s.x1() - size.cropLeft(), s.y1() - size.cropTop(), s.x2() - size.cropLeft(), s.y2() - size.cropTop());
    }
}
