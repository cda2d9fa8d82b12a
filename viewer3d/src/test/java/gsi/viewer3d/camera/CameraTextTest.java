package gsi.viewer3d.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.viewer3d.cloud.Pinhole;
import java.util.List;
import java.util.Random;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraTextTest {

    private static final ViewCamera LEVEL = ViewCamera.lookingAt(
            new Vector3d(0.1, 0.2, 2), 1.5, SceneAxes.ofPhoto(), new Turn(0.25, -0.5, 0), ViewCamera.lens(0.8));

    @Test
    void theLineIsStable() {
        ViewCamera simple = ViewCamera.ofPhoto(
                new Pinhole(500, 500.5, 319.5, 239.5, 0, 640, 480), SceneAxes.ofPhoto(), new Vector3d(0, 0, 2));
        assertThat(CameraText.write(simple.withOrthographic(true)))
                .isEqualTo("camera/1 turn=0,0,0 pivot=0,0,2 view=0,0,2 lens=500,500.5,319.5,239.5,0,640,480 "
                        + "up=0,-1,0 parallel");
    }

    @Test
    void whatWasWrittenIsReadToTheLastBit() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            SceneAxes axes = SceneAxes.upward(new Vector3d(random.nextGaussian(), -3, random.nextGaussian()));
            ViewCamera camera = new ViewCamera(
                    axes,
                    new Turn(random.nextGaussian(), random.nextGaussian(), i % 3 == 0 ? random.nextGaussian() : 0),
                    new Vector3d(random.nextGaussian() * 1e3, -0.0, random.nextGaussian() * 1e-9),
                    new Vector3d(random.nextGaussian(), 0, random.nextDouble() + 1e-6),
                    ViewCamera.lens(0.2 + random.nextDouble()),
                    random.nextBoolean());
            assertThat(CameraText.read("  " + CameraText.write(camera) + "\n")).isEqualTo(camera);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "camera/2 turn=0,0,0",
                "camera/1",
                "camera/1 turn=0,0 pivot=0,0,2 view=0,0,2 lens=1,1,1,1,0,2,2 up=0,-1,0",
                "camera/1 turn=0,0,x pivot=0,0,2 view=0,0,2 lens=1,1,1,1,0,2,2 up=0,-1,0",
                "camera/1 turn=0,0,0 pivot=0,0,2 view=0,0,-2 lens=1,1,1,1,0,2,2 up=0,-1,0",
                "camera/1 turn=0,0,0 pivot=0,0,2 view=0,0,2 lens=0,1,1,1,0,2,2 up=0,-1,0",
                "camera/1 turn=0,0,0 pivot=0,0,2 view=0,0,2 lens=1,1,1,1,0,2,2 up=0,-1,0 sideways"
            })
    void anythingElseIsRefusedWithAReason(String text) {
        assertThatThrownBy(() -> CameraText.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".{10,}");
    }

    @Test
    void bookmarksAreKeptAsLines() {
        CameraBookmarks bookmarks = new CameraBookmarks();
        bookmarks.put("from above", LEVEL.orbit(0, -0.6));
        bookmarks.put("左", LEVEL);
        bookmarks.put("from above", LEVEL.orbit(1, 0));
        assertThat(bookmarks.names()).containsExactly("from above", "左");
        CameraBookmarks read = CameraBookmarks.of(bookmarks.lines());
        assertThat(read.names()).isEqualTo(bookmarks.names());
        assertThat(read.get("左")).contains(LEVEL);
        read.remove("左");
        assertThat(read.get("左")).isEmpty();
        assertThatThrownBy(() -> bookmarks.put("a\tb", LEVEL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CameraBookmarks.of(List.of("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathBeginsAndEndsExactlyAndTurnsTheShortWay() {
        ViewCamera from = LEVEL.orbit(3, 0);
        ViewCamera to = LEVEL.orbit(-3, 0.2).zoom(4, new Vector3d());
        CameraPath path = new CameraPath(from, to);
        assertThat(path.at(0)).isEqualTo(from);
        assertThat(path.at(1)).isEqualTo(to);
        assertThat(path.at(7)).isEqualTo(to);
        double least = 9;
        double last = 0;
        for (int i = 1; i < 50; i++) {
            ViewCamera c = path.at(i / 50.0);
            least = Math.min(least, Math.abs(Math.IEEEremainder(c.turn().azimuth(), 2 * Math.PI)));
            assertThat(c.distance()).isGreaterThan(last);
            last = c.distance();
        }
        assertThat(least).as("never through the front").isGreaterThan(2.7);
    }

    @Test
    void aPathBetweenLensesOfDifferentImagesIsSmooth() {
        ViewCamera photo = ViewCamera.ofPhoto(
                new Pinhole(1200, 1200, 640, 480, 0, 1296, 968), SceneAxes.ofPhoto(), new Vector3d(0, 0, 2));
        CameraPath path = new CameraPath(photo, LEVEL);
        Viewport size = new Viewport(800, 600);
        Vector3d before = photo.projection(size).toScreen(new Vector3d(0.1, 0.1, 2), new Vector3d());
        for (int i = 1; i <= 200; i++) {
            Vector3d now = path.at(i / 200.0).projection(size).toScreen(new Vector3d(0.1, 0.1, 2), new Vector3d());
            assertThat(now.distance(before)).isLessThan(12);
            before = now;
        }
    }
}
