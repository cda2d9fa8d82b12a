package gsi.candidates.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.model.Edit;
import gsi.candidates.model.Edit.Relation;
import gsi.candidates.model.ReferringExpression.Superlative;
import gsi.dataset.geometry.Cuboid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Constructed scenes on both sides of each filter's usual threshold, and what is not measured where something is missing. */
class FiltersTest {

    /** Scenes that one filter must pass, and scenes that it must drop. */
    private record Cases(FilterId id, List<Stage> pass, List<Stage> drop) {}

    private static Stage mug() {
        return new Stage().thing("mug", 0, 1.2, 0.1, 0.1, 0.1);
    }

    private static Stage mugBeside(String label, double x, double z, double w, double h, double l) {
        return mug().thing(label, x, z, w, h, l);
    }

    private static Stage labelled(String label) {
        return new Stage().thing(label, 0, 1.2, 0.1, 0.1, 0.1).move(0.5, 0, 0);
    }

    private static Stage sized(double w, double h, double l) {
        return new Stage().thing("chest", 0, 1.6, w, h, l).remove();
    }

    private static Stage scored(double score) {
        return new Stage().thing("mug", new Cuboid(0, 0.45, 1.2, 0.1, 0.1, 0.1, 0), score).remove();
    }

    private static Stage at(double x, double y, double z) {
        return new Stage().thing("mug", new Cuboid(x, y, z, 0.1, 0.1, 0.1, 0), 0.9).remove();
    }

    /** The box that the detector claims is another than the thing that is there. */
    private static Stage claimed(Cuboid box, Cuboid there) {
        return new Stage().only("mug", box, 0.9).visible(there).remove();
    }

    private static Cuboid box(double x, double z, double w, double h, double l) {
        return new Cuboid(x, Stage.TABLE - h / 2, z, w, h, l, 0);
    }

    /** Something in front of the mug that hides the left part of it, from x = −0.05 on. */
    private static Stage screened(double width) {
        double right = (-0.05 + width) * 0.9 / 1.15;
        return mug().visible(new Cuboid(right - 0.3, 0.3, 0.9, 0.6, 0.4, 0.01, 0)).remove();
    }

    /** A screen before the mug's target, half a metre to the right; likewise. */
    private static Stage screenedTarget(double width) {
        double right = (0.35 + width) * 0.9 / 1.15;
        return mug().visible(new Cuboid(right - 0.15, 0.3, 0.9, 0.3, 0.4, 0.01, 0)).move(0.4, 0, 0);
    }

