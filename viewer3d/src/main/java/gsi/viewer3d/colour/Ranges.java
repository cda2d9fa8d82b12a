package gsi.viewer3d.colour;

import gsi.viewer3d.cloud.Bounds;
import java.util.function.ToDoubleFunction;
import org.joml.Vector3d;

/** The range of a number over a box, by its corners. */
final class Ranges {

    private Ranges() {}

    static Range along(Bounds box, ToDoubleFunction<Vector3d> number) {
        if (box.isEmpty()) {
            return new Range(0, 1);
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 8; i++) {
            double v = number.applyAsDouble(new Vector3d(
                    (i & 1) == 0 ? box.minX() : box.maxX(),
                    (i & 2) == 0 ? box.minY() : box.maxY(),
                    (i & 4) == 0 ? box.minZ() : box.maxZ()));
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        return new Range(min, max);
    }
}
