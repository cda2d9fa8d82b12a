package gsi.scorer.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.Instruction;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.Viewpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the steps before and around the formulas do; the formulas themselves are held by the evaluator's own rows. */
class OperationScorerTest {

    private static final Intrinsics K = Intrinsics.pinhole(500, 500, 320, 240);
    private static final Cuboid MUG = new Cuboid(0, 0, 2, 0.1, 0.1, 0.1, 0);
    private static final Cuboid FARTHER_RIGHT = new Cuboid(0.5, 0, 2, 0.1, 0.1, 0.1, 0);

    private final OperationScorer scorer = new OperationScorer();

    @Test
    void a_perfect_move_of_50_cm_scores_1() {
        OperationScore score = score(move(FARTHER_RIGHT), pair(List.of(MUG), List.of(FARTHER_RIGHT)), Gate.State.OPEN);
        assertThat(score.ic()).isEqualTo(Measured.of(1));
        assertThat(score.sa().get()).isCloseTo(1, within(1e-6));
        assertThat(step(score)).isEqualTo(Step.FORMULA);
        assertThat(score.problem()).isNull();
    }

    @Test
    void a_perfect_move_of_20_cm_cannot_be_seen() {
        Cuboid near = MUG.withCentre(new Point3(0.2, 0, 2));
        OperationScore score = score(move(near), pair(List.of(MUG), List.of(near)), Gate.State.OPEN);
        assertThat(score.ic()).isEqualTo(Measured.of(0));
        assertThat(step(score)).isEqualTo(Step.NO_CANDIDATE);
    }

    @Test
    void a_closed_gate_makes_everything_0() {
        OperationScore score =
                score(move(FARTHER_RIGHT), pair(List.of(MUG), List.of(FARTHER_RIGHT)), Gate.State.CLOSED);
        assertThat(score.ic()).isEqualTo(Measured.of(0));
        assertThat(score.sa()).isEqualTo(Measured.of(0));
        assertThat(step(score)).isEqualTo(Step.GATE_CLOSED);
    }

    @Test
    void behind_an_undetermined_gate_only_zeros_are_known() {
        OperationScore moved =
                score(move(FARTHER_RIGHT), pair(List.of(MUG), List.of(FARTHER_RIGHT)), Gate.State.UNDETERMINED);
        assertThat(moved.ic())
                .isInstanceOfSatisfying(
                        Measured.Missing.class, m -> assertThat(m.why().cause()).isEqualTo(Cause.GATE_UNDETERMINED));
        assertThat(moved.sa().isPresent()).isFalse();
        assertThat(moved.derivation()).isNotNull();

        OperationScore vanished = score(move(FARTHER_RIGHT), pair(List.of(MUG), List.of()), Gate.State.UNDETERMINED);
        assertThat(vanished.ic()).isEqualTo(Measured.of(0));
        assertThat(vanished.sa()).isEqualTo(Measured.of(0));

        OperationScore stayed = score(move(FARTHER_RIGHT), pair(List.of(MUG), List.of(MUG)), Gate.State.UNDETERMINED);
        assertThat(stayed.ic()).isEqualTo(Measured.of(0));
        assertThat(stayed.sa().isPresent()).isFalse();
    }

    @Test
    void a_changed_viewpoint_makes_rotate_0() {
        EditSpec edit = edit("Rotate the mug 40 degrees clockwise", null, Rotation.aboutY(0.7));
        DetectionPair found = pair(List.of(MUG), List.of(MUG));
        OperationScore score = scorer.score(edit, found, Gate.State.OPEN, Viewpoint.CHANGED);
        assertThat(score.ic()).isEqualTo(Measured.of(0));
        assertThat(step(score)).isEqualTo(Step.VIEWPOINT_CHANGED);
    }

    @Test
    void without_the_original_among_the_photos_detections_everything_is_0() {
        OperationScore score =
                score(edit("Remove the mug", null, null), pair(List.of(FARTHER_RIGHT), List.of()), Gate.State.OPEN);
        assertThat(score.sa()).isEqualTo(Measured.of(0));
        assertThat(step(score)).isEqualTo(Step.ORIGIN_NOT_FOUND);
    }

    @Test
    void remove_says_what_is_still_there() {
        OperationScore score = score(
                edit("Remove the mug", null, null),
                pair(List.of(MUG, FARTHER_RIGHT), List.of(FARTHER_RIGHT, MUG)),
                Gate.State.OPEN);
        assertThat(step(score)).isEqualTo(Step.STILL_THERE);
        assertThat(derivation(score).matched()).hasValue(1);
    }

