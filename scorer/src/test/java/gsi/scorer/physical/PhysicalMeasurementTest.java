package gsi.scorer.physical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.Instruction;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhysicalMeasurementTest {

    private static final Cuboid MUG = new Cuboid(0, 0, 2, 0.1, 0.2, 0.1, 0);
    private static final Cuboid OTHER_MUG = new Cuboid(0.22, 0, 2, 0.1, 0.2, 0.1, 0);

    @Test
    void a_move_that_stops_half_way_in_the_right_direction() {
        PhysicalErrors errors = measure(move(at(0.2, 0, 2)), List.of(MUG), List.of(at(0.1, 0, 2)));
        assertThat(errors.displacementCm().get()).isCloseTo(10, within(1e-9));
        assertThat(errors.directionDegrees().get()).isCloseTo(0, within(1e-6));
        assertThat(errors.rotationDegrees().get()).isCloseTo(0, within(1e-6));
        assertThat(errors.sizeRatio().get()).isCloseTo(1, within(1e-9));
    }

    @Test
    void the_right_distance_the_wrong_way() {
        PhysicalErrors errors = measure(move(at(0.3, 0, 2)), List.of(MUG), List.of(at(-0.3, 0, 2)));
        assertThat(errors.displacementCm().get()).isCloseTo(60, within(1e-9));
        assertThat(errors.directionDegrees().get()).isCloseTo(180, within(1e-6));
    }

    @Test
    void an_object_that_stayed_has_no_direction() {
        PhysicalErrors errors = measure(move(at(0.3, 0, 2)), List.of(MUG), List.of(MUG));
        assertThat(errors.displacementCm().get()).isCloseTo(30, within(1e-9));
        assertCause(errors.directionDegrees(), Cause.TOO_SMALL);
    }

    @Test
    void another_object_near_the_goal_is_not_taken_for_the_target() {
        // The mug should go 30 cm to the right but stayed; another mug stands 8 cm short of the goal, as it did before.
        PhysicalErrors errors = measure(move(at(0.3, 0, 2)), List.of(MUG, OTHER_MUG), List.of(OTHER_MUG, MUG));
        assertThat(errors.detection()).hasValue(1);
        assertThat(errors.displacementCm().get()).isCloseTo(30, within(1e-9));
    }

    @Test
    void the_target_is_found_beside_another_object_that_it_was_put_next_to() {
        PhysicalErrors errors =
                measure(move(at(0.18, 0, 2)), List.of(MUG, OTHER_MUG), List.of(OTHER_MUG, at(0.185, 0, 2)));
        assertThat(errors.detection()).hasValue(1);
        assertThat(errors.displacementCm().get()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void detections_with_the_targets_label_come_first() {
        Detection bowl = new Detection("bowl", at(0.3, 0, 2), new Box2d(0, 0, 1, 1), null, 0.9);
        Detection mug = new Detection(" MUG", at(0.1, 0, 2), new Box2d(0, 0, 1, 1), null, 0.9);
        EditSpec edit = move(at(0.3, 0, 2));
        List<Detection> origin = List.of(detection(MUG));
        assertThat(PhysicalMeasurement.measure(edit, new DetectionPair(origin, List.of(bowl, mug)))
                        .detection())
                .hasValue(1);
        assertThat(PhysicalMeasurement.measure(edit, new DetectionPair(origin, List.of(bowl)))
                        .detection())
                .hasValue(0);
    }

    @Test
    void a_turn_that_goes_10_degrees_too_far() {
        EditSpec edit = new EditSpec(
                Instruction.of("Rotate the mug"),
                "mug",
                MUG,
                null,
                Intrinsics.pinhole(500, 500, 320, 240),
                Rotation.IDENTITY,
                Rotation.aboutY(Math.toRadians(30)),
                null,
                null);
        Cuboid turned = new Cuboid(0, 0, 2, 0.1, 0.2, 0.1, Math.toRadians(40));
        PhysicalErrors errors = measure(edit, List.of(MUG), List.of(turned));
        assertThat(errors.rotationDegrees().get()).isCloseTo(10, within(1e-6));
        assertCause(errors.directionDegrees(), Cause.NOT_APPLICABLE);
    }

    @Test
    void an_object_twice_as_wide_as_wanted() {
        EditSpec edit = edit("Make the mug larger", MUG.withSize(0.2, 0.4, 0.2));
        PhysicalErrors errors = measure(edit, List.of(MUG), List.of(MUG.withSize(0.4, 0.4, 0.2)));
        assertThat(errors.widthRatio().get()).isCloseTo(2, within(1e-9));
        assertThat(errors.heightRatio().get()).isCloseTo(1, within(1e-9));
        assertThat(errors.sizeRatio().get()).isCloseTo(Math.cbrt(2), within(1e-9));
    }

    @Test
    void nothing_to_measure_says_why() {
        assertCause(
                measure(edit("Remove the mug", null), List.of(MUG), List.of()).displacementCm(), Cause.NOT_APPLICABLE);
        assertCause(
                measure(edit("Move the mug", null), List.of(MUG), List.of(MUG)).displacementCm(), Cause.UNUSABLE_EDIT);
        assertCause(measure(move(at(1, 0, 2)), List.of(MUG), List.of()).displacementCm(), Cause.TARGET_NOT_FOUND);
        assertCause(
                measure(move(at(1, 0, 2)), List.of(MUG), List.of(at(Double.NaN, 0, 2)))
                        .displacementCm(),
                Cause.TARGET_NOT_FOUND);
        assertCause(
                measure(move(at(1, 0, 2)), List.of(MUG), List.of(MUG.withSize(0.1, -0.2, 0.1)))
                        .sizeRatio(),
                Cause.UNUSABLE_DETECTION);
    }

    private static void assertCause(Measured m, Cause cause) {
        assertThat(m)
                .isInstanceOfSatisfying(
                        Measured.Missing.class,
                        missing -> assertThat(missing.why().cause()).isEqualTo(cause));
    }

    private static PhysicalErrors measure(EditSpec edit, List<Cuboid> origin, List<Cuboid> edited) {
        return PhysicalMeasurement.measure(
                edit,
                new DetectionPair(
                        origin.stream().map(PhysicalMeasurementTest::detection).toList(),
                        edited.stream().map(PhysicalMeasurementTest::detection).toList()));
    }

    private static Detection detection(Cuboid c) {
        return new Detection("mug", c, new Box2d(0, 0, 1, 1), null, 0.9);
    }

    private static Cuboid at(double x, double y, double z) {
        return MUG.withCentre(new Point3(x, y, z));
    }

    private static EditSpec move(Cuboid to) {
        return edit("Move the mug to the right", to);
    }

    private static EditSpec edit(String prompt, @Nullable Cuboid wanted) {
        return new EditSpec(
                Instruction.of(prompt),
                "mug",
                MUG,
                wanted,
                Intrinsics.pinhole(500, 500, 320, 240),
                null,
                null,
                null,
                null);
    }
}
