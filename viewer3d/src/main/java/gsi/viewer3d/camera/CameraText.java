package gsi.viewer3d.camera;

import gsi.viewer3d.cloud.Pinhole;
import java.util.HashMap;
import java.util.Map;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A camera as one line of text, to be copied into a note and pasted back: {@code camera/1 turn=… pivot=… view=… lens=…
 * up=… [parallel]}, numbers in Java's shortest exact form, metres and radians. Reading what was written gives the same
 * camera.
 */
public final class CameraText {

    private static final String NAME = "camera/1";
    private static final int LENS = 7;

    private CameraText() {}

    /** The line. */
    public static String write(ViewCamera c) {
        Turn t = c.turn();
        Pinhole l = c.lens();
        String text = NAME
                + numbers(" turn=", t.azimuth(), t.elevation(), t.roll())
                + vector(" pivot=", c.pivot())
                + vector(" view=", c.pivotInView())
                + numbers(" lens=", l.fx(), l.fy(), l.cx(), l.cy(), l.skew(), l.width(), l.height())
                + vector(" up=", c.axes().up());
        return c.orthographic() ? text + " parallel" : text;
    }

    private static String vector(String name, Vector3dc v) {
        return numbers(name, v.x(), v.y(), v.z());
    }

    private static String numbers(String name, double... values) {
        StringBuilder text = new StringBuilder(name);
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",");
            // Whole numbers without ".0" read better.
            text.append(
                    values[i] == Math.rint(values[i])
                                    && Math.abs(values[i]) < 1e9
                                    && 1 / values[i] != Double.NEGATIVE_INFINITY
                            ? Long.toString((long) values[i])
                            : Double.toString(values[i]));
        }
        return text.toString();
    }

    /**
     * The camera of a line; blanks around it do not matter.
     *
     * @throws IllegalArgumentException saying what is wrong, where it is no camera
     */
    public static ViewCamera read(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (!words[0].equals(NAME)) {
            throw new IllegalArgumentException("a camera begins with " + NAME);
        }
        Map<String, String> parts = new HashMap<>();
        boolean parallel = false;
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals > 0) {
                parts.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            } else if (words[i].equals("parallel")) {
                parallel = true;
            } else {
                throw new IllegalArgumentException("a camera has no " + words[i]);
            }
        }
        double[] turn = numbers(parts, "turn", 3);
        double[] l = numbers(parts, "lens", LENS);
        return new ViewCamera(
                SceneAxes.upward(vector(parts, "up")),
                new Turn(turn[0], turn[1], turn[2]),
                vector(parts, "pivot"),
                vector(parts, "view"),
                new Pinhole(l[0], l[1], l[2], l[3], l[4], (int) l[5], (int) l[6]),
                parallel);
    }

    private static Vector3d vector(Map<String, String> parts, String name) {
        double[] v = numbers(parts, name, 3);
        return new Vector3d(v[0], v[1], v[2]);
    }

    private static double[] numbers(Map<String, String> parts, String name, int count) {
        String[] texts = parts.getOrDefault(name, "").split(",", -1);
        if (texts.length != count) {
            throw new IllegalArgumentException("a camera needs " + name + " with " + count + " numbers");
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            try {
                values[i] = Double.parseDouble(texts[i]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("\"" + texts[i] + "\" in the camera's " + name + " is no number", e);
            }
        }
        return values;
    }
}
