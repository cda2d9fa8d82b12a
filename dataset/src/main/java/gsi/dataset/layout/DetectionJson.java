package gsi.dataset.layout;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.layout.FieldReader.FieldException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Detections as the evaluator caches them (protocol.md §3); also the entries of {@code _objects.json}. */
final class DetectionJson {

    private DetectionJson() {}

    static DetectionPair parsePair(JsonNode json) throws FieldException {
        FieldReader f = new FieldReader(json);
        return new DetectionPair(side(f, "origin_result"), side(f, "new_result"));
    }

    private static List<Detection> side(FieldReader pair, String field) throws FieldException {
        return parseList(new FieldReader(pair.object(field)));
    }

    /** The {@code detections} of one image. */
    static List<Detection> parseList(FieldReader holder) throws FieldException {
        List<Detection> out = new ArrayList<>();
        for (JsonNode n : holder.array("detections")) {
            FieldReader d = new FieldReader(n);
            out.add(new Detection(
                    d.textOr("label", ""),
                    d.cuboid("bbox_3d"),
                    d.box2d("bbox_2d"),
                    d.rotationOrNull("rotation_matrix"),
                    d.numberOr("iou_score", Double.NaN)));
        }
        return out;
    }
}
