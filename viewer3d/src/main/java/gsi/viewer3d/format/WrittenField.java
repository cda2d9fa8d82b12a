package gsi.viewer3d.format;

import gsi.viewer3d.cloud.PointCloud;
import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3dc;

/**
 * One field of a cloud as it is written.
 *
 * @param name in the file
 * @param type in the file
 * @param source where its values come from
 */
record WrittenField(String name, Scalar type, Source source) {

    /** Writes the value of point {@code i} at a place, little endian. */
    @FunctionalInterface
    interface Source {
        void put(int i, byte[] to, int at);
    }

    /**
     * The fields of a cloud.
     *
     * @param packed whether colours are one number, as in PCD, instead of three
     */
    static List<WrittenField> of(PointCloud cloud, boolean coloured, boolean packed) {
        List<WrittenField> fields = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            fields.add(axis(cloud, axis));
        }
        int[] rgb = cloud.rgb();
        if (coloured && packed) {
            // A float whose bits are the colour: what programs that use PCL look for.
            fields.add(new WrittenField("rgb", Scalar.FLOAT32, (i, b, at) -> Scalar.putInt32(b, at, rgb[i])));
        } else if (coloured) {
            fields.add(new WrittenField("red", Scalar.UINT8, (i, b, at) -> b[at] = (byte) (rgb[i] >> 16)));
            fields.add(new WrittenField("green", Scalar.UINT8, (i, b, at) -> b[at] = (byte) (rgb[i] >> 8)));
            fields.add(new WrittenField("blue", Scalar.UINT8, (i, b, at) -> b[at] = (byte) rgb[i]));
        }
        float[] intensity = cloud.intensity();
        if (intensity != null) {
            fields.add(new WrittenField(
                    "intensity",
                    Scalar.FLOAT32,
                    (i, b, at) -> Scalar.putInt32(b, at, Float.floatToRawIntBits(intensity[i]))));
        }
        int[] labels = cloud.labels();
        if (labels != null) {
            fields.add(new WrittenField("label", Scalar.INT32, (i, b, at) -> Scalar.putInt32(b, at, labels[i])));
        }
        return fields;
    }

    private static WrittenField axis(PointCloud cloud, int axis) {
        String name = "xyz".substring(axis, axis + 1);
        float[] xyz = cloud.xyz();
        Vector3dc origin = cloud.origin();
        double o = origin.get(axis);
        if (origin.x() == 0 && origin.y() == 0 && origin.z() == 0) {
            return new WrittenField(
                    name,
                    Scalar.FLOAT32,
                    (i, b, at) -> Scalar.putInt32(b, at, Float.floatToRawIntBits(xyz[3 * i + axis])));
        }
        return new WrittenField(
                name,
                Scalar.FLOAT64,
                (i, b, at) -> Scalar.putInt64(b, at, Double.doubleToRawLongBits(xyz[3 * i + axis] + o)));
    }
}
