package gsi.scorer.paper;

import static gsi.scorer.paper.Scene.MUG;
import static gsi.scorer.paper.Scene.PLATE;
import static gsi.scorer.paper.Scene.at;
import static gsi.scorer.paper.Scene.degrees;
import static gsi.scorer.paper.Scene.move;
import static gsi.scorer.paper.Scene.remove;
import static gsi.scorer.paper.Scene.rotate;
import static gsi.scorer.paper.Scene.scale;
import static gsi.scorer.paper.Scene.score;
import static gsi.scorer.paper.Scene.seen;
import static gsi.scorer.paper.Scene.turned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.Instruction;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.paper.PaperCheck.Kind;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What complies in the paper profile: each side of each tolerance. */
class PaperScorerTest {

    @Nested
    class Move {

        @ParameterizedTest
        @CsvSource({
            // asked cm, short by cm, complies: 30 % of long ways, 10 cm of middling ones, 40 % of short ones
            "100, 29, true",
            "100, 31, false",
            "30, 9.9, true",
            "30, 10.1, false",
            "20, 7.9, true",
            "20, 8.1, false",
            "50, 0, true"
        })
        void may_miss_by_30_percent_or_10_cm_but_most_of_the_way_must_be_done(
                double asked, double shortBy, boolean complies) {
            for (int sign : new int[] {-1, 1}) { // short of the target as well as beyond it
                PaperScore score =
                        score(move(at(asked / 100, 0, 2)), seen(at((asked + sign * shortBy) / 100, 0, 2)), seen(PLATE));
                assertThat(score.ic()).isEqualTo(Measured.of(complies ? 1 : 0));
                assertThat(score.sa().get()).isCloseTo(complies ? Math.exp(-shortBy / asked) : 0, within(1e-9));
                assertThat(decisive(score)).isEqualTo(Kind.DISPLACEMENT);
                assertThat(score.matched()).hasValue(0);
            }
        }

        @Test
        void the_right_distance_the_wrong_way_does_not_comply() {
            PaperScore score = score(move(at(0.5, 0, 2)), seen(at(-0.5, 0.2, 2)), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(0));
            assertThat(score.sa()).isEqualTo(Measured.of(0));
            assertThat(decisive(score)).isEqualTo(Kind.DISPLACEMENT);
        }

        @Test
        void an_object_that_was_copied_instead_does_not_comply() {
            PaperScore score = score(move(at(0.5, 0, 2)), seen(at(0.5, 0, 2)), seen(MUG), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(0));
            assertThat(decisive(score)).isEqualTo(Kind.OLD_PLACE_EMPTY);
            assertThat(score.decisive().orElseThrow().detection()).hasValue(1);
        }

        @Test
        void two_detections_of_the_moved_object_are_no_copy_left_behind() {
            PaperScore score = score(move(at(0.12, 0, 2)), seen(at(0.12, 0, 2)), seen(at(0.08, 0, 2)), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(1));
        }

        @Test
        void another_object_at_the_target_is_not_taken_for_the_moved_one() {
            PaperScore score = score(
                    move(at(-0.58, 0, 2)),
                    seen(MUG),
                    seen(PLATE.withCentre(at(-0.605, 0, 2).centre())));
            assertThat(score.ic()).isEqualTo(Measured.of(0));
            assertThat(score.matched()).hasValue(0);
        }

        @Test
        void an_object_that_nobody_finds_does_not_comply() {
            PaperScore score = score(move(at(0.5, 0, 2)), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(0));
            assertThat(decisive(score)).isEqualTo(Kind.OBJECT_FOUND);
        }

        @Test
        void the_farther_off_the_less_accurate() {
            double last = 1.1;
            for (double miss = 0; miss <= 0.3; miss += 0.01) {
                double sa = score(move(at(1, 0, 2)), seen(at(1, miss, 2)), seen(PLATE))
                        .sa()
                        .get();
                assertThat(sa).isPositive().isLessThan(last);
                last = sa;
            }
        }
    }

