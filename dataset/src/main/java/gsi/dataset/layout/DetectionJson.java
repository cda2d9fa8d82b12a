package gsi.dataset.layout;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.layout.FieldReader.FieldException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Detections as the evaluator caches them (protocol.md §3); also the entries of {@code _objects.json}. Read token by token: a
 * tree of a hundred thousand samples' detections took three times as long as the reading itself.
 *
 * <p>Each method begins at the first token of a value. Returning, it stands at the value's last token; throwing, anywhere in it.
 */
final class DetectionJson {

    private DetectionJson() {}

    /** The detections of the photo and of an edited image. */
    static DetectionPair parsePair(JsonParser p, SharedValues shared) throws FieldException {
        List<Detection> origin = null;
        List<Detection> edited = null;
        TokenReader.requireObject(p);
        for (String field = p.nextName(); field != null; field = p.nextName()) {
            p.nextToken();
            switch (field) {
                case "origin_result" -> origin = side(p, shared);
                case "new_result" -> edited = side(p, shared);
                default -> p.skipChildren();
            }
        }
        return new DetectionPair(
                TokenReader.required(origin, "origin_result"), TokenReader.required(edited, "new_result"));
    }

    private static @Nullable List<Detection> side(JsonParser p, SharedValues shared) throws FieldException {
        return p.currentToken() == JsonToken.VALUE_NULL ? null : parseList(p, shared);
    }

    /** The {@code detections} of one image. */
    static List<Detection> parseList(JsonParser p, SharedValues shared) throws FieldException {
        List<Detection> out = null;
        TokenReader.requireObject(p);
        for (String field = p.nextName(); field != null; field = p.nextName()) {
            JsonToken value = p.nextToken();
            if (!field.equals("detections")) {
                p.skipChildren();
            } else if (value == JsonToken.START_ARRAY) {
                out = new ArrayList<>();
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    out.add(detection(p, shared));
                }
            } else if (value != JsonToken.VALUE_NULL) {
                throw new FieldException("\"detections\" should be a list, is " + TokenReader.kind(value));
            }
        }
        return TokenReader.required(out, "detections");
    }

    private static Detection detection(JsonParser p, SharedValues shared) throws FieldException {
        String label = "";
        double[] cuboid = null;
        double[] flat = null;
        double[] rotation = null;
        double iou = Double.NaN;
        TokenReader.requireObject(p);
        for (String field = p.nextName(); field != null; field = p.nextName()) {
            JsonToken value = p.nextToken();
            switch (field) {
                case "label" -> label = value == JsonToken.VALUE_STRING ? p.getString() : "";
                case "bbox_3d" -> cuboid = TokenReader.numbersOrNull(p, field, 7);
                case "bbox_2d" -> flat = TokenReader.numbersOrNull(p, field, 4);
                case "rotation_matrix" -> rotation = TokenReader.matrix3OrNull(p, field);
                case "iou_score" -> iou = value.isNumeric() ? p.getDoubleValue() : Double.NaN;
                default -> {}
            }
            // Nothing is left of what was read; what was of no use is passed over.
            p.skipChildren();
        }
        return shared.one(new Detection(
                shared.one(label),
                shared.one(Cuboid.of(TokenReader.required(cuboid, "bbox_3d"))),
                Box2d.of(TokenReader.required(flat, "bbox_2d")),
                rotation == null ? null : shared.one(Rotation.of(rotation)),
                iou));
    }
}
