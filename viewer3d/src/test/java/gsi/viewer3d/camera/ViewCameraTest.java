package gsi.viewer3d.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.cloud.Pinhole;
import java.util.Random;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ViewCameraTest {

    private static final Viewport VIEWPORT = new Viewport(800, 500);

    private static ViewCamera any(Random r) {
        SceneAxes axes = SceneAxes.upward(new Vector3d(r.nextGaussian() * 0.2, -1, r.nextGaussian() * 0.5));
        Turn turn = new Turn(r.nextDouble(-3, 3), r.nextDouble(-1.5, 1.5), 0);
        ViewCamera camera = ViewCamera.lookingAt(
                point(r), r.nextDouble(0.5, 3), axes, turn, ViewCamera.lens(r.nextDouble(0.4, 1.2)));
        return camera.withOrthographic(r.nextBoolean()).pan(r.nextDouble(-50, 50), r.nextDouble(-50, 50), VIEWPORT);
    }

    private static Vector3d point(Random r) {
        return new Vector3d(r.nextGaussian(), r.nextGaussian(), r.nextGaussian());
    }

    private static Vector3d onScreen(ViewCamera camera, Vector3dc p) {
        return camera.projection(VIEWPORT).toScreen(p, new Vector3d());
    }

    private static void assertSame(Vector3dc actual, Vector3dc expected, double tolerance) {
        assertThat(actual.distance(expected)).as("%s is %s", actual, expected).isLessThan(tolerance);
    }

    @RepeatedTest(20)
    void orbitKeepsDistanceAndThePivotsPlace(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        ViewCamera before = any(r);
        ViewCamera after = before.orbit(r.nextGaussian(), r.nextGaussian());

        assertThat(after.eye().distance(after.pivot())).isCloseTo(before.eye().distance(before.pivot()), within(1e-9));
        assertSame(after.pivot(), before.pivot(), 1e-12);
        assertSame(onScreen(after, after.pivot()), onScreen(before, before.pivot()), 1e-6);
    }

    @RepeatedTest(20)
    void orbitKeepsTheHorizonLevel(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        ViewCamera camera = any(r).orbit(r.nextGaussian(), r.nextGaussian());
        assertThat(camera.turn().right(camera.axes()).dot(camera.axes().up())).isCloseTo(0, within(1e-12));
    }

    @Test
    void orbitStopsAtThePoles() {
        ViewCamera camera = any(new Random(1)).orbit(0.3, -100);
        assertThat(camera.turn().elevation()).isEqualTo(-Math.PI / 2);
        assertThat(camera.orbit(0, 0.1).turn().elevation()).isCloseTo(0.1 - Math.PI / 2, within(1e-12));
    }

    @RepeatedTest(20)
    void zoomKeepsThePointUnderTheCursor(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        ViewCamera before = any(r);
        double depth = before.pivotInView().z() * r.nextDouble(0.5, 2);
        Vector3d anchor = before.projection(VIEWPORT).toWorld(610, 120, depth, new Vector3d());
        ViewCamera after = before.zoom(0.6, anchor);

        Vector3d screen = onScreen(after, anchor);
        assertThat(screen.x).isCloseTo(610, within(1e-6));
        assertThat(screen.y).isCloseTo(120, within(1e-6));
        assertThat(after.distance()).isCloseTo(0.6 * before.distance(), within(1e-9));
    }

    @Test
    void zoomEndsBeforeItReachesNothing() {
        ViewCamera camera = any(new Random(2));
        for (int i = 0; i < 500; i++) {
            camera = camera.zoom(0.5, camera.pivot());
        }
        assertThat(camera.pivotInView().z()).isCloseTo(1e-3, within(1e-9));
        for (int i = 0; i < 500; i++) {
            camera = camera.zoom(3, camera.pivot());
        }
        assertThat(camera.pivotInView().z()).isLessThan(1.01e4);
    }

    @RepeatedTest(20)
    void panMovesWhatIsAtThePivotWithTheCursor(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        ViewCamera before = any(r);
        ViewCamera after = before.pan(37, -11, VIEWPORT);

        Vector3d was = onScreen(before, before.pivot());
        Vector3d is = onScreen(after, before.pivot());
        assertThat(is.x - was.x).isCloseTo(37, within(1e-6));
        assertThat(is.y - was.y).isCloseTo(-11, within(1e-6));
        assertThat(after.pivot().distance(before.pivot())).isGreaterThan(0);
        assertSame(after.turn().forward(after.axes()), before.turn().forward(before.axes()), 1e-12);
    }

    @RepeatedTest(20)
    void recentreBringsThePointToTheMiddleWithoutTurning(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        ViewCamera before = any(r);
        Vector3d point = before.projection(VIEWPORT).toWorld(100, 400, 2, new Vector3d());
        ViewCamera after = before.recentre(point, VIEWPORT);

        Vector3d s = onScreen(after, point);
        assertThat(s.x).isCloseTo(400, within(1e-6));
        assertThat(s.y).isCloseTo(250, within(1e-6));
        assertSame(after.pivot(), point, 1e-9);
        assertThat(after.turn()).isEqualTo(before.turn());
    }

    @RepeatedTest(20)
    void parallelAndPerspectiveAgreeAtThePivot(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        ViewCamera camera = any(r);
        Vector3d beside = new Vector3d(camera.pivot()).fma(0.1, camera.turn().right(camera.axes()));
        assertSame(
                onScreen(camera.withOrthographic(true), beside),
                onScreen(camera.withOrthographic(false), beside),
                1e-6);
    }

    @RepeatedTest(20)
    void screenAndWorldAreInverse(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        Projection projection = any(r).projection(VIEWPORT);
        Vector3d world = projection.toWorld(123, 456, 1.7, new Vector3d());

        assertSame(projection.toScreen(world, new Vector3d()), new Vector3d(123, 456, 1.7), 1e-6);
        Ray ray = projection.ray(123, 456);
        Vector3d along =
                new Vector3d(ray.direction()).mul(ray.origin().distance(world)).add(ray.origin());
        assertSame(along, world, 1e-6);
        assertThat(ray.direction().length()).isCloseTo(1, within(1e-12));
    }

    @RepeatedTest(20)
    void theMatrixForManyPointsAgrees(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        Projection projection = any(r).projection(VIEWPORT);
        Vector3d origin = point(r);
        Vector3d world = projection.toWorld(300, 200, 2, new Vector3d());
        Vector3d p = new Vector3d(world).sub(origin);
        float[] m = projection.matrix(origin);

        double depth = m[8] * p.x + m[9] * p.y + m[10] * p.z + m[11];
        double w = projection.orthographic() ? 1 : depth;
        assertThat(depth).isCloseTo(2, within(1e-4));
        assertThat((m[0] * p.x + m[1] * p.y + m[2] * p.z + m[3]) / w).isCloseTo(300, within(0.01));
        assertThat((m[4] * p.x + m[5] * p.y + m[6] * p.z + m[7]) / w).isCloseTo(200, within(0.01));
    }

    @RepeatedTest(20)
    void fromTheCameraEveryPointIsOnItsPixelOfThePhoto(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        Pinhole photo = new Pinhole(525, 530, 300, 250, 3, 640, 480);
        // The ground may be tilted: the photo's view does not level it.
        SceneAxes axes = SceneAxes.upward(new Vector3d(r.nextGaussian() * 0.3, -1, r.nextGaussian() * 0.6));
        ViewCamera camera = ViewCamera.ofPhoto(photo, axes, new Vector3d(0.2, 0.1, 1.5));
        Projection projection = camera.projection(new Viewport(1280, 1200));

        double u = r.nextDouble(0, 640);
        double v = r.nextDouble(0, 480);
        Vector3d s = projection.toScreen(photo.unproject(u, v, r.nextDouble(0.3, 8)), new Vector3d());
        // 640×480 fits twice, 120 pixels below the top; a pixel's centre is half a photo pixel from its corner.
        assertThat(s.x).isCloseTo(2 * (u + 0.5), within(1e-6));
        assertThat(s.y).isCloseTo(2 * (v + 0.5) + 120, within(1e-6));
        assertThat(camera.eye().length()).isLessThan(1e-9);
    }

    @Test
    void aPivotBehindThePhotosCameraIsReplacedByOneAhead() {
        Pinhole photo = new Pinhole(525, 525, 320, 240, 0, 640, 480);
        for (Vector3d pivot : new Vector3d[] {new Vector3d(0, 0, -2), new Vector3d(Double.NaN, 0, 1), new Vector3d()}) {
            ViewCamera camera = ViewCamera.ofPhoto(photo, SceneAxes.ofPhoto(), pivot);
            assertThat(camera.pivot()).isEqualTo(new Vector3d(0, 0, 1));
            assertThat(camera.eye().length()).isLessThan(1e-12);
        }
    }

    @Test
    void hostilePositionsAreRefused() {
        ViewCamera camera = any(new Random(4));
        assertThatThrownBy(() -> camera.zoom(Double.NaN, camera.pivot())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> camera.orbit(Double.NaN, 0)).hasMessageContaining("angles");
        assertThatThrownBy(() -> new Viewport(0, 5)).hasMessageContaining("0×5");
    }
}
