package gsi.app.scene;

import gsi.app.text.Texts;
import gsi.icons.Icon;
import gsi.viewer3d.cloud.OrientedBox;
import gsi.viewer3d.edit.BoxFacts;
import gsi.viewer3d.edit.EditableBox;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.render.BoxOverlay;
import gsi.viewer3d.render.BoxRole;
import gsi.viewer3d.render.SceneContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/** The boxes of a scene in numbers, over the 3D view: a column for each of original, target and detected. */
final class BoxCard extends GridPane {

    private final Texts texts;
    private int rows;

    /**
     * One box in numbers, lengths in centimetres, angles in degrees.
     *
     * @param name for people
     * @param size width, height and depth along its own axes
     * @param heading which way its z axis points, level with the ground
     * @param ground of its lowest corner above the original's
     * @param points of the visible clouds inside
     * @param away from the original: centre to centre
     * @param gap from the original's surface to this one's; 0 where they touch
     */
    record Facts(
            String name,
            Vector3dc size,
            Vector3dc centre,
            double heading,
            double ground,
            int points,
            double away,
            double gap) {}

    BoxCard(Texts texts) {
        super(14, 2);
        this.texts = texts;
        getStyleClass().add("box-card");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /**
     * Reads the boxes of a scene; a few milliseconds for a photo's cloud. Any thread.
     *
     * @param detected whether also those of detections, whose figures give away how good the answer is
     */
    static List<Facts> facts(SceneContent scene, boolean detected) {
        List<Facts> out = new ArrayList<>();
        GroundPlane ground = SampleScene.ground(scene);
        EditableBox original = null;
        List<BoxRole> told = detected
                ? List.of(BoxRole.ORIGINAL, BoxRole.TARGET, BoxRole.DETECTED)
                : List.of(BoxRole.ORIGINAL, BoxRole.TARGET);
        for (BoxRole role : told) {
            for (BoxOverlay overlay : scene.boxes()) {
                EditableBox box = overlay.role() == role ? editable(overlay) : null;
                if (box != null) {
                    original = original == null ? box : original;
                    out.add(facts(overlay.label(), box, original, scene, ground));
                }
            }
        }
        return out;
    }

    private static @Nullable EditableBox editable(BoxOverlay overlay) {
        try {
            OrientedBox b = OrientedBox.ofCorners(overlay.corners());
            return EditableBox.of(
                    b.centre(),
                    b.half().mul(2, new Vector3d()),
                    b.axisX().x(),
                    b.axisY().x(),
                    b.axisZ().x(),
                    b.axisX().y(),
                    b.axisY().y(),
                    b.axisZ().y(),
                    b.axisX().z(),
                    b.axisY().z(),
                    b.axisZ().z());
        } catch (IllegalArgumentException e) {
            // Flat, or not finite: it has no numbers worth reading.
            return null;
        }
    }

    private static Facts facts(
            String name, EditableBox box, EditableBox original, SceneContent scene, @Nullable GroundPlane ground) {
        int points = scene.layers().stream()
                .filter(l -> l.visible())
                .mapToInt(l -> BoxFacts.pointsInside(box, l.cloud()))
                .sum();
        return new Facts(
                name,
                box.size().mul(100, new Vector3d()),
                box.centre().mul(100, new Vector3d()),
                BoxFacts.headingDegrees(box, scene.axes()),
                ground == null ? Double.NaN : 100 * BoxFacts.heightAboveGround(box, ground),
                points,
                100 * BoxFacts.centreDistance(box, original),
                100 * BoxFacts.gap(box, original));
    }

    /**
     * Shows these and no others.
     *
     * @param hidden whether to say that the detected box's are kept back
     */
    void show(List<Facts> boxes, boolean hidden) {
        getChildren().clear();
        getColumnConstraints().clear();
        rows = 0;
        getColumnConstraints().add(new ColumnConstraints());
        for (int i = 0; i < boxes.size(); i++) {
            ColumnConstraints right = new ColumnConstraints();
            right.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(right);
        }
        row("", boxes.stream().map(Facts::name).toList());
        row(
                texts.get("space.box.size"),
                boxes.stream().map(b -> three(b.size())).toList());
        row(
                texts.get("space.box.centre"),
                boxes.stream().map(b -> three(b.centre())).toList());
        row(texts.get("space.box.heading"), each(boxes, "unit.degrees", Facts::heading));
        row(texts.get("space.box.ground"), each(boxes, "unit.cm", Facts::ground));
        row(texts.get("space.box.away"), each(boxes, "unit.cm", Facts::away));
        row(texts.get("space.box.gap"), each(boxes, "unit.cm", Facts::gap));
        row(
                texts.get("space.box.points"),
                boxes.stream()
                        .map(b -> String.format(texts.locale(), "%,d", b.points()))
                        .toList());
        if (hidden) {
            Label note = new Label(texts.get("space.box.hidden"), Icon.HIDDEN.node());
            note.getStyleClass().add("box-card-name");
            add(note, 0, rows, boxes.size() + 1, 1);
        }
    }

    private interface Value {
        double of(Facts facts);
    }

    private List<String> each(List<Facts> boxes, String unit, Value value) {
        return boxes.stream().map(b -> texts.get(unit, tenths(value.of(b)))).toList();
    }

    private static String three(Vector3dc v) {
        return tenths(v.x()) + ", " + tenths(v.y()) + ", " + tenths(v.z());
    }

    /** Never "-0.0". */
    private static String tenths(double v) {
        return String.format(Locale.ROOT, "%.1f", Math.rint(10 * v) / 10 + 0.0);
    }

    private void row(String name, List<String> values) {
        Label title = new Label(name);
        title.getStyleClass().add("box-card-name");
        add(title, 0, rows);
        for (int i = 0; i < values.size(); i++) {
            Label value = new Label(values.get(i));
            value.getStyleClass().add(rows == 0 ? "box-card-title" : "box-card-value");
            add(value, i + 1, rows);
        }
        rows++;
    }
}
