package gsi.scorer.paper;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Instruction;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import gsi.scorer.score.SampleScore;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mug of 10 cm, 2 m before the camera, and a plate 60 cm to its left; what is asked for, and what was found. */
public final class Scene {

    public static final Intrinsics K = Intrinsics.pinhole(500, 500, 320, 240);
    public static final Cuboid MUG = new Cuboid(0, 0, 2, 0.1, 0.1, 0.1, 0);
    public static final Cuboid PLATE = new Cuboid(-0.6, 0, 2, 0.2, 0.02, 0.2, 0);

    private static final Absence NOT_SCORED = new Absence(Cause.NOT_APPLICABLE, "not scored here");

    private Scene() {}

    public static Cuboid at(double x, double y, double z) {
        return new Cuboid(x, y, z, 0.1, 0.1, 0.1, 0);
    }

    public static Detection seen(Cuboid box) {
        return turned(box, Rotation.IDENTITY);
    }

    public static Detection turned(Cuboid box, @Nullable Rotation rotation) {
        return new Detection("mug", box, OrientedBox.upright(box).project(K), rotation, 0.9);
    }

    public static Rotation degrees(double angle) {
        return Rotation.aboutY(Math.toRadians(angle));
    }

    public static EditSpec move(Cuboid target) {
        return edit("Move the mug", target, null);
    }

    public static EditSpec rotate(double angle) {
        return edit("Rotate the mug", null, degrees(angle));
    }

    public static EditSpec scale(double w, double h, double l) {
        return edit("Scale the mug", MUG.withSize(0.1 * w, 0.1 * h, 0.1 * l), null);
    }

    public static EditSpec remove() {
        return edit("Remove the mug", null, null);
    }

    public static EditSpec edit(String prompt, @Nullable Cuboid wanted, @Nullable Rotation wantedRotation) {
        return new EditSpec(
                Instruction.of(prompt), "mug", MUG, wanted, K, Rotation.IDENTITY, wantedRotation, null, null);
    }

    /** Scores what was found; the photo shows the mug and the plate. */
    public static PaperScore score(EditSpec edit, Detection... found) {
        return score(edit, new DetectionPair(List.of(seen(MUG), seen(PLATE)), List.of(found)));
    }

    public static PaperScore score(EditSpec edit, @Nullable DetectionPair found) {
        return score(new PaperScorer(PaperTolerances.DEFAULT, BackgroundDistance.NOT_AVAILABLE), edit, found);
    }

    public static PaperScore score(PaperScorer scorer, EditSpec edit, @Nullable DetectionPair found) {
        SampleKey key = new SampleKey("fine", "photo", "0");
        EditedImage edited = new EditedImage("model", Path.of("edited.png"), found);
        Sample sample = new Sample(
                key, edit, Path.of("edit.json"), Path.of("photo.png"), null, null, List.of(), List.of(edited));
        return scorer.score(sample, edited, upstream(key, edit, Measured.of(0.25)));
    }

    public static SampleScore upstream(SampleKey key, EditSpec edit, Measured both) {
        Measured none = Measured.missing(NOT_SCORED);
        return new SampleScore(
                key,
                "model",
                SampleScore.UPSTREAM,
                edit.instruction().operationWord(),
                both,
                both,
                none,
                none,
                none,
                new Gate(Gate.State.OPEN, "not looked at"),
                null,
                null,
                PhysicalErrors.none(NOT_SCORED),
                null,
                null);
    }
}
