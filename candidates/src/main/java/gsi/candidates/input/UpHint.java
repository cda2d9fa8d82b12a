package gsi.candidates.input;

import gsi.candidates.model.CameraPose;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Point3;

/**
 * Where up roughly is, for a scene whose ground is not known.
 *
 * @param up unit length, camera frame
 * @param tilt by how many degrees it may be wrong
 */
record UpHint(Point3 up, double tilt) {

    private static final double AGREEING = 0.95;

    static UpHint of(Scene scene) {
        CameraPose pose = scene.pose();
        if (pose != null) {
            return new UpHint(pose.rotation().transposed().apply(new Point3(0, 0, 1)), 8);
        }
        Point3 sum = new Point3(0, 0, 0);
        for (SceneObject o : scene.objects()) {
            Point3 down = o.box().rotation().column(1);
            sum = sum.plus(down.times(down.y() < 0 ? 1 : -1));
        }
        double length = sum.length();
        // Detectors give tables and mugs the room's vertical; where their axes disagree, only gravity's side is known.
        return !scene.objects().isEmpty() && length / scene.objects().size() > AGREEING
                ? new UpHint(sum.times(1 / length), 15)
                : new UpHint(new Point3(0, -Math.sqrt(0.5), -Math.sqrt(0.5)), 50);
    }
}
