package gsi.candidates.filter;

import gsi.candidates.model.Edit.Relation;
import gsi.candidates.model.ReferringExpression.Superlative;
import gsi.dataset.geometry.Cuboid;
import java.util.List;

/** Constructed scenes on both sides of each filter's usual threshold. */
final class FilterCases {

    private FilterCases() {}

    /** Scenes that one filter must pass, and scenes that it must drop. */
    record Cases(FilterId id, List<Stage> pass, List<Stage> drop) {}

    static Stage mug() {
        return new Stage().thing("mug", 0, 1.2, 0.1, 0.1, 0.1);
    }

    static Stage mugBeside(String label, double x, double z, double w, double h, double l) {
        return mug().thing(label, x, z, w, h, l);
    }

    private static Stage labelled(String label) {
        return new Stage().thing(label, 0, 1.2, 0.1, 0.1, 0.1).move(0.5, 0, 0);
    }

    private static Stage sized(double w, double h, double l) {
        return new Stage().thing("chest", 0, 1.6, w, h, l).remove();
    }

    static Stage scored(double score) {
        return new Stage()
                .thing("mug", new Cuboid(0, 0.45, 1.2, 0.1, 0.1, 0.1, 0), score)
                .remove();
    }

    private static Stage at(double x, double y, double z) {
        return new Stage()
                .thing("mug", new Cuboid(x, y, z, 0.1, 0.1, 0.1, 0), 0.9)
                .remove();
    }

    /** The box that the detector claims is another than the thing that is there. */
    private static Stage claimed(Cuboid box, Cuboid there) {
        return new Stage().only("mug", box, 0.9).visible(there).remove();
    }

    static Cuboid box(double x, double z, double w, double h, double l) {
        return new Cuboid(x, Stage.TABLE - h / 2, z, w, h, l, 0);
    }

    /** Something in front of the mug that hides the left part of it, from x = −0.05 on. */
    private static Stage screened(double width) {
        double right = (-0.05 + width) * 0.9 / 1.15;
        return mug().visible(new Cuboid(right - 0.3, 0.3, 0.9, 0.6, 0.4, 0.01, 0))
                .remove();
    }

    /** A screen before the mug's target, half a metre to the right; likewise. */
    static Stage screenedTarget(double width) {
        double right = (0.35 + width) * 0.9 / 1.15;
        return mug().visible(new Cuboid(right - 0.15, 0.3, 0.9, 0.3, 0.4, 0.01, 0))
                .move(0.4, 0, 0);
    }