    @Test
    void what_stops_the_evaluator_is_a_problem_of_the_sample() {
        DetectionPair found = pair(List.of(MUG), List.of(FARTHER_RIGHT));
        assertProblem(
                score(edit("Move the mug", null, null), found, Gate.State.OPEN), Cause.UNUSABLE_EDIT, "new_bbox_3d");
        assertProblem(
                score(edit("Rotate the mug", null, null), found, Gate.State.OPEN),
                Cause.UNUSABLE_EDIT,
                "new_rotation_matrix");
        assertProblem(
                score(edit("Juggle the mug", null, null), found, Gate.State.OPEN), Cause.UNKNOWN_OPERATION, "juggle");
        Cuboid flawed = new Cuboid(0.5, 0, 2, 0.1, Double.NaN, 0.1, 0);
        assertProblem(
                score(edit("Remove the mug", null, null), pair(List.of(MUG), List.of(flawed)), Gate.State.OPEN),
                Cause.UNUSABLE_DETECTION,
                "detection 0");
    }

    @Test
    void a_rotated_detection_needs_a_rotation() {
        Cuboid wide = new Cuboid(0, 0, 2, 0.4, 0.1, 0.1, 0);
        EditSpec edit = new EditSpec(
                Instruction.of("Rotate the mug"), "mug", wide, null, K, null, Rotation.aboutY(1.2), null, null);
        Detection turned = new Detection(
                "mug",
                wide.withSize(0.5, 0.1, 0.1),
                new OrientedBox(wide, Rotation.aboutY(1.2)).project(K),
                null,
                Double.NaN);
        OperationScore score =
                score(edit, new DetectionPair(List.of(detection(wide)), List.of(turned)), Gate.State.OPEN);
        assertProblem(score, Cause.UNUSABLE_DETECTION, "rotation_matrix");
    }

    @Test
    void impossible_boxes_are_scored_as_the_evaluator_does_and_reported() {
        Cuboid negative = new Cuboid(0, 0, 2, 0.1, -0.1, 0.1, 0);
        EditSpec edit =
                new EditSpec(Instruction.of("Move the mug"), "mug", negative, FARTHER_RIGHT, K, null, null, null, null);
        OperationScore score = score(edit, pair(List.of(negative), List.of(FARTHER_RIGHT)), Gate.State.OPEN);
        assertThat(score.sa().isPresent()).isTrue();
        assertThat(score.problem()).isNotNull();

        EditSpec noCamera = new EditSpec(
                Instruction.of("Move the mug"),
                "mug",
                MUG,
                FARTHER_RIGHT,
                Intrinsics.of(0, 0, 0, 0, 0, 0, 0, 0, 0),
                null,
                null,
                null,
                null);
        OperationScore blind = score(noCamera, pair(List.of(MUG), List.of(FARTHER_RIGHT)), Gate.State.OPEN);
        assertThat(step(blind)).isEqualTo(Step.NO_CANDIDATE);
        assertThat(blind.problem())
                .isNotNull()
                .satisfies(p -> assertThat(p.detail()).contains("camera_intrinsics"));
    }

    private OperationScore score(EditSpec edit, DetectionPair found, Gate.State gate) {
        return scorer.score(edit, found, gate, Viewpoint.KEPT);
    }

    private static void assertProblem(OperationScore score, Cause cause, String about) {
        assertThat(score.ic().isPresent()).isFalse();
        assertThat(score.sa().isPresent()).isFalse();
        assertThat(score.problem()).isNotNull().satisfies(p -> {
            assertThat(p.cause()).isEqualTo(cause);
            assertThat(p.detail()).contains(about);
        });
    }

    private static Derivation derivation(OperationScore score) {
        assertThat(score.derivation()).isNotNull();
        return requireNonNull(score.derivation());
    }

    private static Step step(OperationScore score) {
        return derivation(score).decidedBy();
    }

    private static EditSpec move(Cuboid to) {
        return edit("Move the mug to the right", to, null);
    }

    private static EditSpec edit(String prompt, @Nullable Cuboid wanted, @Nullable Rotation wantedRotation) {
        return new EditSpec(Instruction.of(prompt), "mug", MUG, wanted, K, null, wantedRotation, null, null);
    }

    private static DetectionPair pair(List<Cuboid> origin, List<Cuboid> edited) {
        return new DetectionPair(
                origin.stream().map(OperationScorerTest::detection).toList(),
                edited.stream().map(OperationScorerTest::detection).toList());
    }

    private static Detection detection(Cuboid c) {
        return new Detection("mug", c, OrientedBox.upright(c).project(K), Rotation.aboutY(c.yaw()), 0.9);
    }
}
