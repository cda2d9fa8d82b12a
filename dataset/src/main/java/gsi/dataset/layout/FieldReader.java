package gsi.dataset.layout;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Rotation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes typed fields out of a JSON object; every complaint names the field. */
final class FieldReader {

    /** A field is absent or is not what it should be. */
    static final class FieldException extends Exception {
        private static final long serialVersionUID = 1L;

        FieldException(String message) {
            super(message);
        }
    }

    private final JsonNode object;

    FieldReader(JsonNode object) throws FieldException {
        if (!object.isObject()) {
            throw new FieldException("holds " + kind(object) + " where an object {…} is expected");
        }
        this.object = object;
    }

    boolean has(String field) {
        JsonNode n = object.get(field);
        return n != null && !n.isNull();
    }

    String text(String field) throws FieldException {
        JsonNode n = required(field);
        if (!n.isString()) {
            throw new FieldException("\"" + field + "\" should be text, is " + kind(n));
        }
        return n.stringValue();
    }

    String textOr(String field, String fallback) {
        JsonNode n = object.get(field);
        return n != null && n.isString() ? n.stringValue() : fallback;
    }

    @Nullable
    String jsonOrNull(String field) {
        return has(field) ? object.path(field).toString() : null;
    }

    double numberOr(String field, double fallback) {
        JsonNode n = object.get(field);
        return n != null && n.isNumber() ? n.doubleValue() : fallback;
    }

    Cuboid cuboid(String field) throws FieldException {
        return Cuboid.of(numbers(field, 7));
    }

    @Nullable
    Cuboid cuboidOrNull(String field) throws FieldException {
        return has(field) ? cuboid(field) : null;
    }

    Box2d box2d(String field) throws FieldException {
        return Box2d.of(numbers(field, 4));
    }

    @Nullable
    Rotation rotationOrNull(String field) throws FieldException {
        return has(field) ? Rotation.of(matrix3(field)) : null;
    }

    /** A 3×3 matrix, rows nested, as 9 numbers row major. */
    double[] matrix3(String field) throws FieldException {
        JsonNode rows = required(field);
        double[] out = new double[9];
        if (!rows.isArray() || rows.size() != 3) {
            throw new FieldException("\"" + field + "\" should be 3 rows of 3 numbers");
        }
        for (int r = 0; r < 3; r++) {
            JsonNode row = rows.get(r);
            if (!row.isArray() || row.size() != 3) {
                throw new FieldException("\"" + field + "\" should be 3 rows of 3 numbers; row " + r + " is not");
            }
            for (int c = 0; c < 3; c++) {
                out[3 * r + c] = number(row.get(c), field);
            }
        }
        return out;
    }

    JsonNode object(String field) throws FieldException {
        return required(field);
    }

    Iterable<JsonNode> array(String field) throws FieldException {
        JsonNode n = required(field);
        if (!n.isArray()) {
            throw new FieldException("\"" + field + "\" should be a list, is " + kind(n));
        }
        return n;
    }

    double[] numbers(String field, int count) throws FieldException {
        JsonNode n = required(field);
        if (!n.isArray() || n.size() != count) {
            throw new FieldException("\"" + field + "\" should be " + count + " numbers, is "
                    + (n.isArray() ? n.size() + " values" : kind(n)));
        }
        double[] out = new double[count];
        for (int i = 0; i < count; i++) {
            out[i] = number(n.get(i), field);
        }
        return out;
    }

    private static double number(JsonNode n, String field) throws FieldException {
        if (n.isNumber()) {
            return n.doubleValue();
        }
        throw new FieldException("\"" + field + "\" holds " + kind(n) + " where a number is expected");
    }

    private JsonNode required(String field) throws FieldException {
        if (!has(field)) {
            throw new FieldException("\"" + field + "\" is missing");
        }
        return object.path(field);
    }

    private static String kind(JsonNode n) {
        return switch (n.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true/false";
            case NULL -> "null";
            case BINARY, MISSING, POJO -> "nothing";
        };
    }
}
