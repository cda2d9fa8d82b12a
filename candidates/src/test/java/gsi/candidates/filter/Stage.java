package gsi.candidates.filter;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.Edit;
import gsi.candidates.model.FrameMeasures;
import gsi.candidates.model.Ground;
import gsi.candidates.model.ReferringExpression;
import gsi.candidates.model.ReferringExpression.Superlative;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneEvidence;
import gsi.candidates.model.SceneObject;
import gsi.candidates.space.Solid;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.geometry.Turn;
import gsi.dataset.image.DepthMap;
import gsi.viewer3d.cloud.PointCloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * A table half a metre below a camera that looks straight ahead, things on it, and what a depth camera sees of them. The
 * table is 1.6 m wide and reaches from 0.7 to 2.1 m; 0.2 m below it is the floor.
 */
final class Stage {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;
    static final Intrinsics K = Intrinsics.pinhole(500, 500, 320, 240);
    static final double TABLE = 0.5;
    static final double FLOOR = 0.7;

    private final List<SceneObject> objects = new ArrayList<>();
    private final List<Solid> seen = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private double holeFrom;
    private double holeTo;
    private boolean size = true;
    private boolean depth = true;
    private boolean points = true;
    private boolean ground = true;
    private @Nullable ReferringExpression expression;
    private @Nullable SceneObject reference;
    private @Nullable Measures measured;

    /** A thing on the table: centre of its bottom at x, z; sides along x, y, z. */
    Stage thing(String label, double x, double z, double w, double h, double l) {
        return thing(label, new Cuboid(x, TABLE - h / 2, z, w, h, l, 0), 0.9);
    }

    Stage thing(String label, Cuboid box, double score) {
        return only(label, box, score).visible(box);
    }

    /** A box that the detector claims, with nothing there. */
    Stage only(String label, Cuboid box, double score) {
        objects.add(new SceneObject("o" + objects.size(), label, OrientedBox.upright(box), null, score));
        return this;
    }

    /** Something that the camera sees and no detector named. */
    Stage visible(Cuboid box) {
        seen.add(Solid.of(OrientedBox.upright(box)).orElseThrow());
        return this;
    }

    Stage withoutSize() {
        size = false;
        return this;
    }

    Stage withoutDepth() {
        depth = false;
        return this;
    }

    Stage withoutPoints() {
        points = false;
        return this;
    }

    /** The depth camera measured nothing of the table between these distances to the right. */
    Stage withHole(double from, double to) {
        holeFrom = from;
        holeTo = to;
        return this;
    }

    Stage withoutGround() {
        ground = false;
        return this;
    }

    /** The object of the next candidates is one of several. */
    Stage called(Superlative superlative, double margin) {
        expression = new ReferringExpression(objects.getFirst().label(), superlative, margin);
        return this;
    }

    /** The next candidates refer to this thing. */
    Stage beside(int thing) {
        reference = objects.get(thing);
        return this;
    }

    /** Moves the first thing: right, up and away from the camera, metres. */
    Stage move(double right, double up, double away) {
        Cuboid c = objects.getFirst().box().cuboid();
        Point3 to = c.centre().plus(new Point3(right, -up, away));
        double far = 100 * new Point3(right, up, away).length();
        return candidate(new Edit.Move(Direction.RIGHT, far, Edit.Axes.CAMERA), OrientedBox.upright(c.withCentre(to)));
    }

    /** Puts the first thing somewhere, with words that say where. */
    Stage place(Edit.Relation relation, double right, double up, double away) {
        move(right, up, away);
        Candidate c = candidates.removeLast();
        return candidate(new Edit.Place(relation), c.target());
    }

    Stage rotate(double degrees) {
        OrientedBox box = objects.getFirst().box();
        Rotation turned =
                box.rotation().times(Rotation.aboutY(Math.toRadians(degrees)).transposed());
        return candidate(new Edit.Rotate(degrees, Turn.COUNTERCLOCKWISE), new OrientedBox(box.cuboid(), turned));
    }

