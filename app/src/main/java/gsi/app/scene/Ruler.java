package gsi.app.scene;

import gsi.app.text.Texts;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.edit.Measure;
import gsi.viewer3d.fx.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Measures between picked points: one tells its height above the ground, two their distance, three the angle at the second; a
 * fourth begins again.
 */
final class Ruler {

    private static final int MOST = 3;

    private final Texts texts;
    private final List<Vector3dc> points = new ArrayList<>();

    Ruler(Texts texts) {
        this.texts = texts;
    }

    /** Takes one more point, world frame, metres. */
    void pick(Vector3dc point) {
        if (points.size() == MOST) {
            points.clear();
        }
        points.add(new Vector3d(point));
    }

    void clear() {
        points.clear();
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Draws what was measured. */
    Marks on(Marks marks, GroundPlane ground) {
        return marks.withPath(points, says(ground));
    }

    private String says(GroundPlane ground) {
        return switch (points.size()) {
            case 0 -> "";
            case 1 -> texts.get("space.ruler.height", Math.round(100 * Measure.height(points.getFirst(), ground)));
            case 2 -> texts.get("space.ruler.distance", centimetres(points.get(0), points.get(1)));
            default -> {
                double angle = Measure.angle(points.get(0), points.get(1), points.get(2));
                String distance = centimetres(points.get(1), points.get(2));
                yield Double.isNaN(angle)
                        ? texts.get("space.ruler.distance", distance)
                        : texts.get("space.ruler.angle", distance, Math.round(Math.toDegrees(angle)));
            }
        };
    }

    private static String centimetres(Vector3dc a, Vector3dc b) {
        return String.format(Locale.ROOT, "%.1f", 100 * Measure.distance(a, b));
    }
}
