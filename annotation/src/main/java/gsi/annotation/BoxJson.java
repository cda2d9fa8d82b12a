package gsi.annotation;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A corrected box as JSON text: nine degrees of freedom, the turn as a matrix, in the photo's camera frame (x right, y down,
 * z forward):
 *
 * <pre>{@code
 * {"centre_m":   [x, y, z],       metres
 *  "size_m":     [dx, dy, dz],    metres, whole sides along the box's own x, y, z; each above 0
 *  "rotation":   [[r00, r01, r02], [r10, r11, r12], [r20, r21, r22]],
 *                                 box axes to camera axes; rows, as in the data's rotation_matrix
 *  "yaw_rad":    yaw}             radians about y; for people and the seven-number form only, not read
 * }</pre>
 *
 * <p>In an edit's file the original box is {@code original_bbox_3d = [x, y, z, dx, dy, dz, yaw]} with {@code rotation_matrix =
 * rotation}, the target {@code new_bbox_3d} with {@code new_rotation_matrix}. The seven numbers hold a turn about y alone;
 * for any other turn their yaw is the heading of the box's z axis, and the matrix says the rest.
 */
public final class BoxJson {

    private static final double TOLERANCE = 1e-6;

    private static final JsonMapper MAPPER = new JsonMapper();

    private BoxJson() {}

    /**
     * The JSON text of a box. The cuboid's own yaw does not count, its rotation does.
     *
     * @throws IllegalArgumentException if {@link #read} would not take it
     */
    public static String write(OrientedBox box) {
        Cuboid c = checked(box).cuboid();
        Rotation r = box.rotation();
        ObjectNode json = MAPPER.createObjectNode();
        array(json.putArray("centre_m"), c.x(), c.y(), c.z());
        array(json.putArray("size_m"), c.w(), c.h(), c.l());
        ArrayNode rows = json.putArray("rotation");
        array(rows.addArray(), r.m00(), r.m01(), r.m02());
        array(rows.addArray(), r.m10(), r.m11(), r.m12());
        array(rows.addArray(), r.m20(), r.m21(), r.m22());
        json.put("yaw_rad", yaw(r));
        return json.toString();
    }

    private static void array(ArrayNode into, double... values) {
        for (double v : values) {
            into.add(v);
        }
    }

    /**
     * The box of a JSON text, its cuboid with the yaw of the rotation.
     *
     * @throws IllegalArgumentException if it is not as described above, a side is not positive, or the matrix is no rotation
     */
    public static OrientedBox read(String json) {
        JsonNode n;
        try {
            n = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a box that is not JSON: " + e.getOriginalMessage(), e);
        }
        double[] c = numbers(n.path("centre_m"), "centre_m");
        double[] s = numbers(n.path("size_m"), "size_m");
        JsonNode rows = n.path("rotation");
        double[] m = new double[9];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(numbers(rows.path(i), "rotation"), 0, m, 3 * i, 3);
        }
        Rotation r = Rotation.of(m);
        return checked(new OrientedBox(new Cuboid(c[0], c[1], c[2], s[0], s[1], s[2], yaw(r)), r));
    }

    private static double[] numbers(JsonNode n, String field) {
        if (!n.isArray() || n.size() != 3) {
            throw new IllegalArgumentException("\"" + field + "\" of a box should be numbers by threes");
        }
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            if (!n.path(i).isNumber()) {
                throw new IllegalArgumentException("\"" + field + "\" of a box holds what is no number");
            }
            out[i] = n.path(i).doubleValue();
        }
        return out;
    }

    private static OrientedBox checked(OrientedBox box) {
        Cuboid c = box.cuboid();
        boolean sides = c.w() > 0 && c.h() > 0 && c.l() > 0 && Double.isFinite(c.w() + c.h() + c.l());
        if (!sides || !c.centre().isFinite()) {
            throw new IllegalArgumentException("no box has these numbers: " + c);
        }
        if (!isRotation(box.rotation())) {
            throw new IllegalArgumentException("no rotation: " + box.rotation());
        }
        return box;
    }

    private static boolean isRotation(Rotation r) {
        double[] product = r.times(r.transposed()).toArray();
        double off = 0;
        for (int i = 0; i < product.length; i++) {
            off = Math.max(off, Math.abs(product[i] - (i % 4 == 0 ? 1 : 0)));
        }
        double determinant = r.m00() * (r.m11() * r.m22() - r.m12() * r.m21())
                - r.m01() * (r.m10() * r.m22() - r.m12() * r.m20())
                + r.m02() * (r.m10() * r.m21() - r.m11() * r.m20());
        return off < TOLERANCE && determinant > 0;
    }

    /** The heading of the box's z axis: exactly the yaw where the turn is one about y. */
    private static double yaw(Rotation r) {
        return Math.atan2(r.m02(), r.m22());
    }
}
