package gsi.viewer3d.format;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where the numbers of a glTF attribute lie.
 *
 * @param base byte of the first element
 * @param stride bytes from element to element
 * @param type of a number
 * @param width numbers of an element
 * @param normalized whether whole numbers stand for parts of the greatest one
 */
record GlbAccessor(long base, int stride, Scalar type, int width, int count, boolean normalized) {

    /** Checks every place against the chunk's end. */
    static GlbAccessor of(ReadJob job, GlbFile glb, int index) throws CloudFileException {
        JsonNode a = glb.json().path("accessors").path(index);
        JsonNode view = glb.json().path("bufferViews").path(a.path("bufferView").asInt(-1));
        if (a.has("sparse") || view.isMissingNode()) {
            throw job.failure("has accessor %d without a buffer view, or a sparse one".formatted(index));
        }
        if (view.path("buffer").asInt(0) != 0
                || (glb.binaryBytes() == 0 && glb.json().path("buffers").path(0).has("uri"))) {
            throw job.failure("keeps accessor %d in another file".formatted(index));
        }
        Scalar type = switch (a.path("componentType").asInt(0)) {
            case 5120 -> Scalar.INT8;
            case 5121 -> Scalar.UINT8;
            case 5122 -> Scalar.INT16;
            case 5123 -> Scalar.UINT16;
            case 5125 -> Scalar.UINT32;
            case 5126 -> Scalar.FLOAT32;
            default -> throw job.failure("has accessor %d of an unknown type".formatted(index));
        };
        int width = switch (a.path("type").asString("")) {
            case "SCALAR" -> 1;
            case "VEC2" -> 2;
            case "VEC3" -> 3;
            case "VEC4" -> 4;
            default -> throw job.failure("has accessor %d of an unknown shape".formatted(index));
        };
        long count = a.path("count").asLong(-1);
        long from = a.path("byteOffset").asLong(0);
        long viewFrom = view.path("byteOffset").asLong(0);
        int size = type.bytes() * width;
        int stride = view.path("byteStride").asInt(size);
        if (count < 0
                || count > Integer.MAX_VALUE / 3
                || from < 0
                || viewFrom < 0
                || stride < size
                || stride > 4096
                || from > glb.binaryBytes()
                || viewFrom > glb.binaryBytes()
                || count > Plane.records(glb.binaryBytes() - from - viewFrom, stride, size)) {
            throw job.failure("has accessor %d of %,d elements that do not lie within its %,d bytes"
                    .formatted(index, count, glb.binaryBytes()));
        }
        boolean normalized = a.path("normalized").asBoolean(false) && !type.isFloating();
        return new GlbAccessor(glb.binary() + viewFrom + from, stride, type, width, (int) count, normalized);
    }

    /** Its first numbers as fields of points. */
    Plane plane(FileBytes bytes, Role... roles) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            Field f = new Field(roles[i], type, i * type.bytes());
            fields.add(roles[i].isChannel() ? f.scaled(255 / type.full()) : normalized ? f.scaled(1 / type.full()) : f);
        }
        return new Plane(bytes, base, stride, type.bytes() * width, false, fields);
    }
}
