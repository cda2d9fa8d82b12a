package gsi.candidates.generate;

import gsi.candidates.model.ReferringExpression;
import gsi.candidates.model.ReferringExpression.Superlative;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Point3;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each object of a scene can be called so that nobody could take another one for it. Where several objects share a
 * label, the benchmark's choice counts ({@link ReferTable}), and only if it is ahead of the next object by a margin, both along
 * the camera's axes and as a viewer sees it: level on the ground, and for left and right in the picture too.
 */
final class Referring {

    private final Map<SceneObject, List<ReferringExpression>> expressions = new HashMap<>();

    /** @param leastMargin by how much the object meant must be ahead of the next, metres */
    Referring(Scene scene, double leastMargin) {
        for (SceneObject o : scene.objects()) {
            if (!expressions.containsKey(o)) {
                expressions.put(o, of(scene, o, leastMargin));
            }
        }
    }

    /** Everything that means this object alone; empty where nothing does. */
    List<ReferringExpression> to(SceneObject object) {
        return expressions.getOrDefault(object, List.of());
    }

    /** Whether its label alone means it. */
    boolean isUnique(SceneObject object) {
        return to(object).stream().anyMatch(e -> e.superlative() == null);
    }

    private static List<ReferringExpression> of(Scene scene, SceneObject object, double leastMargin) {
        String name = normal(object.label());
        List<SceneObject> rivals = ReferTable.distinct(scene.objects().stream()
                .filter(o -> answersTo(normal(o.label()), name))
                .toList());
        if (!rivals.contains(object)) {
            return List.of(); // listed twice; the first of them has the name
        }
        if (rivals.size() == 1) {
            return List.of(new ReferringExpression(object.label(), null, Double.POSITIVE_INFINITY));
        }
        List<ReferringExpression> out = new ArrayList<>();
        ViewAxes view = ViewAxes.of(scene, object);
        new EnumMap<>(ReferTable.of(rivals)).forEach((superlative, meant) -> {
            if (meant.equals(object)) {
                double margin = margin(superlative, object, rivals, view);
                if (margin >= leastMargin) {
                    out.add(new ReferringExpression(object.label(), superlative, margin));
                }
            }
        });
        return out;
    }

    /** "Mug" is said of a coffee mug too, not the other way round. */
    private static boolean answersTo(String label, String name) {
        return label.equals(name) || label.endsWith(" " + name);
    }

    private static String normal(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** By how much the object is ahead of every rival in every reading of the word; negative where it is not. */
    private static double margin(Superlative s, SceneObject object, List<SceneObject> rivals, ViewAxes view) {
        double least = Double.POSITIVE_INFINITY;
        Point3 own = object.box().cuboid().centre();
        for (SceneObject rival : rivals) {
            if (!rival.equals(object)) {
                Point3 other = rival.box().cuboid().centre();
                double camera = ReferTable.measure(s, rival.box().cuboid())
                        - ReferTable.measure(s, object.box().cuboid());
                least = Math.min(least, Math.min(camera, seen(s, own, other, view)));
            }
        }
        return least;
    }

    private static double seen(Superlative s, Point3 own, Point3 other, ViewAxes view) {
        Point3 d = other.minus(own);
        return switch (s) {
            case LEFTMOST -> inPicture(own, other) > 0 ? d.dot(view.right()) : -1;
            case RIGHTMOST -> inPicture(own, other) < 0 ? -d.dot(view.right()) : -1;
            case FRONTMOST -> d.dot(view.away());
            case REARMOST -> -d.dot(view.away());
            case HIGHEST -> -d.dot(view.up());
            case LOWEST -> d.dot(view.up());
            // The farthest thing of the room may be low on the shelf in front of it: along the ground counts as well.
            case NEAREST -> view.level(other).length() - view.level(own).length();
            case FARTHEST -> view.level(own).length() - view.level(other).length();
        };
    }

    /** Above 0 where the other lies farther right in the photo. */
    private static double inPicture(Point3 own, Point3 other) {
        return other.x() / other.z() - own.x() / own.z();
    }
}
