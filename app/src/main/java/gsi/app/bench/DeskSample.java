package gsi.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** One sample of a {@link DeskProject} as JSON: every number follows from its own number and the picture's size. */
final class DeskSample {

    private static final long SEED = 20260604;
    private static final List<String> LABELS =
            List.of("cookie tin", "mug", "desk lamp", "teapot", "cereal box", "clock", "vase", "book");
    private static final List<String> PROMPTS = List.of(
            "Move the %s %d centimeters to the right",
            "Rotate the %s by %d degrees clockwise",
            "Remove the %s; edit %d",
            "Scale the %s to %d percent",
            "Move the %s %d centimeters away from the camera");

    private final int width;
    private final int height;
    private final String label;
    private final String prompt;
    private final double[] box;
    private final double[] wanted;
    private final String before;
    private final String after;

    DeskSample(int number, int width, int height) {
        this.width = width;
        this.height = height;
        // The edits of a photo are about a few objects, each in its place.
        Random object = new Random(SEED + number / 5);
        Random edit = new Random(SEED * 31 + number);
        this.label = LABELS.get(object.nextInt(LABELS.size()));
        this.prompt = String.format(Locale.ROOT, PROMPTS.get(number % PROMPTS.size()), label, 5 + edit.nextInt(90));
        double yaw = object.nextDouble();
        this.box = new double[] {
            object.nextDouble() - 0.5, 0.2, 1.2 + object.nextDouble(), 0.1 + 0.2 * object.nextDouble(), 0.15, 0.18, yaw
        };
        this.wanted = box.clone();
        wanted[0] += 0.4 * edit.nextDouble();
        this.before = matrix(yaw);
        this.after = matrix(yaw + edit.nextDouble());
    }

    /** What an edit file says. */
    String edit() {
        return String.format(
                Locale.ROOT,
                "{\"prompt\": \"%s\", \"target\": \"%s\", \"original_bbox_3d\": %s, \"new_bbox_3d\": %s,%n"
                        + " \"camera_intrinsics\": [[%d, 0.0, %d.5], [0.0, %d, %d.5], [0.0, 0.0, 1.0]],%n"
                        + " \"rotation_matrix\": %s, \"new_rotation_matrix\": %s}%n",
                prompt,
                label,
                numbers(box),
                numbers(wanted),
                width * 4 / 5,
                width / 2 - 1,
                width * 4 / 5,
                height / 2 - 1,
                before,
                after);
    }

    /** What the detector says of the photo and of the edited image: the object and a neighbour in each. */
    String detections() {
        return "{\"origin_result\": {\"detections\": [" + detection(box, before) + ", " + neighbour()
                + "]}, \"new_result\": {\"detections\": [" + detection(wanted, after) + ", " + neighbour() + "]}}";
    }

    private String neighbour() {
        double[] beside = box.clone();
        beside[0] -= 0.5;
        return detection(beside, before);
    }

    private String detection(double[] seen, String rotation) {
        return String.format(
                Locale.ROOT,
                "{\"label\": \"%s\", \"bbox_3d\": %s, \"bbox_2d\": [%.1f, 200.0, %.1f, 320.0], \"rotation_matrix\": %s,"
                        + " \"iou_score\": 0.9}",
                label,
                numbers(seen),
                300 + 200 * seen[0],
                380 + 200 * seen[0],
                rotation);
    }

    private static String numbers(double[] values) {
        StringBuilder out = new StringBuilder("[");
        for (double v : values) {
            out.append(out.length() == 1 ? "" : ", ").append(String.format(Locale.ROOT, "%.6f", v));
        }
        return out.append(']').toString();
    }

    private static String matrix(double yaw) {
        double c = Math.cos(yaw);
        double s = Math.sin(yaw);
        return String.format(Locale.ROOT, "[[%.8f, 0.0, %.8f], [0.0, 1.0, 0.0], [%.8f, 0.0, %.8f]]", c, s, -s, c);
    }
}
