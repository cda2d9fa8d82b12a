package gsi.scorer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.scorer.pixels.KeepMask;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedBoxesTest {

    @Test
    void a_box_behind_the_camera_is_not_in_the_picture() {
        assertThat(boxes(Scene.at(0, 0, -2))).isEmpty();
    }

    @Test
    void a_box_around_the_camera_fills_the_picture() {
        KeepMask nothing = Background.of(640, 480, 1, boxes(new Cuboid(0, 0, 0, 1, 1, 1, 0)));
        assertThat(nothing.count()).isZero();
    }

    @Test
    void boxes_with_impossible_numbers_cover_nothing() {
        assertThat(boxes(Scene.at(Double.NaN, 0, 2))).isEmpty();
        assertThat(boxes(Scene.at(0, 0, Double.POSITIVE_INFINITY))).isEmpty();
    }

    @Test
    void in_a_smaller_copy_of_the_photo_boxes_shrink_with_it() {
        List<Box2d> boxes = List.of(new Box2d(10.2, 20, 30, 39.5));
        KeepMask whole = Background.of(640, 480, 1, boxes);
        assertThat(640 * 480 - whole.count()).isEqualTo(20 * 20);
        assertThat(whole.keeps(9, 20)).isTrue();
        assertThat(whole.keeps(10, 20)).isFalse();
        assertThat(whole.keeps(29, 39)).isFalse();
        assertThat(whole.keeps(30, 39)).isTrue();
        KeepMask half = Background.of(320, 240, 0.5, boxes);
        assertThat(320 * 240 - half.count()).isEqualTo(10 * 10);
    }

    @Test
    void boxes_outside_the_picture_are_cut_to_it() {
        List<Box2d> boxes =
                List.of(new Box2d(-50, -50, 5, 5), new Box2d(700, 0, 900, 480), new Box2d(630, 470, 1e9, 1e9));
        assertThat(640 * 480 - Background.of(640, 480, 1, boxes).count()).isEqualTo(25 + 100);
    }

    @Test
    void the_part_before_the_camera_counts() {
        Box2d box = boxes(new Cuboid(1, 0, 0.5, 0.2, 0.2, 2, 0)).getFirst();
        assertThat(box.x1()).isCloseTo(320 + 500 * 0.9 / 1.5, within(1e-6));
        assertThat(box.x2()).isGreaterThan(10_000);
    }

    private static List<Box2d> boxes(Cuboid c) {
        return ChangedBoxes.of(List.of(OrientedBox.upright(c)), Scene.K);
    }
}
