package gsi.candidates.generate;

import gsi.candidates.model.Edit;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit with its target state, before it has words.
 *
 * @param target rounded as the benchmark's files are; null for remove
 * @param referencePoint the place that the target was derived from; null where the edit leads to none
 */
record Draft(
        SceneObject object,
        Edit edit,
        @Nullable OrientedBox target,
        @Nullable SceneObject reference,
        @Nullable Point3 referencePoint) {

    /** What makes two edits of a scene the same: one object, one operation, one target state to the millimetre. */
    record Key(String object, Class<?> operation, List<Long> state) {}

    static Draft of(SceneObject object, Edit edit, @Nullable OrientedBox target) {
        return new Draft(object, edit, target == null ? null : rounded(target), null, null);
    }

    Draft with(SceneObject referred, @Nullable Point3 point) {
        return new Draft(object, edit, target, referred, point == null ? null : rounded(point));
    }

    Key key() {
        Class<?> kind = edit instanceof Edit.Place ? Edit.Move.class : edit.getClass();
        if (target == null) {
            return new Key(object.id(), kind, List.of());
        }
        Cuboid c = target.cuboid();
        double[] r = target.rotation().toArray();
        double[] all = {c.x(), c.y(), c.z(), c.w(), c.h(), c.l(), r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8]};
        return new Key(
                object.id(),
                kind,
                Arrays.stream(all).mapToLong(v -> Math.round(v * 1000)).boxed().toList());
    }

    /** To the micrometre and 8 digits: what files say, and what every machine computes alike. */
    private static OrientedBox rounded(OrientedBox box) {
        double[] c = box.cuboid().toArray();
        double[] r = box.rotation().toArray();
        for (int i = 0; i < c.length; i++) {
            c[i] = rounded(c[i], 1e6);
        }
        for (int i = 0; i < r.length; i++) {
            r[i] = rounded(r[i], 1e8);
        }
        return new OrientedBox(Cuboid.of(c), Rotation.of(r));
    }

    private static Point3 rounded(Point3 p) {
        return new Point3(rounded(p.x(), 1e6), rounded(p.y(), 1e6), rounded(p.z(), 1e6));
    }

    private static double rounded(double value, double scale) {
        return Math.rint(value * scale) / scale + 0.0; // no −0
    }
}
