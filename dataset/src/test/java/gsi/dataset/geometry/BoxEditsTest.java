package gsi.dataset.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxEditsTest {

    private final Cuboid box = new Cuboid(1, 2, 3, 0.1, 0.2, 0.3, 0.5);

    @Test
    void without_a_rotation_a_box_moves_along_the_camera_axes() {
        assertThat(BoxEdits.moved(box, Direction.LEFT, 50, null).centre()).isEqualTo(new Point3(0.5, 2, 3));
        assertThat(BoxEdits.moved(box, Direction.ABOVE, 50, null).centre()).isEqualTo(new Point3(1, 1.5, 3));
        assertThat(BoxEdits.moved(box, Direction.FRONT, 50, null).centre()).isEqualTo(new Point3(1, 2, 2.5));
    }

    @Test
    void with_a_rotation_it_moves_along_its_own_axis() {
        Rotation tilted = Rotation.aboutY(Math.toRadians(30));
        Point3 moved =
                BoxEdits.moved(box, Direction.RIGHT, 100, tilted).centre().minus(box.centre());
        assertThat(moved.x()).isCloseTo(Math.cos(Math.toRadians(30)), within(1e-12));
        assertThat(moved.z()).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void beyond_45_degrees_the_benchmark_picks_another_axis() {
        Rotation turned = Rotation.aboutY(Math.toRadians(80));
        Point3 moved =
                BoxEdits.moved(box, Direction.RIGHT, 100, turned).centre().minus(box.centre());
        assertThat(moved.x()).isCloseTo(Math.sin(Math.toRadians(80)), within(1e-12));
        assertThat(moved.z()).isCloseTo(Math.cos(Math.toRadians(80)), within(1e-12));
    }

    @Test
    void clockwise_and_counterclockwise_undo_each_other() {
        Rotation r = Rotation.aboutY(0.3);
        Rotation back = BoxEdits.turned(BoxEdits.turned(r, 40, Turn.CLOCKWISE), 40, Turn.COUNTERCLOCKWISE);
        assertThat(back.toArray()).containsExactly(r.toArray(), within(1e-12));
        assertThat(BoxEdits.turned(r, 40, Turn.CLOCKWISE).geodesicTo(r)).isCloseTo(Math.toRadians(40), within(1e-9));
    }

    @Test
    void impossible_angles_are_refused() {
        assertThatThrownBy(() -> BoxEdits.turned(Rotation.IDENTITY, -1, Turn.CLOCKWISE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BoxEdits.turned(Rotation.IDENTITY, Double.NaN, Turn.CLOCKWISE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void words_other_than_the_six_are_no_direction() {
        assertThat(Direction.ofWord("behind")).contains(Direction.BEHIND);
        assertThat(Direction.ofWord("up")).isEmpty();
        assertThat(Direction.ofWord("")).isEmpty();
    }

    @Test
    void geodesic_distance_of_nothing_is_zero_and_of_half_a_turn_is_pi() {
        Rotation r = Rotation.aboutY(1.1);
        assertThat(r.geodesicTo(r)).isCloseTo(0, within(1e-7));
        assertThat(r.geodesicTo(Rotation.aboutY(1.1 + Math.PI))).isCloseTo(Math.PI, within(1e-7));
        assertThat(r.geodesicTo(new Rotation(Double.NaN, 0, 0, 0, 1, 0, 0, 0, 1)))
                .isNaN();
    }
}
