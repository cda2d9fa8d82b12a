package gsi.viewer3d.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.Pinhole;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;

class StandardViewsTest {

    private static final Viewport VIEWPORT = new Viewport(900, 600);
    private static final Bounds FOCUS = new Bounds(-0.1, 0, 0.8, 0.3, 0.1, 1.4);
    private static final Pinhole PHOTO = new Pinhole(525, 525, 319.5, 239.5, 0, 640, 480);
    private final StandardViews views = new StandardViews(SceneAxes.ofPhoto(), FOCUS, PHOTO);

    private static Vector3d screen(ViewCamera camera, double x, double y, double z) {
        return camera.projection(VIEWPORT).toScreen(new Vector3d(x, y, z), new Vector3d());
    }

    @Test
    void allShowTheWholeFocusInTheMiddle() {
        for (ViewCamera camera : new ViewCamera[] {views.reset(), views.top(), views.front(), views.left()}) {
            Vector3d c = FOCUS.centre();
            assertThat(screen(camera, c.x, c.y, c.z).x).isCloseTo(450, within(1e-6));
            assertThat(screen(camera, c.x, c.y, c.z).y).isCloseTo(300, within(1e-6));
            for (int i = 0; i < 8; i++) {
                Vector3d s = screen(
                        camera,
                        (i & 1) == 0 ? FOCUS.minX() : FOCUS.maxX(),
                        (i & 2) == 0 ? FOCUS.minY() : FOCUS.maxY(),
                        (i & 4) == 0 ? FOCUS.minZ() : FOCUS.maxZ());
                assertThat(s.x).isBetween(0.0, 900.0);
                assertThat(s.y).isBetween(0.0, 600.0);
            }
        }
    }

    @Test
    void topLooksDownWithFarAbove() {
        Vector3d near = screen(views.top(), 0.1, 0.05, 1);
        Vector3d far = screen(views.top(), 0.1, 0.05, 1.2);
        Vector3d right = screen(views.top(), 0.2, 0.05, 1);
        assertThat(far.y).isLessThan(near.y);
        assertThat(far.x).isCloseTo(near.x, within(1e-6));
        assertThat(right.x).isGreaterThan(near.x);
        assertThat(views.top().eye().y).isLessThan(FOCUS.minY());
    }

    @Test
    void frontLooksLevelAlongZ() {
        Vector3d a = screen(views.front(), 0.1, 0.05, 1);
        assertThat(screen(views.front(), 0.2, 0.05, 1).x).isGreaterThan(a.x);
        assertThat(screen(views.front(), 0.1, 0.08, 1).y).isGreaterThan(a.y);
        assertThat(views.front().eye().y).isCloseTo(FOCUS.centre().y, within(1e-9));
    }

    @Test
    void leftLooksFromTheLeftToTheRight() {
        assertThat(views.left().eye().x).isLessThan(FOCUS.minX());
        // What is nearer to the photo's camera is on the right.
        assertThat(screen(views.left(), 0.1, 0.05, 0.9).x).isGreaterThan(screen(views.left(), 0.1, 0.05, 1.3).x);
    }

    @Test
    void theOpeningViewStandsAboveThePhotosLineOfSight() {
        Vector3d c = FOCUS.centre();
        Vector3d eye = views.reset().eye();
        double photoElevation = Math.atan2(c.y, Math.hypot(c.x, c.z));
        double elevation = Math.atan2(c.y - eye.y, Math.hypot(c.x - eye.x, c.z - eye.z));
        assertThat(Math.toDegrees(elevation - photoElevation)).isCloseTo(14, within(1e-6));
        assertThat(eye.z).isLessThan(FOCUS.minZ());
    }

    @Test
    void fromTheCameraTurnsAboutTheFocus() {
        ViewCamera camera = views.fromCamera().orElseThrow();
        assertThat(new Vector3d(camera.pivot()).distance(FOCUS.centre())).isLessThan(1e-9);
        assertThat(camera.eye().length()).isLessThan(1e-9);
        assertThat(new StandardViews(SceneAxes.ofPhoto(), FOCUS, null).fromCamera())
                .isEmpty();
    }

    @Test
    void anEmptyFocusStillGivesViews() {
        StandardViews empty = new StandardViews(SceneAxes.ofPhoto(), Bounds.EMPTY, null);
        assertThat(empty.reset().eye().isFinite()).isTrue();
        assertThat(empty.top().distance()).isGreaterThan(0);
    }

    @Test
    void upThatMeansNothingIsThePhotosOwn() {
        for (Vector3dc up : new Vector3dc[] {new Vector3d(), new Vector3d(Double.NaN, 0, 1)}) {
            assertThat(SceneAxes.upward(up)).isEqualTo(SceneAxes.ofPhoto());
        }
    }

    @Test
    void aPhotoTakenStraightDownHasItsUpperSideAhead() {
        SceneAxes axes = SceneAxes.upward(new Vector3d(0, 0, -5));
        assertThat(new Vector3d(axes.forward()).distance(new Vector3d(0, -1, 0)))
                .isLessThan(1e-12);
        assertThat(new Vector3d(axes.right()).distance(new Vector3d(1, 0, 0))).isLessThan(1e-12);
        ViewCamera camera = new StandardViews(axes, FOCUS, PHOTO).fromCamera().orElseThrow();
        assertThat(camera.turn().right(axes).distance(new Vector3d(1, 0, 0))).isLessThan(1e-9);
    }
}
