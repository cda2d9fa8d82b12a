package gsi.viewer3d.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class PointCloudTest {

    private static final Vector3d ZERO = new Vector3d();

    @Test
    void arraysThatDoNotBelongTogetherAreRefused() {
        assertThatThrownBy(() -> PointCloud.of(ZERO, new float[5], new int[2], new float[2]))
                .hasMessageContaining("5 coordinates");
        assertThatThrownBy(() -> PointCloud.of(ZERO, new float[6], new int[2], new float[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsThatAreNotFiniteAreRefused() {
        assertThatThrownBy(() -> PointCloud.of(ZERO, new float[] {0, 0, 0, 0, Float.NaN, 0}, new int[2], new float[2]))
                .hasMessageContaining("point 1");
        assertThatThrownBy(() -> PointCloud.of(ZERO, new float[3], new int[1], new float[] {Float.POSITIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PointCloud.of(new Vector3d(0, Double.NaN, 0), new float[3], new int[1], new float[1]))
                .hasMessageContaining("origin");
    }

    @Test
    void coordinatesFarFromTheWorldsOriginKeepTheirDetail() {
        PointCloud cloud = PointCloud.of(new Vector3d(5e8, 0, 0), new float[] {0.001f, 0, 0}, new int[1], new float[1]);
        assertThat(cloud.point(0).x - 5e8).isCloseTo(0.001, within(1e-6));
        assertThat(cloud.bounds().minX()).isEqualTo(cloud.point(0).x);
    }

    @Test
    void theCoreIgnoresStrayPoints() {
        Random random = new Random(3);
        int n = 5000;
        float[] xyz = new float[3 * n];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = i < 60 ? 500 : random.nextFloat();
        }
        PointCloud cloud = PointCloud.of(ZERO, xyz, new int[n], new float[n]);
        assertThat(cloud.bounds().maxX()).isEqualTo(500);
        assertThat(cloud.core().maxX()).isLessThanOrEqualTo(1);
        assertThat(cloud.core().minX()).isGreaterThan(0);
    }

    @Test
    void anEmptyCloudHasEmptyBounds() {
        assertThat(PointCloud.EMPTY.core().isEmpty()).isTrue();
        assertThat(PointCloud.EMPTY.bounds().isEmpty()).isTrue();
        assertThat(PointCloud.of(ZERO, new float[0], new int[0], new float[0])
                        .bounds()
                        .isEmpty())
                .isTrue();
        assertThat(Bounds.EMPTY.radius()).isZero();
        assertThat(Bounds.EMPTY.centre()).isEqualTo(ZERO);
    }

    @Test
    void boundsLeaveOutWhatIsNotFinite() {
        Bounds b = Bounds.around(List.of(new Vector3d(1, 2, 3), new Vector3d(Double.NaN, 0, 0), new Vector3d(3, 2, 1)));
        assertThat(b).isEqualTo(new Bounds(1, 2, 1, 3, 2, 3));
        assertThat(b.including(Bounds.EMPTY)).isEqualTo(b);
        assertThat(Bounds.EMPTY.including(b)).isEqualTo(b);
        assertThat(b.radius()).isCloseTo(Math.sqrt(2), within(1e-12));
    }
}
