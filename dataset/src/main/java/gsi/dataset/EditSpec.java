package gsi.dataset;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import org.jspecify.annotations.Nullable;

/**
 * One edit as the data set asks for it: the content of an edit JSON (protocol.md §9).
 *
 * @param instruction the sentence and its operation
 * @param target the object's label
 * @param original where the object is, camera frame, metres
 * @param wanted {@code new_bbox_3d}; absent for remove and view
 * @param intrinsics K of the photo, pixels
 * @param rotation {@code rotation_matrix}; absent in files that only have a yaw
 * @param wantedRotation {@code new_rotation_matrix}; present for rotate
 * @param reference label of the object that the instruction refers to, if any
 * @param referencePoint {@code reference_point} as JSON text, if any; kept for export
 */
public record EditSpec(
        Instruction instruction,
        String target,
        Cuboid original,
        @Nullable Cuboid wanted,
        Intrinsics intrinsics,
        @Nullable Rotation rotation,
        @Nullable Rotation wantedRotation,
        @Nullable String reference,
        @Nullable String referencePoint) {

    /** The object's box before the edit. */
    public OrientedBox originalBox() {
        return new OrientedBox(original, originalRotation());
    }

    /** {@link #rotation()}, or the turn by the original yaw where the file has none. */
    public Rotation originalRotation() {
        return rotation != null ? rotation : Rotation.aboutY(original.yaw());
    }

    /**
     * The box that the edit should end in; for rotate the original box with the new rotation. Null where the operation has
     * no target state (remove, view) or the file does not say it.
     */
    public @Nullable OrientedBox wantedBox() {
        return switch (instruction.operation()) {
            case REMOVE, VIEW, UNKNOWN -> null;
            case ROTATE -> wantedRotation == null ? null : new OrientedBox(original, wantedRotation);
            case MOVE, SCALE -> wanted == null ? null : new OrientedBox(wanted, wantedOrOwnRotation(wanted));
        };
    }

    /** The same edit with another sentence, and the operation that it asks for. */
    public EditSpec withInstruction(Instruction other) {
        return new EditSpec(
                other, target, original, wanted, intrinsics, rotation, wantedRotation, reference, referencePoint);
    }

    /** The same edit of an object with another label. */
    public EditSpec withTarget(String label) {
        return new EditSpec(
                instruction, label, original, wanted, intrinsics, rotation, wantedRotation, reference, referencePoint);
    }

    /** As if the file gave this box as {@code original_bbox_3d} and {@code rotation_matrix}. */
    public EditSpec withOriginal(OrientedBox box) {
        return new EditSpec(
                instruction,
                target,
                box.cuboid(),
                wanted,
                intrinsics,
                box.rotation(),
                wantedRotation,
                reference,
                referencePoint);
    }

    /** As if the file gave this box as {@code new_bbox_3d} and {@code new_rotation_matrix}. */
    public EditSpec withWanted(OrientedBox box) {
        return new EditSpec(
                instruction,
                target,
                original,
                box.cuboid(),
                intrinsics,
                rotation,
                box.rotation(),
                reference,
                referencePoint);
    }

    private Rotation wantedOrOwnRotation(Cuboid w) {
        if (wantedRotation != null) {
            return wantedRotation;
        }
        return rotation != null ? rotation : Rotation.aboutY(w.yaw());
    }
}
