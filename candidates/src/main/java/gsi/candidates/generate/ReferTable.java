package gsi.candidates.generate;

import gsi.candidates.model.ReferringExpression.Superlative;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Point3;
import gsi.scorer.geometry.Sameness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which of several objects each superlative means, as the benchmark's generator chooses: by the boxes' centres along the camera's
 * axes or their distance from it; the first of equals. Held to {@code reference/find_refer.jsonl}.
 */
final class ReferTable {

    /** Bound of "the same object listed twice", over all numbers of both boxes. */
    private static final double SAME = 0.1;

    private ReferTable() {}

    /** The object that each superlative means; empty for no objects. */
    static Map<Superlative, SceneObject> of(List<SceneObject> objects) {
        Map<Superlative, SceneObject> out = new EnumMap<>(Superlative.class);
        for (Superlative s : Superlative.values()) {
            for (SceneObject o : objects) {
                SceneObject best = out.get(s);
                if (best == null || measure(s, o.box().cuboid()) < measure(s, best.box().cuboid())) {
                    out.put(s, o);
                }
            }
        }
        return out;
    }

    /** The least of it is meant, metres in the camera's frame. */
    static double measure(Superlative s, Cuboid c) {
        return switch (s) {
            case LEFTMOST -> c.x();
            case RIGHTMOST -> -c.x();
            case FRONTMOST -> c.z();
            case REARMOST -> -c.z();
            case HIGHEST -> c.y();
            case LOWEST -> -c.y();
            case NEAREST -> c.centre().distanceTo(new Point3(0, 0, 0));
            case FARTHEST -> -c.centre().distanceTo(new Point3(0, 0, 0));
        };
    }

    /** Without those that the detector listed again: the first of each stays. */
    static List<SceneObject> distinct(List<SceneObject> objects) {
        List<SceneObject> out = new ArrayList<>();
        for (SceneObject o : objects) {
            if (out.stream().noneMatch(known -> isSame(known, o))) {
                out.add(o);
            }
        }
        return out;
    }

    private static boolean isSame(SceneObject a, SceneObject b) {
        double flat = flat(a, b);
        double solid = Sameness.distance(a.box().cuboid(), b.box().cuboid());
        return flat * flat + solid * solid < SAME;
    }

    /** Between their 2D boxes, pixels; 0 where one has none. */
    private static double flat(SceneObject a, SceneObject b) {
        return a.box2d() == null || b.box2d() == null ? 0 : Sameness.distance(a.box2d(), b.box2d());
    }
}
