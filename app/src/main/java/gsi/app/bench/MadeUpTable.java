package gsi.app.bench;

import gsi.candidates.model.FrameMeasures;
import gsi.candidates.model.Ground;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.viewer3d.cloud.PointCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joml.Vector3d;

/** Tables with a dozen boxes on them, seen from above at an angle, and their surfaces as points: for measuring. */
final class MadeUpTable {

    private static final List<String> LABELS =
            List.of("mug", "bowl", "book", "box", "can", "lamp", "mug", "plate", "vase", "box", "toy", "jar");

    private static final double PITCH = Math.toRadians(35);
    /** From world (x right, y down, z forward, level) to camera. */
    private static final Rotation TILT = new Rotation(
            1, 0, 0, 0, Math.cos(PITCH), -Math.sin(PITCH), 0, Math.sin(PITCH), Math.cos(PITCH));

    private static final Point3 TABLE = new Point3(0, 0.1, 1.4);

    private MadeUpTable() {}

    /** The scene of a number; always the same. */
    static Scene scene(int number) {
        Random random = new Random(number);
        List<SceneObject> objects = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            double w = 0.05 + 0.15 * random.nextDouble();
            double h = 0.04 + 0.2 * random.nextDouble();
            double l = 0.05 + 0.15 * random.nextDouble();
            double x = (i % 4 - 1.5) * 0.32 + 0.05 * random.nextGaussian();
            double z = (i / 4 - 1.0) * 0.3 + 0.05 * random.nextGaussian();
            double yaw = random.nextDouble() * Math.PI;
            Point3 centre = TABLE.plus(TILT.apply(new Point3(x, -h / 2, z)));
            objects.add(new SceneObject(
                    Integer.toString(i),
                    LABELS.get(i),
                    new OrientedBox(
                            new Cuboid(centre.x(), centre.y(), centre.z(), w, h, l, yaw),
                            TILT.times(Rotation.aboutY(yaw))),
                    null,
                    0.5 + 0.5 * random.nextDouble()));
        }
        return new Scene(
                "table%05d".formatted(number),
                null,
                1296,
                968,
                Intrinsics.pinhole(1100, 1100, 647.5, 483.5),
                null,
                objects,
                null,
                null,
                new Ground(TABLE, TILT.apply(new Point3(0, -1, 0)), Ground.Origin.FILE),
                new FrameMeasures(number, Double.NaN, objects.size()));
    }

    /** Points of the table and of the faces of the boxes on it, camera frame. */
    static PointCloud points(Scene scene, int count) {
        Random random = new Random(scene.id().hashCode());
        float[] xyz = new float[3 * count];
        int n = scene.objects().size();
        for (int i = 0; i < count; i++) {
            Point3 p;
            if (i % 2 == 0) {
                p = TABLE.plus(TILT.apply(new Point3(random.nextDouble() * 1.8 - 0.9, 0, random.nextDouble() * 1.4 - 0.7)));
            } else {
                p = onFace(scene.objects().get(random.nextInt(n)).box(), random);
            }
            xyz[3 * i] = (float) p.x();
            xyz[3 * i + 1] = (float) p.y();
            xyz[3 * i + 2] = (float) p.z();
        }
        return PointCloud.of(new Vector3d(), xyz, new int[count], new float[count]);
    }

    private static Point3 onFace(OrientedBox box, Random random) {
        double[] own = {random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5};
        own[random.nextInt(3)] = random.nextBoolean() ? 0.5 : -0.5;
        Cuboid c = box.cuboid();
        return c.centre().plus(box.rotation().apply(new Point3(own[0] * c.w(), own[1] * c.h(), own[2] * c.l())));
    }
}
