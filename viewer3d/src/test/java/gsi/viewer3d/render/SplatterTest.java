package gsi.viewer3d.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.camera.Turn;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.colour.PointColours;
import gsi.viewer3d.colour.PointSample;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplatterTest {

    private static final int BACKGROUND = 0xFF123456;
    private static final Viewport VIEWPORT = new Viewport(200, 100);
    /** One metre at one metre's distance is 100 pixels; the axis of sight is the corner between four pixels. */
    private static final ViewCamera CAMERA = ViewCamera.ofPhoto(
            new Pinhole(100, 100, 99.5, 49.5, 0, 200, 100), SceneAxes.ofPhoto(), new Vector3d(0, 0, 1));

    private static final DotSize PIXELS = DotSize.ofPixels(1, false);

    private final Frame frame = new Frame(VIEWPORT);
    private final Splatter splatter = new Splatter(4);

    private static PointCloud cloud(int[] rgb, float... xyz) {
        float[] spacing = new float[rgb.length];
        Arrays.fill(spacing, 0.01f);
        return PointCloud.of(new Vector3d(), xyz, rgb, spacing);
    }

    private void splat(PointCloud cloud, ViewCamera camera, DotSize dots) {
        splat(splatter, cloud, camera, dots, frame);
    }

    private static void splat(Splatter splatter, PointCloud cloud, ViewCamera camera, DotSize dots, Frame frame) {
        splatter.splat(
                new Splatter.Order(
                        List.of(CloudLayer.of("", cloud)),
                        camera.projection(VIEWPORT),
                        dots,
                        KeptSpace.ALL,
                        PointColours.photo(),
                        PointSample.empty(),
                        BACKGROUND),
                Detail.full(),
                frame);
    }

    private int pixel(int x, int y) {
        return frame.argb()[y * 200 + x];
    }

    private long drawn() {
        return Arrays.stream(frame.argb()).filter(p -> p != BACKGROUND).count();
    }

    @Test
    void aPointColoursItsPixelAndTellsItsDepth() {
        splat(cloud(new int[] {0xAABBCC}, 0.305f, 0.205f, 1), CAMERA, PIXELS);
        assertThat(pixel(130, 70)).isEqualTo(0xFFAABBCC);
        assertThat(frame.depth()[70 * 200 + 130]).isCloseTo(1f, within(1e-6f));
        assertThat(drawn()).isOne();
        assertThat(frame.depth()[0]).isInfinite();
        assertThat(pixel(0, 0)).isEqualTo(BACKGROUND);
    }

    @Test
    void theNearestOfSeveralPointsWinsInAnyOrder() {
        int[] colours = {1, 2, 3};
        splat(cloud(colours, 0.01f, 0.01f, 2, 0.005f, 0.005f, 1, 0.015f, 0.015f, 3), CAMERA, PIXELS);
        assertThat(pixel(100, 50)).isEqualTo(0xFF000002);
        splat(cloud(colours, 0.005f, 0.005f, 1, 0.015f, 0.015f, 3, 0.01f, 0.01f, 2), CAMERA, PIXELS);
        assertThat(pixel(100, 50)).isEqualTo(0xFF000001);
    }

    @Test
    void nothingOfTheLastFrameRemains() {
        splat(cloud(new int[] {1}, 0, 0, 1), CAMERA, PIXELS);
        splat(PointCloud.EMPTY, CAMERA, PIXELS);
        assertThat(drawn()).isZero();
        assertThat(frame.depth()).containsOnly(Float.POSITIVE_INFINITY);
    }

    @Test
    void whatIsBehindTheCameraOrOutsideIsNotDrawn() {
        splat(cloud(new int[4], 0, 0, -1, 0, 0, 0, 50, 0, 1, 0, -1e30f, 1e-20f), CAMERA, DotSize.ofPixels(5, true));
        assertThat(drawn()).isZero();
    }

    @Test
    void largePointsAreCutAtTheEdges() {
        splat(cloud(new int[] {7}, -1, -0.5f, 1), CAMERA, DotSize.ofPixels(9, false));
        assertThat(drawn()).isBetween(12L, 25L);
        assertThat(pixel(0, 0)).isEqualTo(0xFF000007);
    }

    @Test
    void fixedPointsCoverSquaresOfTheirSize() {
        splat(cloud(new int[] {7}, 0.005f, 0.005f, 1), CAMERA, DotSize.ofPixels(3, false));
        assertThat(drawn()).isEqualTo(9);
        assertThat(pixel(99, 49)).isEqualTo(0xFF000007);
        assertThat(pixel(101, 51)).isEqualTo(0xFF000007);
    }

    @Test
    void equalPointsAreOne() {
        float[] xyz = new float[3 * 10_000];
        for (int i = 0; i < 10_000; i++) {
            xyz[3 * i + 2] = 1;
        }
        splat(cloud(new int[10_000], xyz), CAMERA, PIXELS);
        assertThat(drawn()).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNearSurfaceLooksClosed(boolean orthographic) {
        PointCloud wall = wall();
        ViewCamera near = ViewCamera.lookingAt(
                        new Vector3d(0, 0, 1),
                        0.3,
                        SceneAxes.ofPhoto(),
                        new Turn(0.3, -0.3, 0),
                        ViewCamera.lens(Math.toRadians(40)))
                .withOrthographic(orthographic);
        splat(wall, near, DotSize.ofPixels(1, true));
        assertThat(drawn()).isEqualTo(200 * 100);
        splat(wall, near, PIXELS);
        assertThat(drawn()).isLessThan(200 * 100 / 2);
    }

    @Test
    void manyThreadsDrawTheSameAsOne() {
        PointCloud cloud = noise(400_000);
        ViewCamera camera = CAMERA.orbit(0.2, 0.1);
        DotSize dots = DotSize.ofPixels(2, true);
        splat(cloud, camera, dots);
        Frame alone = new Frame(VIEWPORT);
        splat(new Splatter(1), cloud, camera, dots, alone);
        assertThat(frame.argb()).isEqualTo(alone.argb());
        assertThat(frame.depth()).isEqualTo(alone.depth());
    }

    @Test
    void parallelProjectionAlsoShowsWhatIsBehindTheEye() {
        splat(cloud(new int[] {5, 6}, 0.005f, 0.005f, -3, 0.505f, 0.005f, 8), CAMERA.withOrthographic(true), PIXELS);
        assertThat(pixel(100, 50)).isEqualTo(0xFF000005);
        assertThat(pixel(150, 50)).isEqualTo(0xFF000006);
        assertThat(frame.depth()[50 * 200 + 100]).isCloseTo(-3f, within(1e-5f));
    }

    private static PointCloud wall() {
        int side = 200;
        float[] xyz = new float[3 * side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int i = 3 * (y * side + x);
                xyz[i] = x * 0.01f - 1;
                xyz[i + 1] = y * 0.01f - 1;
                xyz[i + 2] = 1;
            }
        }
        return cloud(new int[side * side], xyz);
    }

    private static PointCloud noise(int n) {
        Random random = new Random(5);
        float[] xyz = new float[3 * n];
        int[] rgb = new int[n];
        for (int i = 0; i < n; i++) {
            xyz[3 * i] = random.nextFloat() - 0.5f;
            xyz[3 * i + 1] = random.nextFloat() - 0.5f;
            xyz[3 * i + 2] = 0.5f + random.nextFloat();
            rgb[i] = random.nextInt(1 << 24);
        }
        return cloud(rgb, xyz);
    }
}
