package gsi.scorer.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.geometry.Box2d;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeepMaskTest {

    private static final int SEED = 20260604;

    private static final ProcessedSize SIZE = ProcessedSize.of(100, 50);

    @Test
    void a_box_is_cut_out_from_its_low_to_before_its_high_end() {
        KeepMask mask = outside(new Box2d(10.9, 5.9, 20.9, 8.9));
        assertThat(mask.keeps(9, 5)).isTrue();
        assertThat(mask.keeps(10, 5)).isFalse();
        assertThat(mask.keeps(19, 7)).isFalse();
        assertThat(mask.keeps(20, 7)).isTrue();
        assertThat(mask.keeps(19, 8)).isTrue();
        assertThat(mask.count()).isEqualTo(100 * 50 - 10 * 3);
    }

    @Test
    void boxes_beyond_the_border_are_clamped() {
        assertThat(outside(new Box2d(-30, -30, 1e300, 1e300)).isEmpty()).isTrue();
        assertThat(outside(new Box2d(-0.5, 0, 1, 1)).count()).isEqualTo(100 * 50 - 1);
        assertThat(outside(new Box2d(200, 0, 300, 10)).count()).isEqualTo(100 * 50);
    }

    @Test
    void a_negative_high_end_counts_from_the_far_side_as_in_python() {
        assertThat(outside(new Box2d(0, 0, -10, 50)).count()).isEqualTo(10 * 50);
        assertThat(outside(new Box2d(0, 0, -1000, 50)).count()).isEqualTo(100 * 50);
    }

    @Test
    void inverted_boxes_cut_nothing() {
        assertThat(outside(new Box2d(20, 10, 10, 5)).count()).isEqualTo(100 * 50);
    }

    @Test
    void overlapping_boxes_count_once() {
        KeepMask mask = KeepMask.outside(SIZE, List.of(new Box2d(0, 0, 10, 10), new Box2d(5, 5, 15, 15)));
        assertThat(mask.count()).isEqualTo(100 * 50 - 175);
    }

    @Test
    void boxes_with_nan_are_refused() {
        assertThatThrownBy(() -> outside(new Box2d(0, Double.NaN, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boxes_cut_the_same_pixels_one_by_one() {
        Random random = new Random(SEED);
        for (int run = 0; run < 200; run++) {
            boolean[] kept = new boolean[100 * 50];
            Arrays.fill(kept, true);
            List<Box2d> boxes = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                int left = random.nextInt(100);
                int top = random.nextInt(50);
                int right = left + random.nextInt(101 - left);
                int bottom = top + random.nextInt(51 - top);
                boxes.add(new Box2d(left, top, right, bottom));
                for (int y = top; y < bottom; y++) {
                    Arrays.fill(kept, y * 100 + left, y * 100 + right, false);
                }
            }
            KeepMask fromBoxes = KeepMask.outside(SIZE, boxes);
            KeepMask fromPixels = KeepMask.of(100, 50, kept);
            int fromRow = random.nextInt(51);
            int below = 0;
            for (int y = 0; y < 50; y++) {
                assertThat(fromPixels.runs(y)).as(boxes.toString()).isEqualTo(fromBoxes.runs(y));
                for (int x = 0; x < 100; x++) {
                    assertThat(fromBoxes.keeps(x, y)).isEqualTo(kept[y * 100 + x]);
                    below += y >= fromRow && kept[y * 100 + x] ? 1 : 0;
                }
            }
            assertThat(fromBoxes.count(fromRow)).isEqualTo(below);
        }
    }

    private static KeepMask outside(Box2d box) {
        return KeepMask.outside(SIZE, List.of(box));
    }
}