    @Nested
    class Rotate {

        @ParameterizedTest
        @CsvSource({
            "90, 71, true",
            "90, 69, false",
            "90, 109, true",
            "90, 111, false", //
            "30, 18.1, true",
            "30, 17.9, false",
            "180, 180, true",
            "180, -165, true",
            "180, 155, false", //
            "90, -90, false",
            "45, 0, false",
            "30, 15, false",
            "15, 0, false"
        })
        void may_be_20_degrees_off_but_most_of_the_turn_must_be_done(double asked, double did, boolean complies) {
            PaperScore score = score(rotate(asked), turned(MUG, degrees(did)), seen(PLATE));
            double off = Math.abs(Math.IEEEremainder(asked - did, 360));
            assertThat(score.ic()).isEqualTo(Measured.of(complies ? 1 : 0));
            assertThat(score.sa().get()).isCloseTo(complies ? 1 - off / 180 : 0, within(1e-9));
            assertThat(decisive(score)).isEqualTo(Kind.TURN);
        }

        @Test
        void half_a_turn_too_far_is_not_excused_by_the_boxs_symmetry() {
            PaperScore score = score(rotate(45), turned(MUG, degrees(225)), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(0));
            assertThat(score.decisive().orElseThrow().value()).isCloseTo(180, within(1e-5));
        }

        @Test
        void an_object_that_went_elsewhere_does_not_comply() {
            PaperScore score = score(rotate(90), turned(at(0.31, 0, 2), degrees(90)), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(0));
            assertThat(decisive(score)).isEqualTo(Kind.DISPLACEMENT);
            assertThat(score(rotate(90), turned(at(0.29, 0, 2), degrees(90)), seen(PLATE))
                            .ic())
                    .isEqualTo(Measured.of(1));
        }

        @Test
        void the_farther_off_the_less_accurate() {
            double last = 1.1;
            for (double off = 0; off <= 20; off++) {
                double sa = score(rotate(120), turned(MUG, degrees(120 + off)), seen(PLATE))
                        .sa()
                        .get();
                assertThat(sa).isPositive().isLessThan(last);
                last = sa;
            }
        }
    }

    @Nested
    class Scale {

        @ParameterizedTest
        @CsvSource({
            "2, 1.61, 2.39, 2, true, LENGTH", "2, 1.59, 2, 2, false, WIDTH", "2, 2, 2.41, 2, false, HEIGHT", //
            "2, 2, 2, 1.59, false, LENGTH", "0.5, 0.5, 0.5, 0.5, true, LENGTH", "0.5, 1.5, 1.5, 1.5, false, WIDTH"
        })
        void every_axis_within_20_percent(double asked, double w, double h, double l, boolean complies, Kind decisive) {
            PaperScore score =
                    score(scale(asked, asked, asked), seen(MUG.withSize(0.1 * w, 0.1 * h, 0.1 * l)), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(complies ? 1 : 0));
            double logs = Math.abs(Math.log(w / asked)) + Math.abs(Math.log(h / asked)) + Math.abs(Math.log(l / asked));
            assertThat(score.sa().get()).isCloseTo(complies ? Math.exp(-logs / 3) : 0, within(1e-9));
            assertThat(decisive(score)).isEqualTo(complies ? Kind.REMAINING_SIZE : decisive);
        }

        @ParameterizedTest
        @CsvSource({"1.2, 1, false", "1.2, 1.11, false", "1.2, 1.13, true", "0.85, 1, false", "1.5, 1.25, false"})
        void most_of_the_change_must_be_done(double asked, double did, boolean complies) {
            PaperScore score =
                    score(scale(asked, asked, asked), seen(MUG.withSize(0.1 * did, 0.1 * did, 0.1 * did)), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(complies ? 1 : 0));
            assertThat(decisive(score)).isEqualTo(Kind.REMAINING_SIZE);
        }

