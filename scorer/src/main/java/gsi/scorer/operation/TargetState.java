package gsi.scorer.operation;

import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.score.Absence.Cause;

/** The state that an edit should end in, as the evaluator reads it from the edit's JSON. */
final class TargetState {

    private TargetState() {}

    /** For move and scale: {@code new_bbox_3d} with the original rotation, whatever {@code new_rotation_matrix} says. */
    static OrientedBox ofBox(EditSpec edit) throws UnscorableException {
        Cuboid wanted = edit.wanted();
        if (wanted == null) {
            throw new UnscorableException(Cause.UNUSABLE_EDIT, "the edit has no new_bbox_3d");
        }
        Rotation r = edit.rotation();
        return r == null ? OrientedBox.upright(wanted) : new OrientedBox(wanted, r);
    }

    /** For rotate: the original box with {@code new_rotation_matrix}. */
    static OrientedBox ofTurn(EditSpec edit) throws UnscorableException {
        Rotation wanted = edit.wantedRotation();
        if (wanted == null) {
            throw new UnscorableException(Cause.UNUSABLE_EDIT, "the edit has no new_rotation_matrix");
        }
        return new OrientedBox(edit.original(), wanted);
    }
}
