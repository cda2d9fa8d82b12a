package gsi.candidates.space;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The points in a box are the same as by looking at every point. */
class ScenePointsTest {

    @Test
    void findsWhatLookingAtEveryPointFinds() {
        Random random = new Random(42);
        float[] xyz = new float[30_000];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = (float) (2 * random.nextGaussian());
        }
        xyz[7] = Float.NaN;
        xyz[300] = Float.POSITIVE_INFINITY;
        xyz[600] = 1e30f;
        xyz[900] = -5000;
        ScenePoints points = ScenePoints.of(xyz);
        assertThat(points.count()).isEqualTo(10_000 - 2);
        for (int k = 0; k < 200; k++) {
            double far = k % 10 == 0 ? 100 : 2;
            Solid solid = Solid.of(OrientedBox.upright(new Cuboid(
                            far * random.nextGaussian(),
                            2 * random.nextGaussian(),
                            2 * random.nextGaussian(),
                            0.1 + random.nextDouble() * far,
                            0.1 + random.nextDouble(),
                            0.1 + random.nextDouble(),
                            3 * random.nextDouble())))
                    .orElseThrow();
            int all = 0;
            for (int i = 0; i < xyz.length; i += 3) {
                all += solid.contains(xyz[i], xyz[i + 1], xyz[i + 2]) ? 1 : 0;
            }
            assertThat(points.countInside(solid)).as("box %d of seed 42", k).isEqualTo(all);
        }
    }

    @Test
    void farPointsAreFoundToo() {
        ScenePoints points = ScenePoints.of(new float[] {0, 0, 1, 0, 0, 5000, -2000, 3, 1});
        assertThat(points.countInside(box(0, 0, 5000))).isEqualTo(1);
        assertThat(points.countInside(box(-2000, 3, 1))).isEqualTo(1);
    }

    @Test
    void noPointsAreNone() {
        ScenePoints none = ScenePoints.of(new float[] {Float.NaN, 0, 1});
        assertThat(none.count()).isZero();
        assertThat(none.countInside(box(0, 0, 1))).isZero();
        assertThat(PointRange.of(none, Intrinsics.pinhole(500, 500, 320, 240), 640, 480)
                        .at(320, 240))
                .isNaN();
    }

    @Test
    void theNearestPointOfACellIsItsRange() {
        ScenePoints points = ScenePoints.of(new float[] {0, 0, 2, 0, 0, 1, 0, 0, -1, 10, 0, 1});
        RangeImage range = PointRange.of(points, Intrinsics.pinhole(500, 500, 320, 240), 640, 480);
        assertThat(range.at(320, 240)).isEqualTo(1);
        assertThat(range.at(0, 0)).isNaN();
        assertThat(range.at(-5, 700)).isNaN();
    }

    private static Solid box(double x, double y, double z) {
        return Solid.of(OrientedBox.upright(new Cuboid(x, y, z, 1, 1, 1, 0))).orElseThrow();
    }
}