        @Test
        void one_axis_alone_can_be_asked_for() {
            assertThat(score(scale(1, 2, 1), seen(MUG.withSize(0.1, 0.19, 0.1)), seen(PLATE))
                            .ic())
                    .isEqualTo(Measured.of(1));
        }
    }

    @Nested
    class Remove {

        @Test
        void nothing_left_and_everything_else_there() {
            PaperScore score = score(remove(), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(1));
            assertThat(score.sa()).isEqualTo(Measured.of(1));
        }

        @ParameterizedTest
        @CsvSource({"0, false", "0.04, false", "0.08, false", "0.083, true", "0.2, true"})
        void what_overlaps_the_old_box_is_still_there(double shift, boolean removed) {
            PaperScore score = score(remove(), seen(at(shift, 0, 2)), seen(PLATE));
            assertThat(score.ic()).isEqualTo(Measured.of(removed ? 1 : 0));
            assertThat(score.matched().isPresent()).isEqualTo(!removed);
        }

        @Test
        void removing_too_much_does_not_comply() {
            PaperScore score = score(remove());
            assertThat(score.ic()).isEqualTo(Measured.of(0));
            assertThat(decisive(score)).isEqualTo(Kind.OTHERS_LOST);
            assertThat(score.decisive().orElseThrow().value()).isEqualTo(1);
        }

        @Test
        void other_objects_may_be_found_a_little_elsewhere() {
            assertThat(score(remove(), seen(PLATE.withCentre(at(-0.6, 0, 2.29).centre())))
                            .ic())
                    .isEqualTo(Measured.of(1));
            assertThat(score(remove(), seen(PLATE.withCentre(at(-0.6, 0, 2.31).centre())))
                            .ic())
                    .isEqualTo(Measured.of(0));
        }

        @Test
        void a_neighbour_in_the_way_is_not_what_was_left() {
            Cuboid under = new Cuboid(0, 0.03, 2, 0.12, 0.1, 0.12, 0);
            DetectionPair found = new DetectionPair(List.of(seen(MUG), seen(under)), List.of(seen(under)));
            assertThat(score(remove(), found).ic()).isEqualTo(Measured.of(1));
        }
    }

    @Test
    void view_is_as_upstream() {
        PaperScore score = score(Scene.edit("Look from the left", null, null), seen(MUG));
        assertThat(score.ic()).isEqualTo(Measured.of(0.25));
        assertThat(score.sa()).isEqualTo(Measured.of(0.25));
        assertCause(score.el(), Cause.NOT_APPLICABLE);
    }

    @Test
    void tolerances_are_settings() {
        PaperTolerances strict = new PaperTolerances(0.01, 0.02, 1, 0.01, 0.4, 0.1, 0.05, 0.3);
        PaperScorer scorer = new PaperScorer(strict, BackgroundDistance.NOT_AVAILABLE);
        DetectionPair found = new DetectionPair(List.of(seen(MUG)), List.of(seen(at(0.52, 0, 2))));
        PaperScore score = score(scorer, move(at(0.5, 0, 2)), found);
        assertThat(score.ic()).isEqualTo(Measured.of(0));
        assertThat(score.tolerances()).isEqualTo(strict);
        assertThat(strict.settings()).containsEntry("moveShare", "0.02").hasSize(8);
    }

    @Test
    void locality_is_measured_outside_the_boxes_before_and_after() {
        List<Box2d> changed = new ArrayList<>();
        PaperScorer scorer = new PaperScorer(PaperTolerances.DEFAULT, (sample, edited, boxes) -> {
            changed.addAll(boxes);
            return Measured.of(0.25);
        });
        DetectionPair found = new DetectionPair(List.of(seen(MUG)), List.of(seen(at(0.4, 0, 2))));
        assertThat(score(scorer, move(at(0.5, 0, 2)), found).el()).isEqualTo(Measured.of(75));
        assertThat(changed).hasSize(2);
        // 2 m away, 10 cm are 25 pixels; the nearer face, 1.95 m away, is a little more.
        assertThat(changed.get(0).x1()).isCloseTo(320 - 500 * 0.05 / 1.95, within(1e-9));
        assertThat(changed.get(1).x2()).isCloseTo(320 + 500 * 0.45 / 1.95, within(1e-9));
        assertCause(score(move(at(0.5, 0, 2)), found).el(), Cause.LPIPS_NOT_AVAILABLE);
    }

