package gsi.scorer.explain;

import static gsi.scorer.paper.Scene.MUG;
import static gsi.scorer.paper.Scene.PLATE;
import static gsi.scorer.paper.Scene.at;
import static gsi.scorer.paper.Scene.degrees;
import static gsi.scorer.paper.Scene.move;
import static gsi.scorer.paper.Scene.remove;
import static gsi.scorer.paper.Scene.rotate;
import static gsi.scorer.paper.Scene.scale;
import static gsi.scorer.paper.Scene.seen;
import static gsi.scorer.paper.Scene.turned;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Box2d;
import gsi.scorer.explain.DetectionNote.Role;
import gsi.scorer.paper.Scene;
import gsi.scorer.score.Absence;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.score.Measured;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which step decides, and what is said about it. */
class ExplainerTest {

    private static final EditSpec HALF_A_METRE = move(at(0.5, 0, 2));
    private static final Measured NO_LPIPS = Measured.missing(Absence.lpips());

    private static final CameraTurn KEPT = CameraTurn.measured(100, 0.4);

    private final Phrases english = Phrases.english();

    @Nested
    class Gate {

        @Test
        void says_which_likeness_decided() {
            assertThat(gate("fine", 0.7, NO_LPIPS)).contains("SSIM is 0.70", "more than 0.60 is enough");
            assertThat(gate("fine", 0.4, Measured.of(0.1))).contains("SSIM is only 0.40", "LPIPS is 0.10");
            assertThat(gate("fine", 0.4, Measured.of(0.3))).contains("not above 0.60", "LPIPS 0.30 is not below 0.30");
            assertThat(gate("room", 0.7, Measured.of(0.1))).contains("SSIM 0.70 is above", "LPIPS 0.10 is below");
            assertThat(gate("room", 0.7, Measured.of(0.4)))
                    .contains("LPIPS 0.40 is not below")
                    .doesNotContain("SSIM");
            assertThat(gate("room", 0.4, NO_LPIPS))
                    .contains("SSIM 0.40 is not above")
                    .doesNotContain("LPIPS");
        }

