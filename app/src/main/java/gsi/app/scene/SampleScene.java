package gsi.app.scene;

import gsi.app.compare.BoxKind;
import gsi.app.compare.CorrectedBoxes;
import gsi.app.compare.ShownDetections;
import gsi.app.text.Texts;
import gsi.dataset.Detection;
import gsi.dataset.EditedImage;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.render.ArrowOverlay;
import gsi.viewer3d.render.BoxOverlay;
import gsi.viewer3d.render.BoxRole;
import gsi.viewer3d.render.SceneContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/** A sample as a 3D scene: the photo's cloud, where the object is, where it should be, where it was seen. */
final class SampleScene {

    /** Below this, metres, a displacement is not worth an arrow. */
    static final double SHORTEST_ARROW = 0.02;

    /** Nearer than this, metres, a listed object is the edited one. */
    private static final double SAME_OBJECT = 0.03;

    private final Texts texts;

    SampleScene(Texts texts) {
        this.texts = texts;
    }

    /**
     * Builds the scene.
     *
     * @param filed the sample as its file says it: it tells which listed object is the edited one, and which way is up, and
     *     neither changes while boxes are corrected
     * @param matched index of the edited image's detection that stands for the object, where known
     * @param names which boxes are an annotator's
     * @param figures whether to say in numbers what the object did
     */
    SceneContent of(
            Sample sample,
            Sample filed,
            @Nullable EditedImage answer,
            OptionalInt matched,
            CloudStore.Clouds clouds,
            CorrectedBoxes names,
            boolean figures) {
        List<BoxOverlay> boxes = new ArrayList<>();
        for (Detection other : sample.objects()) {
            if (other.cuboid().centre().distanceTo(filed.edit().original().centre()) > SAME_OBJECT) {
                // Only an object that the instruction speaks of needs its name; the others would hide the view.
                boolean named = other.label().equals(sample.edit().reference());
                boxes.add(box(other.box(), BoxRole.REFERENCE, named ? other.label() : ""));
            }
        }
        OrientedBox original = sample.edit().originalBox();
        boxes.add(box(original, BoxRole.ORIGINAL, names.name(BoxKind.ORIGINAL, texts)));
        List<ArrowOverlay> arrows = new ArrayList<>();
        OrientedBox wanted = sample.edit().wantedBox();
        Bounds focus = bounds(original);
        if (wanted != null) {
            boxes.add(box(wanted, BoxRole.TARGET, names.name(BoxKind.TARGET, texts)));
            focus = focus.including(bounds(wanted));
            double length =
                    original.cuboid().centre().distanceTo(wanted.cuboid().centre());
            if (sample.edit().instruction().operation() == Operation.MOVE && length > SHORTEST_ARROW) {
                arrows.add(new ArrowOverlay(
                        vector(original.cuboid().centre()),
                        vector(wanted.cuboid().centre()),
                        texts.get("space.arrow.asked", centimetres(length))));
            }
        }
        if (answer != null) {
            List<Detection> seen = ShownDetections.of(sample, answer, matched);
            for (Detection d : seen) {
                boxes.add(box(d.box(), BoxRole.DETECTED, texts.get(BoxKind.DETECTED.textKey())));
                focus = focus.including(bounds(d.box()));
            }
            if (seen.size() == 1 && sample.edit().instruction().operation() == Operation.MOVE) {
                toDetected(original, wanted, seen.getFirst().box())
                        .map(a -> figures ? a : new ArrowOverlay(a.from(), a.to(), ""))
                        .ifPresent(arrows::add);
            }
        }
        return new SceneContent(clouds.layers(), boxes, arrows, clouds.camera(), SceneAxes.upward(up(filed)), focus);
    }

    /** Against the object's own y axis, world frame; unit length, −y where that is not usable. */
    static Vector3dc up(Sample sample) {
        Point3 down = sample.edit().originalRotation().column(1);
        return SceneAxes.upward(new Vector3d(-down.x(), -down.y(), -down.z())).up();
    }

    /** What the object stands on in the photo: the plane through its box's lowest corner; null where the box is not finite. */
    static @Nullable GroundPlane ground(SceneContent scene) {
        return scene.boxes().stream()
                .filter(b -> b.role() == BoxRole.ORIGINAL)
                .flatMap(b -> b.corners().stream())
                .filter(Vector3dc::isFinite)
                .min(Comparator.comparingDouble(c -> c.dot(scene.axes().up())))
                .map(lowest -> new GroundPlane(lowest, scene.axes().up()))
                .orElse(null);
    }

    /** Where the object should be, else where it is; null where that box is flat or not finite. */
    static gsi.viewer3d.cloud.@Nullable OrientedBox target(Sample sample) {
        OrientedBox wanted = sample.edit().wantedBox();
        try {
            return gsi.viewer3d.cloud.OrientedBox.ofCorners(
                    corners(wanted == null ? sample.edit().originalBox() : wanted));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The scene with one more detection in it. */
    SceneContent with(SceneContent scene, OrientedBox pointed, String label) {
        List<BoxOverlay> boxes = new ArrayList<>(scene.boxes());
        boxes.add(box(pointed, BoxRole.DETECTED, label));
        return new SceneContent(scene.layers(), boxes, scene.arrows(), scene.photo(), scene.axes(), scene.focus());
    }

    /** What the object really did: how far, and by which angle off what was asked. */
    private Optional<ArrowOverlay> toDetected(OrientedBox original, @Nullable OrientedBox wanted, OrientedBox seen) {
        Vector3d from = vector(original.cuboid().centre());
        Vector3d to = vector(seen.cuboid().centre());
        double length = from.distance(to);
        if (!(length > SHORTEST_ARROW)) {
            return Optional.empty();
        }
        String far = centimetres(length);
        String says = texts.get("space.arrow.moved", far);
        if (wanted != null) {
            Vector3d asked = vector(wanted.cuboid().centre()).sub(from);
            if (asked.length() > SHORTEST_ARROW) {
                long off = Math.round(Math.toDegrees(asked.angle(new Vector3d(to).sub(from))));
                says = texts.get("space.arrow.detected", far, off);
            }
        }
        return Optional.of(new ArrowOverlay(from, to, says));
    }

    private String centimetres(double metres) {
        return texts.get("unit.cm", Math.round(100 * metres));
    }

    private static BoxOverlay box(OrientedBox box, BoxRole role, String label) {
        return new BoxOverlay(corners(box), role, label);
    }

    private static List<Vector3dc> corners(OrientedBox box) {
        List<Vector3dc> out = new ArrayList<>(8);
        for (Point3 p : box.corners()) {
            out.add(vector(p));
        }
        return out;
    }

    private static Vector3d vector(Point3 p) {
        return new Vector3d(p.x(), p.y(), p.z());
    }

    private static Bounds bounds(OrientedBox box) {
        return Bounds.around(corners(box));
    }
}
