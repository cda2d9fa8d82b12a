package gsi.dataset.layout;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.layout.FieldReader.FieldException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Detections as the evaluator caches them (protocol.md §3); also the entries of {@code _objects.json}. */
final class DetectionJson {

    private DetectionJson() {}

    static DetectionPair parsePair(JsonNode json, SharedValues shared) throws FieldException {
        FieldReader f = new FieldReader(json);
        return new DetectionPair(side(f, "origin_result", shared), side(f, "new_result", shared));
    }

    private static List<Detection> side(FieldReader pair, String field, SharedValues shared) throws FieldException {
        return parseList(new FieldReader(pair.object(field)), shared);
    }

    /** The {@code detections} of one image. */
    static List<Detection> parseList(FieldReader holder, SharedValues shared) throws FieldException {
        List<Detection> out = new ArrayList<>();
        for (JsonNode n : holder.array("detections")) {
            FieldReader d = new FieldReader(n);
            Rotation rotation = d.rotationOrNull("rotation_matrix");
            out.add(shared.one(new Detection(
                    shared.one(d.textOr("label", "")),
                    shared.one(d.cuboid("bbox_3d")),
                    d.box2d("bbox_2d"),
                    rotation == null ? null : shared.one(rotation),
                    d.numberOr("iou_score", Double.NaN))));
        }
        return out;
    }
}
