package gsi.synth.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import gsi.dataset.Instruction;
import gsi.dataset.Operation;
import gsi.dataset.geometry.BoxEdits;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.synth.scene.Composer;
import gsi.synth.scene.Tableau;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderBookTest {

    private static final int SEED = 7;

    static Stream<Order> orders() {
        Composer composer = new Composer(SEED, 640, 480);
        return IntStream.range(0, 8).mapToObj(composer::scene).flatMap(t -> OrderBook.orders(t, 7, SEED).stream());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theEvaluatorReadsTheOperationOffTheSentence(Order order) {
        assertThat(Instruction.of(order.sentence()).operation())
                .isEqualTo(order.change().operation());
        assertThat(order.sentence()).contains(order.before().prop().label()).doesNotContain("camera");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theTargetStateIsPlausible(Order order) {
        if (order.change().operation() != Operation.REMOVE) {
            assertThat(order.tableau().rules().allow(order.after(1), order.others()))
                    .isTrue();
        }
    }

    /** What is rendered, what the protocol computes from the boxes, and what the sentence says are the same. */
    @ParameterizedTest
    @MethodSource("orders")
    void sentenceProtocolAndPictureAgree(Order order) {
        Labels labels = new Labels(order.tableau().view());
        OrientedBox before = labels.box(order.before());
        OrientedBox after = labels.box(order.after(1));
        Point3 moved = after.cuboid().centre().minus(before.cuboid().centre());
        switch (order.change()) {
            case Change.Move m -> {
                Cuboid protocol = BoxEdits.moved(before.cuboid(), m.direction(), m.centimetres(), before.rotation());
                assertThat(after.cuboid().centre().distanceTo(protocol.centre()))
                        .isLessThan(5e-6);
                assertThat(order.sentence()).contains(" " + m.centimetres() + " centimeters");
                assertThat(moved.length() * 100).isCloseTo(m.centimetres(), offset(1e-3));
                double share = 0.9 * moved.length();
                switch (m.direction()) {
                    case LEFT -> assertThat(moved.x()).isLessThan(-share);
                    case RIGHT -> assertThat(moved.x()).isGreaterThan(share);
                    case FRONT -> assertThat(moved.z()).isLessThan(0);
                    case BEHIND -> assertThat(moved.z()).isGreaterThan(0);
                    default -> throw new AssertionError("props stay on the table: " + m);
                }
            }
            case Change.Rotate r -> {
                Rotation protocol = BoxEdits.turned(before.rotation(), r.degrees(), r.turn());
                assertThat(after.rotation().toArray()).containsExactly(protocol.toArray(), offset(1e-7));
                assertThat(moved.length()).isZero();
            }
            case Change.Scale s -> {
                assertThat(after.cuboid().w()).isCloseTo(before.cuboid().w() * s.factor(), offset(2e-6));
                assertThat(after.cuboid().h()).isCloseTo(before.cuboid().h() * s.factor(), offset(2e-6));
                assertThat(after.cuboid().l()).isCloseTo(before.cuboid().l() * s.factor(), offset(2e-6));
            }
            case Change.Remove r -> assertThat(order.sentence()).startsWith("Remove the ");
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyAnswerDoesWhatItsKindSays(Order order) {
        for (SimulatedModel model : SimulatedModel.values()) {
            for (int number = 0; number < 20; number++) {
                Answer answer = model.answer(order, number, SEED);
                assertThat(Result.of(order.change().operation())).contains(answer.result());
                int seen = answer.sightings().size();
                boolean remove = order.change() instanceof Change.Remove;
                switch (answer.result()) {
                    case VANISHED -> assertThat(seen).isZero();
                    case DUPLICATE -> assertThat(seen).isEqualTo(2);
                    case UNCHANGED, WRONG_OBJECT ->
                        assertThat(answer.sightings()).containsExactly(order.before());
                    case GOOD, RELIT, BACKGROUND -> assertThat(seen).isEqualTo(remove ? 0 : 1);
                    case HALF, OVERSHOOT, OPPOSITE -> {
                        assertThat(answer.sightings()).hasSize(1).doesNotContain(order.before());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void halfAndOvershootGoTheRightWayAndOppositeDoesNot(Order order) {
        if (!(order.change() instanceof Change.Move)) {
            return;
        }
        Tableau t = order.tableau();
        Point3 from = order.before().box(t.view()).cuboid().centre();
        Point3 asked = order.after(1).box(t.view()).cuboid().centre().minus(from);
        for (int number = 0; number < 20; number++) {
            Answer answer = SimulatedModel.CARELESS.answer(order, number, SEED);
            List<Point3> there = answer.sightings().stream()
                    .map(p -> p.box(t.view()).cuboid().centre().minus(from))
                    .toList();
            switch (answer.result()) {
                case HALF -> assertThat(part(there.getFirst(), asked)).isBetween(0.35, 0.65);
                case OVERSHOOT -> assertThat(part(there.getFirst(), asked)).isGreaterThan(1.3);
                case OPPOSITE -> assertThat(part(there.getFirst(), asked)).isNegative();
                case GOOD, RELIT, BACKGROUND ->
                    assertThat(part(there.getFirst(), asked)).isBetween(0.85, 1.15);
                default -> assertThat(there).hasSizeLessThan(3);
            }
        }
    }

    private static double part(Point3 moved, Point3 asked) {
        return moved.dot(asked) / asked.dot(asked);
    }
}