    private static Kind decisive(PaperScore score) {
        return score.decisive().orElseThrow().kind();
    }

    private static void assertCause(Measured m, Cause cause) {
        assertThat(m)
                .isInstanceOfSatisfying(
                        Measured.Missing.class,
                        missing -> assertThat(missing.why().cause()).isEqualTo(cause));
    }

    @Nested
    class HostileInput {

        @Test
        void what_cannot_be_judged_is_missing_with_the_reason() {
            double nan = Double.NaN;
            Cuboid nowhere = at(nan, 0, 2);
            unknown(score(move(at(0.5, 0, 2)), (DetectionPair) null), Cause.NO_DETECTIONS);
            unknown(score(Scene.edit("Juggle the mug", null, null), seen(MUG)), Cause.UNKNOWN_OPERATION);
            unknown(score(Scene.edit("Move the mug", null, null), seen(MUG)), Cause.UNUSABLE_EDIT);
            unknown(score(move(MUG), seen(MUG)), Cause.UNUSABLE_EDIT);
            unknown(score(move(nowhere), seen(MUG)), Cause.UNUSABLE_EDIT);
            unknown(score(move(at(0.5, 0, 2)), seen(nowhere)), Cause.UNUSABLE_DETECTION);
            unknown(score(Scene.edit("Rotate the mug", null, null), seen(MUG)), Cause.UNUSABLE_EDIT);
            unknown(score(rotate(0), seen(MUG)), Cause.UNUSABLE_EDIT);
            unknown(score(rotate(nan), seen(MUG)), Cause.UNUSABLE_EDIT);
            unknown(score(rotate(90), turned(MUG, null)), Cause.UNUSABLE_DETECTION);
            unknown(score(rotate(90), turned(MUG, new Rotation(0, 0, 0, 0, 0, 0, 0, 0, 0))), Cause.UNUSABLE_DETECTION);
            unknown(score(rotate(90), turned(MUG, new Rotation(-1, 0, 0, 0, 1, 0, 0, 0, 1))), Cause.UNUSABLE_DETECTION);
            unknown(score(scale(1, 1, 1), seen(MUG)), Cause.UNUSABLE_EDIT);
            unknown(score(scale(0, 2, 2), seen(MUG)), Cause.UNUSABLE_EDIT);
            unknown(score(scale(2, 2, 2), seen(MUG.withSize(0.1, -0.1, 0.1))), Cause.UNUSABLE_DETECTION);
            unknown(score(remove(), seen(nowhere)), Cause.UNUSABLE_DETECTION);
        }

        @Test
        void one_bad_detection_beside_the_object_does_no_harm() {
            Cuboid infinite = at(Double.POSITIVE_INFINITY, 0, 2);
            assertThat(score(move(at(0.5, 0, 2)), seen(infinite), seen(at(0.5, 0, 2)))
                            .ic())
                    .isEqualTo(Measured.of(1));
        }

        @Test
        void locality_without_a_camera_is_missing() {
            var edit = new EditSpec(
                    Instruction.of("Move the mug"),
                    "mug",
                    MUG,
                    at(0.5, 0, 2),
                    Intrinsics.pinhole(0, 0, 0, 0),
                    null,
                    null,
                    null,
                    null);
            assertCause(score(edit, seen(MUG)).el(), Cause.UNUSABLE_EDIT);
        }

        private void unknown(PaperScore score, Cause cause) {
            assertCause(score.ic(), cause);
            assertCause(score.sa(), cause);
            assertThat(score.checks()).isEmpty();
            assertThat(score.decisive()).isEmpty();
        }
    }
}