    Stage scale(double factor) {
        Cuboid c = objects.getFirst().box().cuboid();
        Cuboid larger = new Cuboid(
                c.x(), c.y() - (factor - 1) * c.h() / 2, c.z(), factor * c.w(), factor * c.h(), factor * c.l(), 0);
        return candidate(new Edit.Scale(factor), OrientedBox.upright(larger));
    }

    Stage remove() {
        return candidate(new Edit.Remove(), null);
    }

    Stage candidate(Edit edit, @Nullable OrientedBox target) {
        SceneObject object = objects.getFirst();
        String query = String.valueOf(candidates.size());
        candidates.add(new Candidate(
                "stage_edit_" + query,
                "stage",
                query,
                edit,
                object,
                target,
                reference,
                reference == null ? null : reference.box().cuboid().centre(),
                expression == null
                        ? new ReferringExpression(object.label(), null, Double.POSITIVE_INFINITY)
                        : expression,
                Map.of(),
                1));
        return this;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** What every filter measures of the last candidate. */
    Measures measures() {
        if (measured == null) {
            measured = Filters.measure(candidates, evidence(), MeasureSettings.USUAL)
                    .getLast();
        }
        return measured;
    }

    SceneEvidence evidence() {
        Scene scene = new Scene(
                "stage",
                null,
                size ? WIDTH : 0,
                size ? HEIGHT : 0,
                K,
                null,
                objects,
                null,
                null,
                ground ? new Ground(new Point3(0, TABLE, 1), new Point3(0, -1, 0), Ground.Origin.FILE) : null,
                new FrameMeasures(0, Double.NaN, objects.size()));
        float[] z = rayCast();
        return new SceneEvidence(scene, depth ? map(z) : null, points ? cloud(z) : null);
    }

    private float[] rayCast() {
        float[] z = new float[WIDTH * HEIGHT];
        for (int v = 0; v < HEIGHT; v++) {
            for (int u = 0; u < WIDTH; u++) {
                Point3 ray = K.unproject(u, v, 1);
                double far = hit(ray);
                boolean unseen = ray.x() * far >= holeFrom && ray.x() * far < holeTo;
                z[v * WIDTH + u] = unseen ? 0 : (float) far;
            }
        }
        return z;
    }

    /** Depth of the first thing along a ray; 4 m for the wall at the back. */
    private double hit(Point3 ray) {
        double nearest = 4;
        if (ray.y() > 0) {
            nearest = Math.min(nearest, FLOOR / ray.y());
            double table = TABLE / ray.y();
            if (table >= 0.7 && table <= 2.1 && Math.abs(ray.x() * table) <= 0.8) {
                nearest = Math.min(nearest, table);
            }
        }
        for (Solid s : seen) {
            double in = 0;
            double out = Double.POSITIVE_INFINITY;
            double[] c = {s.centre().x(), s.centre().y(), s.centre().z()};
            double[] d = {ray.x(), ray.y(), 1};
            for (int i = 0; i < 3; i++) {
                double a = (c[i] - s.half(i)) / d[i];
                double b = (c[i] + s.half(i)) / d[i];
                in = Math.max(in, Math.min(a, b));
                out = Math.min(out, Math.max(a, b));
            }
            nearest = in <= out ? Math.min(nearest, in) : nearest;
        }
        return nearest;
    }

    private static DepthMap map(float[] z) {
        short[] millimetres = new short[z.length];
        for (int i = 0; i < z.length; i++) {
            millimetres[i] = (short) Math.round(1000 * z[i]);
        }
        return new DepthMap(WIDTH, HEIGHT, millimetres);
    }

    private static PointCloud cloud(float[] z) {
        float[] xyz = new float[3 * z.length];
        int n = 0;
        for (int i = 0; i < z.length; i++) {
            if (z[i] > 0) {
                Point3 p = K.unproject(i % WIDTH, Math.floorDiv(i, WIDTH), z[i]);
                xyz[n++] = (float) p.x();
                xyz[n++] = (float) p.y();
                xyz[n++] = (float) p.z();
            }
        }
        return PointCloud.of(new Vector3d(), Arrays.copyOf(xyz, n), new int[n / 3], new float[n / 3]);
    }
}
