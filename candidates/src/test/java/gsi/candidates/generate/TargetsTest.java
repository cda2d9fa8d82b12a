package gsi.candidates.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.Tableau;
import gsi.candidates.generate.GenerationRule.MoveAxes;
import gsi.candidates.model.Edit.Relation;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.BoxEdits;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.geometry.Turn;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    /** Targets are rounded to the micrometre. */
    private static final Offset<Double> EXACT = within(2e-6);

    private final Tableau table =
            new Tableau(35).with("mug", 0.1, 0.05, 0.08, 0.1, 0.08, 20).with("book", -0.2, 0.1, 0.3, 0.04, 0.2, 15);
    private final Scene scene = table.scene();
    private final SceneObject mug = scene.objects().get(0);
    private final SceneObject book = scene.objects().get(1);
    private final Targets targets = new Targets(scene, MoveAxes.VIEWER);

    @ParameterizedTest
    @CsvSource({"LEFT,-1,0,0", "RIGHT,1,0,0", "FRONT,0,0,-1", "BEHIND,0,0,1", "ABOVE,0,1,0", "BELOW,0,-1,0"})
    void a_move_is_level_as_a_viewer_sees_it(Direction direction, double x, double up, double z) {
        OrientedBox moved = target(targets.moved(mug, direction, 30).orElseThrow());
        assertClose(displacement(moved, mug), table.direction(0.3 * x, 0.3 * up, 0.3 * z));
        assertThat(moved.rotation()).isEqualTo(mug.box().rotation());
    }

    @Test
    void a_camera_that_looks_straight_down_sees_no_front() {
        Scene below = new Tableau(88).cube("cup", 0, 0).scene();
        Targets down = new Targets(below, MoveAxes.VIEWER);
        SceneObject cup = below.objects().getFirst();
        assertThat(down.moved(cup, Direction.FRONT, 30)).isEmpty();
        assertThat(down.moved(cup, Direction.BEHIND, 30)).isEmpty();
        assertThat(down.moved(cup, Direction.LEFT, 30)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void the_benchmarks_axes_are_to_be_had_to_the_digit(Direction direction) {
        Targets benchmark = new Targets(scene, MoveAxes.BENCHMARK);
        Cuboid c = mug.box().cuboid();
        assertClose(
                target(benchmark.moved(mug, direction, 50).orElseThrow())
                        .cuboid()
                        .centre(),
                BoxEdits.moved(c, direction, 50, mug.box().rotation()).centre());
        assertClose(
                target(benchmark.movedAlong(mug, book, direction, 50).orElseThrow())
                        .cuboid()
                        .centre(),
                BoxEdits.moved(c, direction, 50, book.box().rotation()).centre());
    }

    @Test
    void along_a_book_is_parallel_to_its_sides_and_about_where_one_was_told() {
        Draft draft = targets.movedAlong(mug, book, Direction.LEFT, 40).orElseThrow();
        Point3 d = displacement(target(draft), mug);
        assertClose(d, book.box().rotation().column(0).times(-0.4));
        assertThat(draft.reference()).isEqualTo(book);
    }

    @ParameterizedTest
    @ValueSource(doubles = {40, 50, 130})
    void a_book_that_lies_askew_gives_no_direction(double turn) {
        Scene askew = new Tableau(35)
                .cube("mug", 0.1, 0)
                .with("book", -0.2, 0.1, 0.3, 0.04, 0.2, turn)
                .scene();
        assertThat(new Targets(askew, MoveAxes.VIEWER)
                        .movedAlong(askew.objects().get(0), askew.objects().get(1), Direction.LEFT, 40))
                .isEmpty();
    }

    @Test
    void what_is_as_long_as_wide_may_be_round_and_has_no_sides() {
        assertThat(targets.movedAlong(book, mug, Direction.LEFT, 40)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LEFT_OF,-1,0", "RIGHT_OF,1,0", "IN_FRONT_OF,0,-1", "BEHIND,0,1"})
    void beside_is_a_gap_away_on_the_same_table(Relation place, double x, double z) {
        Draft draft = targets.placed(mug, book, place, 5).orElseThrow();
        Point3 axis = table.direction(x, 0, z);
        OrientedBox box = target(draft);
        double between = displacement(box, book).dot(axis)
                - ViewAxes.halfExtent(box, axis)
                - ViewAxes.halfExtent(book.box(), axis);
        assertThat(between).isCloseTo(0.05, EXACT);
        assertThat(height(box)).isCloseTo(0, EXACT);
        Point3 point = Objects.requireNonNull(draft.referencePoint());
        assertThat(point.minus(book.box().cuboid().centre()).dot(axis))
                .isCloseTo(ViewAxes.halfExtent(book.box(), axis), EXACT);
        assertThat(Objects.requireNonNull(scene.ground()).height(point)).isCloseTo(0, EXACT);
    }

    @Test
    void on_top_stands_in_the_middle_where_there_is_room() {
        Draft draft = targets.placed(mug, book, Relation.ON_TOP_OF, 5).orElseThrow();
        assertThat(height(target(draft))).isCloseTo(0.04, EXACT);
        Point3 across = displacement(target(draft), book);
        assertThat(across.dot(table.direction(1, 0, 0))).isCloseTo(0, EXACT);
        assertThat(across.dot(table.direction(0, 0, 1))).isCloseTo(0, EXACT);
        assertThat(targets.placed(book, mug, Relation.ON_TOP_OF, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CLOCKWISE,false", "COUNTERCLOCKWISE,false", "CLOCKWISE,true", "COUNTERCLOCKWISE,true"})
    void a_turn_is_what_one_sees_from_above_whichever_way_the_boxs_axis_points(Turn turn, boolean upsideDown) {
        Rotation half = new Rotation(1, 0, 0, 0, -1, 0, 0, 0, -1);
        OrientedBox box = upsideDown
                ? new OrientedBox(mug.box().cuboid(), mug.box().rotation().times(half))
                : mug.box();
        SceneObject object = new SceneObject("x", "mug", box, null, 1);
        OrientedBox turned = target(targets.turned(object, 30, turn).orElseThrow());
        Point3 before = box.rotation().column(0);
        Point3 after = turned.rotation().column(0);
        // Counterclockwise from above is right-handed about up.
        double about = ViewAxes.cross(before, after).dot(table.direction(0, 1, 0));
        assertThat(about).isCloseTo(turn == Turn.CLOCKWISE ? -0.5 : 0.5, within(1e-6));
        assertThat(box.rotation().geodesicTo(turned.rotation())).isCloseTo(Math.toRadians(30), within(1e-6));
    }

    @Test
    void a_benchmark_box_is_turned_as_the_benchmark_turns_it() {
        OrientedBox turned = target(targets.turned(mug, 60, Turn.CLOCKWISE).orElseThrow());
        Rotation expected = BoxEdits.turned(mug.box().rotation(), 60, Turn.CLOCKWISE);
        assertThat(turned.rotation().toArray()).containsExactly(expected.toArray(), within(1e-8));
        Cuboid c = turned.cuboid();
        assertThat(Rotation.aboutY(c.yaw()).geodesicTo(table.tilt().transposed().times(expected)))
                .as("the yaw says the same")
                .isCloseTo(0, within(1e-5));
    }

    @Test
    void what_leans_cannot_be_turned_about_the_vertical() {
        Rotation lean = new Rotation(0, -1, 0, 1, 0, 0, 0, 0, 1);
        SceneObject fallen = new SceneObject(
                "x",
                "mug",
                new OrientedBox(mug.box().cuboid(), mug.box().rotation().times(lean)),
                null,
                1);
        assertThat(targets.turned(fallen, 30, Turn.CLOCKWISE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.25, 2})
    void what_is_scaled_stands_where_it_stood(double factor) {
        OrientedBox scaled = target(targets.scaled(mug, factor).orElseThrow());
        assertThat(height(scaled)).isCloseTo(0, EXACT);
        assertThat(scaled.cuboid().w()).isCloseTo(0.08 * factor, EXACT);
        assertThat(scaled.cuboid().h()).isCloseTo(0.1 * factor, EXACT);
        assertThat(displacement(scaled, mug).dot(table.direction(1, 0, 0))).isCloseTo(0, EXACT);
    }

    @Test
    void without_a_ground_the_boxes_say_where_up_is() {
        Targets alone = new Targets(scene.withGround(null), MoveAxes.VIEWER);
        assertClose(
                displacement(target(alone.moved(mug, Direction.BEHIND, 20).orElseThrow()), mug),
                table.direction(0, 0, 0.2));
    }

    private double height(OrientedBox box) {
        Point3 up = table.direction(0, 1, 0);
        return Objects.requireNonNull(scene.ground()).height(box.cuboid().centre()) - ViewAxes.halfExtent(box, up);
    }

    private static Point3 displacement(OrientedBox box, SceneObject from) {
        return box.cuboid().centre().minus(from.box().cuboid().centre());
    }

    private static OrientedBox target(Draft draft) {
        return Objects.requireNonNull(draft.target());
    }

    private static void assertClose(Point3 actual, Point3 expected) {
        assertThat(actual.distanceTo(expected))
                .as("%s beside %s", actual, expected)
                .isLessThan(3e-6);
    }
}
