package gsi.candidates.filter;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.Ground;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneEvidence;
import gsi.candidates.model.SceneObject;
import gsi.candidates.space.PointRange;
import gsi.candidates.space.RangeImage;
import gsi.candidates.space.ScenePoints;
import gsi.candidates.space.Solid;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.geometry.Point3;
import gsi.scorer.geometry.BoxOverlap;
import gsi.viewer3d.cloud.PointCloud;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scene as the filters ask about it: read once, and each object's own measures taken once, however many candidates it has.
 * For one thread at a time.
 */
public final class SceneFacts {

    /** Boxes that overlap by more, over their union, are one thing. */
    private static final double SAME_THING = 0.5;

    private final Scene scene;
    private final MeasureSettings settings;
    private final @Nullable ScenePoints points;
    private final @Nullable RangeImage range;
    private final Map<String, Solid> solids = new LinkedHashMap<>();
    private final Map<String, ObjectFacts> objects = new HashMap<>();
    private final Map<String, Double> nearest;

    private SceneFacts(SceneEvidence evidence, List<Candidate> candidates, MeasureSettings settings) {
        this.scene = evidence.scene();
        this.settings = settings;
        PointCloud cloud = evidence.points();
        points = cloud == null || cloud.count() == 0 ? null : ScenePoints.of(cloud);
        if (scene.width() <= 0 || scene.height() <= 0) {
            range = null;
        } else if (evidence.depth() != null) {
            range = RangeImage.of(evidence.depth(), scene.width(), scene.height());
        } else {
            range = points == null ? null : PointRange.of(points, scene.intrinsics(), scene.width(), scene.height());
        }
        for (SceneObject o : scene.objects()) {
            Solid.of(o.box()).ifPresent(s -> solids.put(o.id(), s));
        }
        nearest = EarlierEdits.distances(candidates);
    }

    /**
     * Reads the scene.
     *
     * @param candidates all of this scene, in their order: an edit that ends like an earlier one is its duplicate
     */
    public static SceneFacts of(SceneEvidence evidence, List<Candidate> candidates, MeasureSettings settings) {
        return new SceneFacts(evidence, candidates, settings);
    }

    public Scene scene() {
        return scene;
    }

    MeasureSettings settings() {
        return settings;
    }

    /** The points by place; null where there are none. */
    @Nullable
    ScenePoints points() {
        return points;
    }

    /** What the photo's rays hit; null without depth, points or the photo's size. */
    @Nullable
    RangeImage range() {
        return range;
    }

    /** Why there is no {@link #range()}. */
    Missing whyNoRange() {
        return hasSize() ? Missing.DEPTH : Missing.PHOTO_SIZE;
    }

    /** Why nothing tells what is under an object. */
    Missing whyNoSupport() {
        return points == null && scene.ground() == null ? Missing.GROUND : Missing.HIDDEN;
    }

    /** Whether something may be at a place where no point is known: the photo's depth ends there or before it. */
    boolean mayHold(Point3 place) {
        if (range == null) {
            return true;
        }
        if (!(place.z() > 0)) {
            return false;
        }
        Pixel p = scene.intrinsics().project(place);
        return range.at(p.u(), p.v()) <= place.z() + settings.depthSlack();
    }

    boolean hasSize() {
        return scene.width() > 0 && scene.height() > 0;
    }

    /** The boxes that take up room, by the objects' ids, in the scene's order. */
    Map<String, Solid> solids() {
        return solids;
    }

    /**
     * The other things that an object's label could mean: "mug" is said of a coffee mug too. A box that lies on the object's
     * own is the same thing, listed twice.
     */
    List<SceneObject> namesakes(SceneObject object) {
        String name = name(object.label());
        return scene.objects().stream()
                .filter(o -> !o.id().equals(object.id()))
                .filter(o -> name(o.label()).equals(name) || name(o.label()).endsWith(" " + name))
                .filter(o -> !isSameBox(o, object))
                .toList();
    }

    /** Whether two boxes are so alike that a detector has listed one thing twice. */
    static boolean isSameBox(SceneObject a, SceneObject b) {
        return BoxOverlap.iou(a.box().cuboid(), b.box().cuboid()) > SAME_THING;
    }

    private static String name(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The object's own measures. */
    ObjectFacts object(SceneObject object) {
        return objects.computeIfAbsent(object.id(), id -> new ObjectFacts(object, this));
    }

    /** Centimetres to the most similar earlier end of the same object and operation; infinite for none. */
    double distanceToEarlier(Candidate candidate) {
        return nearest.getOrDefault(candidate.id(), Double.POSITIVE_INFINITY);
    }

    /** The vertical: the ground's normal, else the box axis that is nearest to the camera's upwards. */
    Point3 up(Solid solid) {
        Ground ground = scene.ground();
        if (ground != null) {
            return ground.up();
        }
        Point3 cameraUp = new Point3(0, -1, 0);
        Point3 axis = solid.axes().column(solid.axisAlong(cameraUp));
        return axis.dot(cameraUp) < 0 ? axis.times(-1) : axis;
    }

    /** The boxes other than one object's. */
    List<Solid> othersThan(String objectId) {
        List<Solid> out = new ArrayList<>(solids.size());
        solids.forEach((id, s) -> {
            if (!id.equals(objectId)) {
                out.add(s);
            }
        });
        return out;
    }
}