        @Test
        void without_lpips_says_that_only_it_could_tell() {
            Explanation real = Judged.of("fine", 0.4, NO_LPIPS, HALF_A_METRE, seen(at(0.5, 0, 2)))
                    .byUpstream();
            assertThat(real.decidedBy()).isEqualTo(StepId.GATE);
            assertThat(real.decisive().outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(english.say(real.decisive().sentence())).contains("so LPIPS decides");
            assertThat(real.step(StepId.CANDIDATE).outcome()).isEqualTo(Outcome.PASSED);
            assertThat(real.step(StepId.COMPLIANCE).outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(gate("room", 0.7, NO_LPIPS)).contains("must be below 0.30 as well");
        }

        private String gate(String set, double ssim, Measured lpips) {
            Explanation e = Judged.of(set, ssim, lpips, HALF_A_METRE, seen(at(0.5, 0, 2)), seen(PLATE))
                    .byUpstream();
            return english.say(e.step(StepId.GATE).sentence());
        }
    }

    @Nested
    class EditedObject {

        @Test
        void every_detection_is_told_what_it_was_taken_for() {
            Detection copy2d = new Detection("mug", at(0.5, 0.1, 2), seen(PLATE).box2d(), null, 0.9);
            Detection nearBy =
                    new Detection("mug", at(0.1, 0.1, 2.5), shifted(seen(MUG).box2d(), 15), null, 0.9);
            Explanation e = Judged.of(
                            HALF_A_METRE, seen(at(0.45, 0, 2)), seen(PLATE), copy2d, nearBy, seen(at(0.8, 0, 2)))
                    .byUpstream();
            assertThat(e.detections())
                    .extracting(DetectionNote::role)
                    .containsExactly(
                            Role.MATCHED, Role.NOT_CANDIDATE, Role.NOT_CANDIDATE, Role.NOT_CANDIDATE, Role.CANDIDATE);
            assertThat(note(e, 0)).contains("5.0 cm from where it should be");
            assertThat(note(e, 1)).contains("detection 1 of the photo", "moved only 0.0 cm", "31.6 cm");
            assertThat(note(e, 2)).contains("detection 1 of the photo", "0.0 px apart", "10.0 px");
            assertThat(note(e, 3)).contains("2D box went only", "more than 20 % is needed");
            assertThat(note(e, 4)).contains("25.0 cm farther from the target than detection 0");
        }

        @Test
        void a_turn_is_lost_to_the_same_box_in_the_picture() {
            Explanation e =
                    Judged.of(rotate(90), turned(MUG, degrees(90)), seen(PLATE)).byUpstream();
            assertThat(e.decidedBy()).isEqualTo(StepId.CANDIDATE);
            assertThat(english.say(e.decisive().sentence())).contains("place, size and angle together", "3.2 cm");
        }

        @Test
        void impossible_numbers_are_named() {
            Detection nan = new Detection("mug", at(Double.NaN, 0, 2), seen(MUG).box2d(), null, 0.9);
            Detection nan2d = new Detection("mug", at(5, 0, 2), new Box2d(Double.NaN, 0, 0, 0), null, 0.9);
            Explanation e = Judged.of(HALF_A_METRE, nan2d, nan).byUpstream();
            assertThat(e.decidedBy()).isEqualTo(StepId.CANDIDATE);
            assertThat(note(e, 0)).contains("impossible numbers");
        }

        private static Box2d shifted(Box2d box, double pixels) {
            return new Box2d(box.x1() + pixels, box.y1(), box.x2() + pixels, box.y2());
        }
    }

    @Test
    void what_ends_the_cascade_early_is_the_step_that_decided() {
        DetectionPair nothing = new DetectionPair(List.of(seen(MUG)), List.of());
        DetectionPair noOrigin = new DetectionPair(List.of(seen(PLATE)), List.of(seen(PLATE)));
        Explanation empty = upstream(HALF_A_METRE, nothing, KEPT);
        assertThat(empty.decidedBy()).isEqualTo(StepId.DETECTED);
        assertThat(empty.step(StepId.ORIGIN).outcome()).isEqualTo(Outcome.NOT_REACHED);
        Explanation lost = upstream(HALF_A_METRE, noOrigin, KEPT);
        assertThat(lost.decidedBy()).isEqualTo(StepId.ORIGIN);
        assertThat(english.say(lost.decisive().sentence())).contains("differs by", "less than 31.6 cm");
        assertThat(english.say(upstream(HALF_A_METRE, new DetectionPair(List.of(), List.of(seen(MUG))), KEPT)
                        .decisive()
                        .sentence()))
                .contains("has no detections");
        DetectionPair turned = new DetectionPair(List.of(seen(MUG)), List.of(turned(MUG, degrees(40))));
        Explanation elsewhere = upstream(rotate(40), turned, CameraTurn.measured(50, 12.3));
        assertThat(elsewhere.decidedBy()).isEqualTo(StepId.VIEWPOINT);
        assertThat(english.say(elsewhere.decisive().sentence())).contains("turned by 12.3°", "less than 10.0°");
        Explanation unsure = upstream(rotate(40), turned, CameraTurn.tooFewMatches(3));
        assertThat(english.say(unsure.decisive().sentence())).contains("only 3 of the photo's features are found");
        assertThat(upstream(rotate(40), turned, CameraTurn.notMeasured())
                        .step(StepId.VIEWPOINT)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    private static Explanation upstream(EditSpec edit, DetectionPair found, CameraTurn turn) {
        return Judged.of("fine", 0.9, NO_LPIPS, turn, edit, found).byUpstream();
    }

    @Test
    void what_cannot_be_scored_says_why() {
        Judged unknown = Judged.of(Scene.edit("Juggle the mug", null, null), seen(MUG));
        for (Explanation e : List.of(unknown.byUpstream(), unknown.byPaper())) {
            assertThat(e.decidedBy()).isEqualTo(StepId.INPUT);
            assertThat(english.say(e.decisive().sentence())).contains("unknown operation \"juggle\"");
        }
        Judged noTarget = Judged.of(Scene.edit("Move the mug", null, null), seen(MUG));
        assertThat(english.say(noTarget.byUpstream().decisive().sentence())).contains("no new_bbox_3d");
        assertThat(noTarget.byPaper().step(StepId.DISPLACEMENT).outcome()).isEqualTo(Outcome.NOT_REACHED);
    }

    @Test
    void a_different_number_of_detections_halves_a_move() {
        Explanation e = Judged.of(HALF_A_METRE, seen(at(0.5, 0, 2))).byUpstream();
        assertThat(english.say(e.step(StepId.ACCURACY).sentence()))
                .contains("Halved, because the detector found 2 detections in the photo and 1 in the edited image")
                .contains("SA is 0.50");
    }

    @Test
    void the_paper_says_by_how_much_an_axis_is_wrong() {
        Explanation e = Judged.of(scale(1.5, 1.5, 1.5), seen(MUG.withSize(0.15, 0.1, 0.15)), seen(PLATE))
                .byPaper();
        assertThat(e.decidedBy()).isEqualTo(StepId.HEIGHT);
        assertThat(english.say(e.decisive().sentence()))
                .isEqualTo("Its height is 0.67× the wanted one, outside the 0.80× to 1.20× allowed.");
        assertThat(e.step(StepId.ACCURACY).outcome()).isEqualTo(Outcome.NOT_REACHED);
    }

    @Test
    void the_paper_points_at_a_box_that_only_looks_right() {
        Explanation e =
                Judged.of(rotate(45), turned(MUG, degrees(225)), seen(PLATE)).byPaper();
        assertThat(english.say(e.decisive().sentence())).contains("180.0° off", "Half a turn more would be right");
    }

    @Test
    void the_paper_names_the_other_objects() {
        Explanation e = Judged.of(HALF_A_METRE, seen(PLATE), seen(at(0.5, 0, 2)), seen(MUG))
                .byPaper();
        assertThat(note(e, 0)).isEqualTo("Another object: detection 1 of the photo.");
        assertThat(note(e, 1)).startsWith("Taken for the edited object");
        assertThat(note(e, 2)).isEqualTo("Still where the object was.");
        assertThat(english.say(e.decisive().sentence())).contains("copied, not moved");
    }

    @Nested
    class Disagreements {

        @Test
        void the_dead_zone_is_not_in_the_paper() {
            Disagreement d = Judged.of(move(at(0.2, 0, 2)), seen(at(0.2, 0, 2)), seen(PLATE))
                    .disagreement()
                    .orElseThrow();
            assertThat(d.kind()).isEqualTo(Disagreement.Kind.ONLY_PAPER);
            assertThat(english.say(d.sentence()))
                    .isEqualTo("Counts as done in the paper profile, but not in upstream's: No detection moved by more"
                            + " than the protocol's 31.6 cm dead zone: the nearest moved 20.0 cm.");
        }

        @Test
        void the_wrong_way_is_not_in_the_paper_either() {
            Disagreement d = Judged.of(HALF_A_METRE, seen(at(-0.45, 0.25, 2.2)), seen(PLATE))
                    .disagreement()
                    .orElseThrow();
            assertThat(d.kind()).isEqualTo(Disagreement.Kind.ONLY_UPSTREAM);
            assertThat(english.say(d.sentence())).contains("more than the 15.0 cm allowed");
        }

        @Test
        void accuracies_may_differ_by_three_tenths() {
            EditSpec far = move(at(1, 0, 2));
            Disagreement d =
                    Judged.of(far, seen(at(0.95, 0.2, 2))).disagreement().orElseThrow();
            assertThat(d.kind()).isEqualTo(Disagreement.Kind.ACCURACY);
            assertThat(english.say(d.sentence())).contains("Both profiles", "Halved", "missed its target by 21 %");
            assertThat(Judged.of(far, seen(at(0.95, 0.2, 2)), seen(PLATE)).disagreement())
                    .isEmpty();
        }

        @Test
        void there_is_none_where_a_value_is_missing_or_both_say_no() {
            assertThat(Judged.of("fine", 0.4, NO_LPIPS, HALF_A_METRE, seen(at(0.5, 0, 2)), seen(PLATE))
                            .disagreement())
                    .isEmpty();
            assertThat(Judged.of(remove(), seen(MUG), seen(PLATE)).disagreement())
                    .isEmpty();
        }
    }

    private String note(Explanation e, int detection) {
        return english.say(e.detections().get(detection).sentence());
    }
}
