package gsi.viewer3d.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthUnprojectionTest {

    private static final Pinhole CAMERA = new Pinhole(100, 110, 31.5, 23.5, 2, 64, 48);
    private static final DepthUnprojection ALL = new DepthUnprojection(false);

    @Test
    void everyMeasuredPixelProjectsBackToItself() {
        short[] mm = new short[64 * 48];
        Random random = new Random(1);
        for (int i = 0; i < mm.length; i++) {
            mm[i] = (short) (500 + random.nextInt(60_000));
        }
        PointCloud cloud = ALL.unproject(new DepthImage(64, 48, mm), null, CAMERA);

        assertThat(cloud.count()).isEqualTo(64 * 48);
        for (int i = 0; i < cloud.count(); i++) {
            Vector3d p = cloud.point(i);
            assertThat((100 * p.x + 2 * p.y) / p.z + 31.5).isCloseTo(i % 64, within(1e-3));
            assertThat(110 * p.y / p.z + 23.5).isCloseTo(Math.floorDiv(i, 64), within(1e-3));
            assertThat(p.z).isCloseTo((mm[i] & 0xFFFF) / 1000.0, within(1e-5));
        }
    }

    @Test
    void anInterruptedThreadMakesNone() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> ALL.unproject(flat(64, 48), null, CAMERA))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void pixelsWithoutMeasurementGiveNoPoint() {
        short[] mm = new short[64 * 48];
        mm[70] = 1000;
        PointCloud cloud = ALL.unproject(new DepthImage(64, 48, mm), null, CAMERA);
        assertThat(cloud.count()).isOne();
        assertThat(cloud.point(0).z).isCloseTo(1, within(1e-6));
    }

    @Test
    void coloursComeFromThePixelOfThePhoto() {
        byte[] rgb = new byte[3 * 64 * 48];
        for (int i = 0; i < 64 * 48; i++) {
            rgb[3 * i] = (byte) (i % 64);
            rgb[3 * i + 1] = (byte) (200 - Math.floorDiv(i, 64));
            rgb[3 * i + 2] = 7;
        }
        PointCloud cloud = ALL.unproject(flat(64, 48), new RgbImage(64, 48, rgb), CAMERA);
        for (int i = 0; i < cloud.count(); i++) {
            assertThat(cloud.rgb()[i]).isEqualTo((i % 64) << 16 | (200 - Math.floorDiv(i, 64)) << 8 | 7);
        }
    }

    @Test
    void depthOfAnotherSizeIsScaledToThePhoto() {
        byte[] rgb = new byte[3 * 64 * 48];
        for (int i = 0; i < 64 * 48; i++) {
            rgb[3 * i] = (byte) (i % 64);
        }
        PointCloud cloud = ALL.unproject(flat(16, 12), new RgbImage(64, 48, rgb), CAMERA);

        assertThat(cloud.count()).isEqualTo(16 * 12);
        Vector3d first = cloud.point(0);
        // The first of 16 columns covers photo columns 0 to 3, whose middle is 1.5.
        assertThat((100 * first.x + 2 * first.y) / first.z + 31.5).isCloseTo(1.5, within(1e-4));
        assertThat(cloud.rgb()[0] >> 16).isBetween(1, 2);
        assertThat(cloud.rgb()[15] >> 16).isBetween(61, 62);
        assertThat(java.util.Objects.requireNonNull(cloud.spacing())[0]).isCloseTo(4 * 2f / 100, within(1e-5f));
    }

    @Test
    void flyingPixelsBetweenObjectAndBackgroundAreDropped() {
        short[] mm = new short[5];
        Arrays.fill(mm, (short) 1000);
        mm[2] = 1500;
        mm[3] = 2000;
        mm[4] = 2000;
        DepthImage edge = new DepthImage(5, 1, mm);
        Pinhole camera = new Pinhole(5, 5, 2, 0, 0, 5, 1);

        assertThat(ALL.unproject(edge, null, camera).count()).isEqualTo(5);
        PointCloud cleaned = new DepthUnprojection(true).unproject(edge, null, camera);
        assertThat(cleaned.count()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(cleaned.point(i).z).isNotCloseTo(1.5, within(0.1));
        }
    }

    @Test
    void thinObjectsAndSlantedSurfacesAreNoFlyingPixels() {
        DepthImage pole = new DepthImage(5, 1, new short[] {3000, 3000, 1000, 3000, 3000});
        DepthImage slope = new DepthImage(5, 1, new short[] {1000, 1020, 1040, 1060, 1080});
        Pinhole camera = new Pinhole(5, 5, 2, 0, 0, 5, 1);
        assertThat(new DepthUnprojection(true).unproject(pole, null, camera).count())
                .isEqualTo(5);
        assertThat(new DepthUnprojection(true).unproject(slope, null, camera).count())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"0,100,1,1,0", "100,0,1,1,0", "NaN,100,1,1,0", "100,100,NaN,1,0", "100,100,1,1,Infinity", "-5,100,1,1,0"
    })
    void unusableIntrinsicsAreRefusedWithTheirNumbers(double fx, double fy, double cx, double cy, double skew) {
        assertThatThrownBy(() -> new Pinhole(fx, fy, cx, cy, skew, 64, 48))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("intrinsics")
                .hasMessageContaining("fx=" + fx);
    }

    @Test
    void intrinsicsTooExtremeForFloatsGiveNoPointsRatherThanInfiniteOnes() {
        Pinhole absurd = new Pinhole(1e-300, 1e-300, 0.25, 0.25, 0, 64, 48);
        assertThat(ALL.unproject(flat(64, 48), null, absurd).count()).isZero();
    }

    @Test
    void imagesThatDoNotMatchTheirSizeAreRefused() {
        assertThatThrownBy(() -> new DepthImage(3, 3, new short[8])).hasMessageContaining("3×3");
        assertThatThrownBy(() -> new DepthImage(0, 3, new short[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RgbImage(2, 2, new byte[11])).hasMessageContaining("11 bytes");
        assertThatThrownBy(() -> new Pinhole(1, 1, 0, 0, 0, 0, 5)).hasMessageContaining("0×5");
    }

    private static DepthImage flat(int width, int height) {
        short[] mm = new short[width * height];
        Arrays.fill(mm, (short) 2000);
        return new DepthImage(width, height, mm);
    }
}
