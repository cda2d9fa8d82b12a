package gsi.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.app.compare.KeptArea.Area;
import gsi.dataset.geometry.Box2d;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts for edit locality, brought back from the processed image to the photo. */
class KeptAreaTest {

    private static double area(List<Area> areas) {
        return areas.stream()
                .mapToDouble(a -> (a.right() - a.left()) * (a.bottom() - a.top()))
                .sum();
    }

    @Test
    void aSquarePhotoOfTheProcessedSizeIsItsOwnProcessedImage() {
        KeptArea area = KeptArea.outside(List.of(new Box2d(100, 200, 300, 400)), 896, 896);
        assertThat(area.free()).containsExactly(new Area(100, 200, 300, 400));
        assertThat(area.kept())
                .containsExactly(
                        new Area(0, 0, 896, 200),
                        new Area(0, 200, 100, 400),
                        new Area(300, 200, 896, 400),
                        new Area(0, 400, 896, 896));
        assertThat(area.share()).isCloseTo(1 - 40_000.0 / (896 * 896), within(1e-12));
        assertThat(area.padding()).isZero();
        assertThat(area.seen()).isEqualTo(1);
    }

    /** 1296×968 becomes 896×669, is cut to 896×658 (five rows off the top), and padded to 896×896. */
    @Test
    void theBoxesOfALargePhotoAreScaledAndMovedByTheCropAndThePaddingIsNotDrawn() {
        KeptArea area = KeptArea.outside(List.of(new Box2d(0, 0, 448, 100), new Box2d(0, 600, 10, 800)), 1296, 968);
        Area first = area.free().getFirst();
        assertThat(first.left()).isZero();
        assertThat(first.right()).isCloseTo(648, within(1e-9));
        assertThat(first.top()).isCloseTo(5 * 968 / 669.0, within(1e-9));
        assertThat(first.bottom()).isCloseTo(105 * 968 / 669.0, within(1e-9));
        assertThat(area.free().getLast().bottom())
                .as("ends where the padding begins")
                .isCloseTo((658 + 5) * 968 / 669.0, within(1e-9));
        assertThat(area.share()).isCloseTo(1 - (44_800 + 2_000) / (896.0 * 896), within(1e-12));
        assertThat(area.padding()).isCloseTo((896 - 658) / 896.0, within(1e-12));
        assertThat(area.seen()).isEqualTo(1);
    }

    @Test
    void ofASmallPhotoOnlyTheLeftTopPartIsLookedAt() {
        KeptArea area = KeptArea.outside(List.of(), 640, 480);
        assertThat(area.kept()).containsExactly(new Area(0, 0, 640 * (640 / 896.0), 480 * (480 / 672.0)));
        assertThat(area.seen()).isCloseTo(640.0 * 480 / (896 * 672), within(1e-12));
        assertThat(area.share()).isEqualTo(1);
    }

    @Test
    void boxesThatOverlapAreCountedOnce() {
        KeptArea area = KeptArea.outside(List.of(new Box2d(0, 0, 100, 100), new Box2d(50, 50, 150, 150)), 896, 896);
        assertThat(896 * 896 - area(area.kept())).isEqualTo(17_500);
        assertThat(area.free()).hasSize(2);
    }
}
