package gsi.candidates.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import org.junit.jupiter.api.Test;

/** Outlines of boxes in a photo. */
class SilhouetteTest {

    private static final Intrinsics K = Intrinsics.pinhole(500, 500, 320, 240);

    private static Silhouette of(double x, double y, double z, double side, double yaw) {
        return Silhouette.of(
                Solid.of(OrientedBox.upright(new Cuboid(x, y, z, side, side, side, yaw)))
                        .orElseThrow(),
                K);
    }

    @Test
    void aBoxStraightAheadShowsItsFront() {
        // The front face at 0.9 m: 0.2 m are 111.1 pixels.
        assertThat(of(0, 0, 1, 0.2, 0).area()).isCloseTo(Math.pow(500 * 0.2 / 0.9, 2), within(1e-6));
        assertThat(of(0, 0, 1, 0.2, 0).outline()).hasSize(4);
        assertThat(of(0.5, 0.3, 1, 0.2, 0.3).outline()).hasSize(6);
    }

    @Test
    void halfBeyondTheEdgeIsHalfInside() {
        // The photo's right edge is at 639.5: x/z = 0.639.
        double z = 1e3;
        assertThat(of(0.639 * z, 0, z, 0.2, 0).shareInside(640, 480)).isCloseTo(0.5, within(1e-3));
        assertThat(of(0, 0, 1, 0.2, 0).shareInside(640, 480)).isEqualTo(1);
        assertThat(of(2, 0, 1, 0.2, 0).shareInside(640, 480)).isZero();
    }

    @Test
    void behindTheCameraIsNothing() {
        assertThat(of(0, 0, -1, 0.2, 0).outline()).isEmpty();
        assertThat(of(0, 0, -1, 0.2, 0).shareInside(640, 480)).isZero();
        assertThat(of(0, 0, -1, 0.2, 0).contains(320, 240)).isFalse();
    }

    @Test
    void throughTheCamerasPlaneReachesFarOutside() {
        Silhouette half = of(0.5, 0, 0, 0.4, 0);
        assertThat(half.outline()).isNotEmpty();
        assertThat(half.shareInside(640, 480)).isLessThan(0.01);
    }

    @Test
    void twoOutlinesShareWhatBothCover() {
        Silhouette a = of(0, 0, 1, 0.2, 0);
        Silhouette b = of(0.09, 0, 1, 0.2, 0);
        double side = 500 * 0.2 / 0.9;
        // Shifted by 0.09 m at 0.9 m: 50 pixels.
        assertThat(a.inside(b).area()).isCloseTo((side - 50) * side, within(1e-6));
        assertThat(a.inside(of(1, 0, 1, 0.2, 0)).area()).isZero();
    }
}