    private static final List<Cases> CASES = List.of(
            new Cases(
                    FilterId.OBJECT_FIXED,
                    List.of(labelled("mug"), labelled("door handle"), labelled("bed sheet"), labelled("カップ")),
                    List.of(labelled("door"), labelled("Kitchen Cabinets"), labelled("衣柜"), labelled("bed_with pillows"))),
            new Cases(
                    FilterId.OBJECT_SIZE,
                    List.of(sized(0.1, 0.1, 0.1), sized(1.2, 0.3, 0.3), sized(0.4, 1.49, 0.4)),
                    List.of(
                            sized(1.6, 0.3, 0.3),
                            sized(0.4, 1.51, 0.4),
                            new Stage().thing("chest", 0, 1.6, 1.0, 0.3, 0.3).scale(1.6))),
            new Cases(
                    FilterId.AMBIGUOUS_TARGET,
                    List.of(
                            mug().remove(),
                            mugBeside("mug", 0.3, 1.2, 0.1, 0.1, 0.1)
                                    .called(Superlative.LEFTMOST, 0.3)
                                    .remove(),
                            // The same mug, listed twice.
                            mugBeside("mug", 0.01, 1.2, 0.1, 0.1, 0.1).remove(),
                            new Stage()
                                    .thing("coffee mug", 0, 1.2, 0.1, 0.1, 0.1)
                                    .thing("mug", 0.3, 1.2, 0.1, 0.1, 0.1)
                                    .remove(),
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1)
                                    .beside(1)
                                    .place(Relation.RIGHT_OF, 0.45, 0, 0)),
                    List.of(
                            mugBeside("coffee mug", 0.3, 1.2, 0.1, 0.1, 0.1).remove(),
                            mugBeside("Mug", 0.3, 1.2, 0.1, 0.1, 0.1).remove(),
                            mugBeside("mug", 0.04, 1.5, 0.1, 0.1, 0.1)
                                    .called(Superlative.LEFTMOST, 0.04)
                                    .remove(),
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1)
                                    .thing("bowl", -0.3, 1.2, 0.1, 0.1, 0.1)
                                    .beside(1)
                                    .place(Relation.RIGHT_OF, 0.45, 0, 0))),
            new Cases(
                    FilterId.DETECTOR_SCORE,
                    List.of(scored(0.4), scored(0.41), scored(1)),
                    List.of(scored(0.39), scored(0.1), scored(0))),
            new Cases(
                    FilterId.POINTS_INSIDE,
                    List.of(
                            mug().remove(),
                            at(0.3, 0.45, 1.9),
                            claimed(box(0, 1.2, 0.1, 0.1, 0.1), box(0, 1.21, 0.05, 0.09, 0.05))),
                    List.of(
                            claimed(new Cuboid(0, 0.2, 1.2, 0.1, 0.1, 0.1, 0), box(0.5, 1.2, 0.1, 0.1, 0.1)),
                            claimed(new Cuboid(0, 0.45, 3.5, 0.1, 0.1, 0.1, 0), box(0.5, 1.2, 0.1, 0.1, 0.1)),
                            new Stage()
                                    .thing("mug", 0, 1.2, 0.1, 0.1, 0.1)
                                    .visible(new Cuboid(0, 0.2, 0.75, 0.5, 0.6, 0.01, 0))
                                    .remove())),
            new Cases(
                    FilterId.FIT_RESIDUAL,
                    List.of(
                            mug().remove(),
                            claimed(box(0, 1.2, 0.11, 0.11, 0.11), box(0, 1.2, 0.1, 0.1, 0.1)),
                            claimed(box(0, 1.2, 0.095, 0.1, 0.095), box(0, 1.2, 0.1, 0.1, 0.1)),
                            at(0.3, 0.45, 1.5)),
                    List.of(
                            claimed(box(0, 1.2, 0.4, 0.4, 0.4), box(0, 1.25, 0.1, 0.1, 0.1)),
                            claimed(box(0, 1.2, 0.3, 0.3, 0.3), box(0.1, 1.3, 0.08, 0.08, 0.08)),
                            claimed(box(0, 1.2, 0.1, 0.4, 0.4), box(0, 1.36, 0.08, 0.08, 0.08)))),
            new Cases(
                    FilterId.DEPTH_AGREEMENT,
                    List.of(
                            mug().remove(),
                            at(0.3, 0.45, 1.5),
                            claimed(box(0, 1.2, 0.12, 0.12, 0.12), box(0, 1.2, 0.1, 0.1, 0.1))),
                    List.of(
                            claimed(new Cuboid(0, 0.2, 1.2, 0.1, 0.1, 0.1, 0), box(0.5, 1.2, 0.1, 0.1, 0.1)),
                            claimed(new Cuboid(0, 0, 2, 0.3, 0.3, 0.3, 0), box(0.5, 1.2, 0.1, 0.1, 0.1)),
                            claimed(new Cuboid(0, 0.1, 1.5, 0.4, 0.8, 0.2, 0), box(0, 1.5, 0.1, 0.1, 0.1)))),
            new Cases(
                    FilterId.SOURCE_TRUNCATED,
                    List.of(mug().remove(), at(0.7, 0.45, 1.3), at(0, -0.5, 1.3)),
                    List.of(at(0.8, 0.45, 1.2), at(0, 0.6, 1.2), at(0, 0.45, -1))),
            new Cases(
                    FilterId.SOURCE_OCCLUDED,
                    List.of(mug().remove(), screened(0.01), screened(0.03)),
                    List.of(screened(0.06), screened(0.08), screened(0.2))),
            new Cases(
                    FilterId.TARGET_IN_FRAME,
                    List.of(mug().move(0.3, 0, 0), mug().move(-0.6, 0, 0), mug().move(0, 0, 0.5)),
                    List.of(mug().move(0.75, 0, 0), mug().move(0, -0.2, 0), mug().move(0, 0, -2.5), mug().move(0, 2, 0))),
            new Cases(
                    FilterId.TARGET_OCCLUDED,
                    List.of(mug().move(0.4, 0, 0), screenedTarget(0.005), screenedTarget(0.02)),
                    List.of(screenedTarget(0.06), screenedTarget(0.08), screenedTarget(0.2))),
            new Cases(
                    FilterId.BOX_COLLISION,
                    List.of(
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.5, 0, 0),
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.197, 0, 0),
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.3, 0.1, 0),
                            // Nested before and after: in the box of the desk that it stands in.
                            mug().only("desk", new Cuboid(0, 0.4, 1.5, 1.4, 0.6, 1.2, 0), 0.9).move(0.4, 0, 0)),
                    List.of(
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.21, 0, 0),
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.3, 0, 0),
                            mugBeside("bowl", 0.3, 1.2, 0.3, 0.3, 0.3).move(0.3, 0, 0))),
            new Cases(
                    FilterId.SCENE_COLLISION,
                    List.of(
                            mug().move(0.4, 0, 0),
                            mug().visible(box(0.5, 1.2, 0.1, 0.2, 0.1)).move(0.35, 0, 0),
                            mug().visible(box(0.4, 1.5, 0.1, 0.2, 0.1)).move(0.4, 0, 0)),
                    List.of(
                            mug().visible(box(0.41, 1.21, 0.1, 0.2, 0.1)).move(0.4, 0, 0),
                            mug().visible(box(0.4, 1.2, 0.06, 0.06, 0.06)).move(0.4, 0, 0),
                            mug().visible(box(0.45, 1.2, 0.1, 0.2, 0.06)).move(0.4, 0, 0))),
            new Cases(
                    FilterId.FLOATING,
                    List.of(
                            mug().move(0.4, 0, 0),
                            mug().move(0.4, 0.04, 0),
                            mugBeside("crate", 0.4, 1.2, 0.2, 0.15, 0.2).move(0.4, 0.15, 0),
                            // A picture on a wall hangs before and after.
                            new Stage().thing("picture", new Cuboid(0, 0, 1.9, 0.3, 0.2, 0.02, 0), 0.9).move(0.4, 0, 0)),
                    List.of(
                            mug().move(0.4, 0.06, 0),
                            mug().move(0.4, 0.3, 0),
                            // Beyond the table's edge there is only the floor.
                            mug().move(1.2, 0, 0.85),
                            mugBeside("crate", 0.4, 1.2, 0.2, 0.15, 0.2).move(0.4, 0.22, 0))),
            new Cases(
                    FilterId.SUNK,
                    List.of(mug().move(0.4, 0, 0), mug().move(0.4, -0.03, 0), mug().move(0.4, 0.3, 0)),
                    List.of(
                            mug().move(0.4, -0.05, 0),
                            mug().move(-0.4, -0.3, 0.2),
                            mugBeside("crate", 0.4, 1.2, 0.2, 0.15, 0.2).move(0.4, 0.105, 0))),
            new Cases(
                    FilterId.DEAD_ZONE,
                    List.of(mug().move(0.32, 0, 0), mug().move(-0.5, 0, 0), mug().rotate(45), mug().scale(1.5)),
                    List.of(
                            mug().move(0.3, 0, 0),
                            mug().move(0, 0, 0.1),
                            mug().rotate(180),
                            mug().scale(1.01),
                            // To where another thing of the same size is.
                            mugBeside("bowl", 0.5, 1.2, 0.1, 0.1, 0.1).move(0.6, 0, 0))),
            new Cases(
                    FilterId.SMALL_CHANGE,
                    List.of(mug().move(0.05, 0, 0), mug().remove(), mug().rotate(90), mug().scale(1.5)),
                    List.of(mug().move(0.02, 0, 0), mug().rotate(1), mug().scale(1.1), at(0.2, 0.45, 9))),
            new Cases(
                    FilterId.LARGE_CHANGE,
                    List.of(mug().remove(), mug().move(0.4, 0, 0), mug().scale(2)),
                    List.of(
                            new Stage().thing("chest", new Cuboid(0, 0, 1, 0.8, 0.8, 0.2, 0), 0.9).remove(),
                            mug().move(0, 0.45, -1.05),
                            mug().scale(8))),
            new Cases(
                    FilterId.ALREADY_TRUE,
                    List.of(
                            mug().move(0.1, 0, 0),
                            mug().rotate(90),
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1)
                                    .beside(1)
                                    .place(Relation.RIGHT_OF, 0.45, 0, 0),
                            // Left of it, but a metre away.
                            mugBeside("bowl", 0.7, 1.2, 0.1, 0.1, 0.1)
                                    .beside(1)
                                    .place(Relation.LEFT_OF, 0.55, 0, 0)),
                    List.of(
                            mug().move(0.02, 0, 0),
                            mug().rotate(360),
                            mugBeside("bowl", 0.25, 1.2, 0.1, 0.1, 0.1)
                                    .beside(1)
                                    .place(Relation.LEFT_OF, 0.13, 0, 0),
                            mugBeside("bowl", 0, 1.5, 0.1, 0.1, 0.1)
                                    .beside(1)
                                    .place(Relation.IN_FRONT_OF, 0, 0, 0.1))),
            new Cases(
                    FilterId.NEAR_DUPLICATE,
                    List.of(
                            mug().move(0.4, 0, 0),
                            mug().move(0.4, 0, 0).move(0.44, 0, 0),
                            mug().rotate(90).rotate(180),
                            mug().remove()),
                    List.of(
                            mug().move(0.4, 0, 0).move(0.42, 0, 0),
                            mug().rotate(90).rotate(95),
                            mug().remove().remove())));

    @TestFactory
    Stream<DynamicTest> eachFilterOnBothSidesOfItsThreshold() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Cases c : CASES) {
            for (int i = 0; i < c.pass.size(); i++) {
                tests.add(test(c.id, c.pass.get(i), Verdict.PASS, i));
            }
            for (int i = 0; i < c.drop.size(); i++) {
                tests.add(test(c.id, c.drop.get(i), Verdict.DROP, i));
            }
        }
        return tests.stream();
    }

    private static DynamicTest test(FilterId id, Stage stage, Verdict wanted, int number) {
        return DynamicTest.dynamicTest(id + " " + wanted + " " + (number + 1), () -> {
            Measurement m = stage.measures().of(id);
            assertThat(Thresholds.USUAL.judge(id, m)).as("%s", m).isEqualTo(wanted);
        });
    }

    @Test
    void everyFilterHasThreeScenesOnEitherSide() {
        assertThat(CASES)
                .extracting(Cases::id)
                .containsExactlyElementsOf(Arrays.stream(FilterId.values())
                        .filter(id -> !id.isGate())
                        .toList());
        assertThat(CASES).allSatisfy(c -> assertThat(Math.min(c.pass.size(), c.drop.size()))
                .as("%s", c.id)
                .isGreaterThanOrEqualTo(3));
    }

    @Test
    void measuresAreTheSizesOfTheScene() {
        Measures m = mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.25, 0.02, 0).measures();

        assertThat(m.of(FilterId.OBJECT_SIZE).value()).isCloseTo(10, within(1e-9));
        assertThat(m.of(FilterId.BOX_COLLISION).value()).isCloseTo(0.5 * 0.8, within(1e-6));
        assertThat(m.of(FilterId.BOX_COLLISION).about()).isEqualTo("bowl");
        assertThat(m.of(FilterId.ALREADY_TRUE).value()).isCloseTo(100 * Math.hypot(0.25, 0.02), within(1e-9));
        assertThat(m.of(FilterId.SOURCE_TRUNCATED).value()).isEqualTo(1);
        // Half over the bowl, which is no support as it reaches too high; the other half is over the table.
        assertThat(m.of(FilterId.FLOATING).value()).isCloseTo(2, within(0.3));
    }

    @Test
    void theTableIsFoundInThePointsWithoutAGround() {
        assertThat(mug().withoutGround().move(0.4, 0.1, 0).measures().of(FilterId.FLOATING).value())
                .isCloseTo(10, within(0.3));
        assertThat(mug().withoutGround().move(0.4, -0.02, 0).measures().of(FilterId.SUNK).value())
                .isCloseTo(2, within(0.3));
    }

    @Test
    void whatTheTargetStandsOnIsNoCollision() {
        assertThat(mug().move(0.4, -0.015, 0).measures().of(FilterId.SCENE_COLLISION).value()).isZero();
    }

    @Test
    void pointsAloneTellWhatIsHidden() {
        Measures withDepth = screenedTarget(0.05).measures();
        Measures withPoints = screenedTarget(0.05).withoutDepth().measures();
        assertThat(withPoints.of(FilterId.TARGET_OCCLUDED).value())
                .isCloseTo(withDepth.of(FilterId.TARGET_OCCLUDED).value(), within(0.1));
    }

    @Test
    void whatIsMissingIsSaid() {
        Stage boxesOnly = mug().withoutDepth().withoutPoints().withoutGround();
        Measures m = boxesOnly.move(0.4, 0, 0).measures();
        assertThat(missing(m, FilterId.POINTS_INSIDE, FilterId.FIT_RESIDUAL, FilterId.SCENE_COLLISION))
                .containsOnly(Missing.POINTS);
        assertThat(missing(m, FilterId.DEPTH_AGREEMENT, FilterId.SOURCE_OCCLUDED, FilterId.TARGET_OCCLUDED))
                .containsOnly(Missing.DEPTH);
        assertThat(missing(m, FilterId.FLOATING, FilterId.SUNK)).containsOnly(Missing.GROUND);

        Measures noSize = mug().withoutSize().move(0.4, 0, 0).measures();
        assertThat(missing(
                        noSize,
                        FilterId.SOURCE_TRUNCATED,
                        FilterId.TARGET_IN_FRAME,
                        FilterId.DEAD_ZONE,
                        FilterId.SMALL_CHANGE,
                        FilterId.LARGE_CHANGE,
                        FilterId.TARGET_OCCLUDED))
                .containsOnly(Missing.PHOTO_SIZE);
        assertThat(missing(scored(Double.NaN).measures(), FilterId.DETECTOR_SCORE)).containsOnly(Missing.SCORE);
    }

    @Test
    void boxesAloneTellWhatStandsOnWhat() {
        Stage onCrate = mugBeside("crate", 0.4, 1.2, 0.2, 0.15, 0.2).withoutDepth().withoutPoints();
        assertThat(onCrate.move(0.4, 0.15, 0).measures().of(FilterId.FLOATING).value()).isCloseTo(0, within(1e-9));
        assertThat(mug().withoutDepth().withoutPoints().move(0.4, 0.15, 0).measures().of(FilterId.FLOATING).value())
                .isCloseTo(15, within(1e-9));
    }

    @Test
    void aTargetThatNothingIsSeenUnderIsNotMeasured() {
        // Behind a wall that hides the table, and too high for the ground to be believed.
        Stage hidden = mug().visible(new Cuboid(0.4, 0.2, 1.4, 0.5, 0.6, 0.01, 0)).move(0.4, 0.2, 0.4);
        assertThat(missing(hidden.measures(), FilterId.FLOATING)).containsOnly(Missing.HIDDEN);
    }

    @Test
    void aRemoveHasNoTarget() {
        Measures m = mug().remove().measures();
        assertThat(List.of(
                        FilterId.TARGET_IN_FRAME,
                        FilterId.TARGET_OCCLUDED,
                        FilterId.BOX_COLLISION,
                        FilterId.SCENE_COLLISION,
                        FilterId.FLOATING,
                        FilterId.SUNK,
                        FilterId.DEAD_ZONE,
                        FilterId.ALREADY_TRUE))
                .allSatisfy(id -> assertThat(Thresholds.USUAL.judge(id, m.of(id)))
                        .as("%s", id)
                        .isEqualTo(Verdict.NOT_APPLICABLE));
    }

    @Test
    void boxesThatAreNoneAreNotMeasured() {
        Cuboid flat = new Cuboid(0, 0.45, 1.2, 0, 0.1, 0.1, 0);
        Measures source = new Stage().only("mug", flat, 0.9).move(0.4, 0, 0).measures();
        assertThat(missing(source, FilterId.OBJECT_SIZE, FilterId.POINTS_INSIDE, FilterId.FLOATING, FilterId.BOX_COLLISION))
                .containsOnly(Missing.BOX);
        Stage nowhere = mug().move(Double.NaN, 0, 0);
        assertThat(missing(nowhere.measures(), FilterId.TARGET_IN_FRAME, FilterId.SUNK, FilterId.ALREADY_TRUE))
                .containsOnly(Missing.BOX);
    }

    @Test
    void everyOutcomeHasASentence() {
        FilterPhrases phrases = FilterPhrases.english();
        for (Cases c : CASES) {
            Stream.concat(c.pass.stream(), c.drop.stream())
                    .map(s -> Thresholds.USUAL.judge(s.measures()))
                    .forEach(results -> assertThat(results)
                            .allSatisfy(r -> assertThat(phrases.say(r)).doesNotContain("{").endsWith(".")));
        }
        for (FilterId id : FilterId.values()) {
            assertThat(phrases.title(id)).isNotBlank();
            assertThat(phrases.question(id)).endsWith("?");
        }
        assertThat(Missing.values()).allSatisfy(why -> assertThat(phrases.say(new FilterResult(
                                FilterId.SUNK, Measurement.missing(why), 0, Verdict.NOT_MEASURED, true)))
                .startsWith("Not measured: "));
        assertThat(Verdict.values()).allSatisfy(v -> assertThat(phrases.verdict(v)).isNotBlank());
    }

    @Test
    void aSentenceNamesValueThresholdAndOther() {
        Stage stage = mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.25, 0, 0);
        FilterResult result = Thresholds.USUAL.judge(stage.measures()).stream()
                .filter(r -> r.id() == FilterId.BOX_COLLISION)
                .findFirst()
                .orElseThrow();
        assertThat(FilterPhrases.english().say(result))
                .isEqualTo("50 % of the smaller box would be shared with “bowl”, more than 5 %.");
    }

    @Test
    void twoHundredObjectsAndOddLabelsAreMeasured() {
        Stage crowd = new Stage();
        for (int i = 0; i < 200; i++) {
            crowd.only(i % 3 == 0 ? "κούπα" : "👍 " + i, box(-0.7 + 0.007 * i, 1.2, 0.05, 0.05, 0.05), 0.9);
        }
        assertThat(crowd.move(0.4, 0, 0).measures().of(FilterId.BOX_COLLISION).value())
                .isGreaterThan(0.5);
    }

    @Test
    void anObjectPutIntoAFileUnderTheEditsOwnYawTurnsForTheBenchmark() {
        // 2D says no before 3D does: a cube turned by 180° has the same outline.
        assertThat(mug().rotate(180).measures().of(FilterId.DEAD_ZONE).value()).isLessThan(1);
        assertThat(mug().candidate(new Edit.Remove(), null).measures().of(FilterId.DEAD_ZONE).isApplicable())
                .isFalse();
    }

    private static List<Missing> missing(Measures m, FilterId... ids) {
        return Arrays.stream(ids).map(id -> m.of(id).missing()).toList();
    }
}