    static final List<Cases> ALL = List.of(
            new Cases(
                    FilterId.OBJECT_FIXED,
                    List.of(labelled("mug"), labelled("door handle"), labelled("bed sheet"), labelled("カップ")),
                    List.of(
                            labelled("door"),
                            labelled("Kitchen Cabinets"),
                            labelled("衣柜"),
                            labelled("bed_with pillows"))),
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
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).beside(1).place(Relation.RIGHT_OF, 0.45, 0, 0)),
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
                    FilterId.BOX_SHARED,
                    List.of(
                            mug().remove(),
                            // A tenth of it reaches into the bowl's box.
                            mugBeside("bowl", 0.09, 1.2, 0.1, 0.1, 0.1).remove(),
                            // All of it is in the box of the desk that it stands in.
                            mug().only("desk", new Cuboid(0, 0.4, 1.5, 1.4, 0.6, 1.2, 0), 0.9)
                                    .move(0.4, 0, 0),
                            // The same mug, listed twice.
                            mug().only("cup", new Cuboid(0.01, 0.45, 1.2, 0.1, 0.1, 0.1, 0), 0.9)
                                    .rotate(90)),
                    List.of(
                            mugBeside("bowl", 0.07, 1.2, 0.1, 0.1, 0.1).remove(),
                            // It stands on the tin, but its box reaches down to the table.
                            new Stage()
                                    .thing("can", 0, 1.2, 0.08, 0.17, 0.08)
                                    .only("tin", box(0, 1.2, 0.2, 0.07, 0.2), 0.9)
                                    .move(0.4, 0, 0),
                            // A little of it in each of two boxes.
                            mug().only("left", box(-0.085, 1.2, 0.1, 0.1, 0.1), 0.9)
                                    .only("right", box(0.085, 1.2, 0.1, 0.1, 0.1), 0.9)
                                    .scale(1.5))),
            new Cases(
                    FilterId.CARRIES_OTHERS,
                    List.of(
                            mug().remove(),
                            mugBeside("bowl", 0.1, 1.2, 0.1, 0.1, 0.1).remove(),
                            // A shelf board above it.
                            mug().only("board", new Cuboid(0, 0.3, 1.2, 0.5, 0.02, 0.3, 0), 0.9)
                                    .remove(),
                            // It stands on the other.
                            mug().only("tray", new Cuboid(0, 0.51, 1.2, 0.4, 0.02, 0.3, 0), 0.9)
                                    .remove()),
                    List.of(
                            mug().only("spoon", new Cuboid(0, 0.39, 1.2, 0.1, 0.02, 0.02, 0), 0.9)
                                    .remove(),
                            mug().only("plate", new Cuboid(0.04, 0.38, 1.2, 0.15, 0.02, 0.15, 0), 0.9)
                                    .move(0.4, 0, 0),
                            mug().only("bowl", new Cuboid(0, 0.37, 1.2, 0.08, 0.1, 0.08, 0), 0.9)
                                    .rotate(90),
                            // Its box reaches down to the table, through the mug.
                            mug().only("vase", new Cuboid(0, 0.3, 1.2, 0.08, 0.4, 0.08, 0), 0.9)
                                    .rotate(90))),
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
                    List.of(
                            mug().move(0.75, 0, 0),
                            mug().move(0, -0.2, 0),
                            mug().move(0, 0, -2.5),
                            mug().move(0, 2, 0))),
            new Cases(
                    FilterId.TARGET_OCCLUDED,
                    List.of(mug().move(0.4, 0, 0), screenedTarget(0.005), screenedTarget(0.02)),
                    List.of(screenedTarget(0.06), screenedTarget(0.08), screenedTarget(0.2))),
            new Cases(
                    FilterId.HIDES_OTHERS,
                    List.of(
                            mug().move(0.4, 0, 0),
                            // Behind the bowl it hides nothing of it.
                            mugBeside("bowl", 0.3, 1, 0.1, 0.1, 0.1).move(0.36, 0, 0.3),
                            // It hides the bowl already, and moves along before it.
                            mugBeside("bowl", 0, 1.6, 0.06, 0.06, 0.06).move(0.005, 0, 0),
                            mugBeside("bowl", 0.3, 1.5, 0.3, 0.1, 0.1).move(0.25, 0, 0.1)),
                    List.of(
                            mugBeside("bowl", 0.4, 1.35, 0.1, 0.1, 0.1).move(0.36, 0, 0),
                            mugBeside("bowl", 0.05, 1.4, 0.1, 0.1, 0.1).scale(2.2),
                            mugBeside("bowl", 0.3, 1.9, 0.1, 0.05, 0.1).move(0.19, 0.1, 0))),
            new Cases(
                    FilterId.BOX_COLLISION,
                    List.of(
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.5, 0, 0),
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.197, 0, 0),
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).move(0.3, 0.1, 0),
                            // Nested before and after: in the box of the desk that it stands in.
                            mug().only("desk", new Cuboid(0, 0.4, 1.5, 1.4, 0.6, 1.2, 0), 0.9)
                                    .move(0.4, 0, 0)),
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
                    FilterId.FOOTING,
                    List.of(
                            mug().move(0.4, 0, 0),
                            // What is hidden under it may well be the table.
                            mug().visible(new Cuboid(0.4, 0.4, 1.3, 0.3, 0.2, 0.01, 0))
                                    .move(0.4, 0, 0.2),
                            // Past the table's edge, but the floor is seen.
                            mug().move(1.2, 0, 0.85),
                            mug().withHole(0.45, 0.8).move(0.38, 0, 0)),
                    List.of(
                            // Past the edge of what the depth camera measured.
                            mug().withHole(0.3, 0.8).move(0.4, 0, 0),
                            mug().withHole(0.3, 0.8).move(0.31, 0, 0),
                            // So high behind a wall that nobody knows.
                            mug().visible(new Cuboid(0.4, 0.2, 1.4, 0.5, 0.6, 0.01, 0))
                                    .move(0.4, 0.2, 0.4))),
            new Cases(
                    FilterId.FLOATING,
                    List.of(
                            mug().move(0.4, 0, 0),
                            mug().move(0.4, 0.04, 0),
                            mugBeside("crate", 0.4, 1.2, 0.2, 0.15, 0.2).move(0.4, 0.15, 0),
                            // A picture on a wall hangs before and after.
                            new Stage()
                                    .thing("picture", new Cuboid(0, 0, 1.9, 0.3, 0.2, 0.02, 0), 0.9)
                                    .move(0.4, 0, 0)),
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
                            new Stage()
                                    .thing("chest", new Cuboid(0, 0, 1, 0.8, 0.8, 0.2, 0), 0.9)
                                    .remove(),
                            mug().move(0, 0.45, -1.05),
                            mug().scale(8))),
            new Cases(
                    FilterId.ALREADY_TRUE,
                    List.of(
                            mug().move(0.1, 0, 0),
                            mug().rotate(90),
                            mugBeside("bowl", 0.3, 1.2, 0.1, 0.1, 0.1).beside(1).place(Relation.RIGHT_OF, 0.45, 0, 0),
                            // Left of it, but a metre away.
                            mugBeside("bowl", 0.7, 1.2, 0.1, 0.1, 0.1).beside(1).place(Relation.LEFT_OF, 0.55, 0, 0)),
                    List.of(
                            mug().move(0.02, 0, 0),
                            mug().rotate(360),
                            mugBeside("bowl", 0.25, 1.2, 0.1, 0.1, 0.1)
                                    .beside(1)
                                    .place(Relation.LEFT_OF, 0.13, 0, 0),
                            mugBeside("bowl", 0, 1.5, 0.1, 0.1, 0.1).beside(1).place(Relation.IN_FRONT_OF, 0, 0, 0.1))),
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
}
