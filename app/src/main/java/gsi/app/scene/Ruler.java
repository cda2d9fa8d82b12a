package gsi.app.scene;

import gsi.app.text.Texts;
import gsi.viewer3d.fx.Marks;
import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Measures between picked points: one tells its height along up, two their distance, three the angle at the second; a fourth
 * begins again.
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

    /**
     * Draws what was measured.
     *
     * @param ground height of the ground along up, metres
     */
    Marks on(Marks marks, Vector3dc up, double ground) {
        return marks.withPath(points, says(up, ground));
    }

    private String says(Vector3dc up, double ground) {
        return switch (points.size()) {
            case 0 -> "";
            case 1 ->
                texts.get(
                        "space.ruler.height",
                        Math.round(100 * (points.getFirst().dot(up) - ground)));
            case 2 -> texts.get("space.ruler.distance", centimetres(points.get(0), points.get(1)));
            default ->
                texts.get(
                        "space.ruler.angle",
                        centimetres(points.get(1), points.get(2)),
                        Math.round(Math.toDegrees(angle(points.get(0), points.get(1), points.get(2)))));
        };
    }

    private static String centimetres(Vector3dc a, Vector3dc b) {
        return String.format(java.util.Locale.ROOT, "%.1f", 100 * a.distance(b));
    }

    /** At the middle one of three points, radians; 0 where two are the same. */
    private static double angle(Vector3dc a, Vector3dc middle, Vector3dc b) {
        Vector3d u = a.sub(middle, new Vector3d());
        Vector3d v = b.sub(middle, new Vector3d());
        return u.length() > 0 && v.length() > 0 ? u.angle(v) : 0;
    }
}
