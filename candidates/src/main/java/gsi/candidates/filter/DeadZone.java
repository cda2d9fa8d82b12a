package gsi.candidates.filter;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.Edit;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.Operation;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Turn;
import gsi.scorer.geometry.Sameness;

/** Whether the benchmark would see the edit if it were done perfectly: a detection of the edited image counts only if it is not
 * the same as any of the photo, in 3D or in 2D (protocol.md §4). The value is the distance to the most similar object of
 * the photo as a multiple of the distance below which both are the same; the smaller of 3D and 2D. */
final class DeadZone implements PlausibilityFilter {

    /** Longest side of the processed image, pixels (protocol.md §5). */
    private static final double PROCESSED_SIDE = 896;

    @Override
    public FilterId id() {
        return FilterId.DEAD_ZONE;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        if (facts.removes()) {
            return Measurement.notApplicable();
        }
        Scene scene = facts.scene().scene();
        if (!facts.scene().hasSize()) {
            return Measurement.missing(Missing.PHOTO_SIZE);
        }
        return facts.ofTarget(end -> {
            Candidate c = facts.candidate();
            double least = Double.POSITIVE_INFINITY;
            String like = null;
            for (SceneObject o : scene.objects()) {
                double times = times(c, o, scene);
                if (times < least) {
                    least = times;
                    like = o.label();
                }
            }
            return Measurement.of(least, like);
        });
    }

    private static double times(Candidate c, SceneObject origin, Scene scene) {
        OrientedBox target = c.target();
        if (target == null) {
            return Double.POSITIVE_INFINITY;
        }
        double bound = Math.sqrt(c.operation() == Operation.MOVE ? Sameness.BOX_3D : Sameness.BOX_3D_STRICT);
        double in3d = Sameness.distance(seen(c, target.cuboid()), origin.box().cuboid()) / bound;
        double processed = PROCESSED_SIDE / Math.max(scene.width(), scene.height());
        Box2d was = origin.box().project(scene.intrinsics()).scaled(processed);
        Box2d is = target.project(scene.intrinsics()).scaled(processed);
        double in2d = Sameness.distance(is, was) / Math.sqrt(Sameness.BOX_2D);
        return Math.min(in3d, in2d);
    }

    /** As a detector would give it: with the yaw that the object has after a turn, which edit files leave as it was. */
    private static Cuboid seen(Candidate c, Cuboid target) {
        if (!(c.edit() instanceof Edit.Rotate turn) || target.yaw() != c.object().box().cuboid().yaw()) {
            return target;
        }
        double by = Math.toRadians(turn.turn() == Turn.CLOCKWISE ? turn.degrees() : -turn.degrees());
        double yaw = Math.IEEEremainder(target.yaw() + by, 2 * Math.PI);
        return new Cuboid(target.x(), target.y(), target.z(), target.w(), target.h(), target.l(), yaw);
    }
}
