package gsi.app.scene;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.edit.EditableBox;
import java.util.Locale;
import org.joml.Matrix3d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * The nine numbers of a box as people type them: centre in the camera's frame and sides in centimetres, turn in degrees. The
 * turn is measured in the scene's axes, so that a box that stands upright has neither pitch nor roll however the camera was
 * tilted: yaw about the vertical, 0 where the box faces as the camera does, then pitch about the box's x axis, then roll about
 * its z axis.
 */
enum BoxNumbers {
    X(0, 0),
    Y(0, 1),
    Z(0, 2),
    WIDTH(1, 0),
    HEIGHT(1, 1),
    DEPTH(1, 2),
    YAW(2, 0),
    PITCH(2, 1),
    ROLL(2, 2);

    /** Farther away, centimetres, nothing is that a photo could show. */
    private static final double FARTHEST = 100_000;

    private final int line;
    private final int component;

    BoxNumbers(int line, int component) {
        this.line = line;
        this.component = component;
    }

    /** Key of its name in the bundle. */
    String textKey() {
        return "correct." + name().toLowerCase(Locale.ROOT);
    }

    /** 0 for the centre's numbers, 1 for the size's, 2 for the turn's. */
    int line() {
        return line;
    }

    /** Which of the three of its line, 0 to 2; of centre and size, the axis. */
    int component() {
        return component;
    }

    boolean isTurn() {
        return line == 2;
    }

    /** This number of a box. */
    double of(EditableBox box, SceneAxes axes) {
        return switch (this) {
            case X, Y, Z -> 100 * box.centre().get(component);
            case WIDTH, HEIGHT, DEPTH -> 100 * box.size().get(component);
            case YAW -> Math.toDegrees(turn(box, axes).y);
            case PITCH -> Math.toDegrees(turn(box, axes).x);
            case ROLL -> Math.toDegrees(turn(box, axes).z);
        };
    }

    /** Pitch, yaw, roll in x, y, z; radians. */
    private static Vector3d turn(EditableBox box, SceneAxes axes) {
        return level(axes).conjugate().mul(box.rotation()).getEulerAnglesYXZ(new Vector3d());
    }

    /** From right, down, forward of the scene to the camera's frame. */
    private static Quaterniond level(SceneAxes axes) {
        return new Quaterniond()
                .setFromNormalized(new Matrix3d(axes.right(), axes.up().negate(new Vector3d()), axes.forward()));
    }

    /** The box with another value for this number; the other eight stay exactly as they are. */
    EditableBox with(EditableBox box, double value, SceneAxes axes) {
        return switch (this) {
            case X, Y, Z -> box.withCentre(new Vector3d(box.centre()).setComponent(component, value / 100));
            case WIDTH, HEIGHT, DEPTH -> box.withSize(new Vector3d(box.size()).setComponent(component, value / 100));
            case YAW, PITCH, ROLL -> {
                Vector3d turn = turn(box, axes);
                int axis = switch (this) {
                    case PITCH -> 0;
                    case YAW -> 1;
                    default -> 2;
                };
                turn.setComponent(axis, Math.toRadians(value));
                yield box.withRotation(level(axes).mul(new Quaterniond().rotationYXZ(turn.y, turn.x, turn.z)));
            }
        };
    }

    /** Key of the text that says why a value cannot be this number; null where it can. */
    @Nullable
    String problem(double value) {
        return switch (this) {
            case WIDTH, HEIGHT, DEPTH ->
                value >= 100 * EditableBox.LEAST_SIDE && value <= FARTHEST ? null : "correct.invalid.size";
            case X, Y, Z -> Math.abs(value) <= FARTHEST ? null : "correct.invalid.centre";
            case YAW, PITCH, ROLL -> Math.abs(value) <= 360 ? null : "correct.invalid.turn";
        };
    }

    /** As a person reads it: a tenth of a millimetre or of a degree, never "-0". */
    static String text(double value) {
        double rounded = Math.rint(100 * value) / 100 + 0.0;
        String text = String.format(Locale.ROOT, "%.2f", rounded);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    /** Reads a number with point or comma. @throws NumberFormatException if it is none */
    static double read(String text) {
        double value = Double.parseDouble(text.strip().replace(',', '.'));
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    /** The viewer's form of a box of the data; null where it has no volume or is not finite. */
    static @Nullable EditableBox editable(OrientedBox box) {
        Cuboid c = box.cuboid();
        try {
            return EditableBox.of(
                    new Vector3d(c.x(), c.y(), c.z()),
                    new Vector3d(c.w(), c.h(), c.l()),
                    box.rotation().toArray());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Back from the viewer's form. */
    static OrientedBox filed(EditableBox box) {
        Rotation r = Rotation.of(box.rowMajor());
        Cuboid c = new Cuboid(
                box.centre().x(),
                box.centre().y(),
                box.centre().z(),
                box.size().x(),
                box.size().y(),
                box.size().z(),
                Math.atan2(r.m02(), r.m22()));
        return new OrientedBox(c, r);
    }
}
