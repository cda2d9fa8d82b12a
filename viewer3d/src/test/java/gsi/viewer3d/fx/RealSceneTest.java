package gsi.viewer3d.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.RgbImage;
import gsi.viewer3d.render.Frame;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.PointSize;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import gsi.viewer3d.render.SceneRenderer;
import java.nio.file.Files;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealSceneTest {

    @ParameterizedTest
    @ValueSource(strings = {"learn33_frame_000000", "test33_frame_000000", "test11_frame_000000"})
    void fromTheCameraTheCloudIsThePhoto(String image) throws Exception {
        assumeTrue(Files.isDirectory(RealScene.folder()), "the real reference data is not here");
        RealScene real = RealScene.read(image, "0");
        RgbImage photo = real.photo();
        SceneContent bare = new SceneContent(
                real.content().cloud(),
                List.of(),
                List.of(),
                real.content().photo(),
                real.content().axes(),
                real.content().focus());
        Frame frame = new Frame(new Viewport(photo.width(), photo.height()));
        RenderStyle points = new RenderStyle(Palette.dark(), PointSize.fixed(1), false, false);
        new SceneRenderer().render(bare, bare.views().fromCamera().orElseThrow(), points, 1, frame);

        int drawn = 0;
        int equal = 0;
        for (int i = 0; i < frame.argb().length; i++) {
            if (frame.depth()[i] < Float.POSITIVE_INFINITY) {
                drawn++;
                equal += frame.argb()[i] == colour(photo, i) ? 1 : 0;
            }
        }
        assertThat(drawn).isGreaterThan(photo.width() * photo.height() / 3);
        assertThat(equal).as("of %d pixels with depth", drawn).isEqualTo(drawn);
        assertThat(drawn).as("a pixel for every point").isEqualTo(bare.cloud().count());
    }

    private static int colour(RgbImage photo, int i) {
        byte[] rgb = photo.rgb();
        return 0xFF000000 | (rgb[3 * i] & 0xFF) << 16 | (rgb[3 * i + 1] & 0xFF) << 8 | (rgb[3 * i + 2] & 0xFF);
    }

    @ParameterizedTest
    @CsvSource({"learn33_frame_000000,0", "learn33_frame_000000,12", "test33_frame_000000,11"})
    void theOriginalBoxIsFullAndNothingIsAboveIt(String image, String query) throws Exception {
        assumeTrue(Files.isDirectory(RealScene.folder()), "the real reference data is not here");
        SceneContent scene = RealScene.read(image, query).content();
        List<Vector3dc> corners = scene.boxes().getFirst().corners();
        Vector3dc corner = corners.get(2);
        Vector3d right = corners.get(1).sub(corner, new Vector3d());
        Vector3d ahead = corners.get(3).sub(corner, new Vector3d());
        Vector3d down = corners.get(6).sub(corner, new Vector3d());
        int inside = 0;
        int above = 0;
        for (int i = 0; i < scene.cloud().count(); i++) {
            Vector3d p = scene.cloud().point(i).sub(corner);
            double y = p.dot(down) / down.lengthSquared();
            if (isPart(p.dot(right) / right.lengthSquared()) && isPart(p.dot(ahead) / ahead.lengthSquared())) {
                inside += isPart(y) ? 1 : 0;
                above += y < -0.1 ? 1 : 0;
            }
        }
        assertThat(inside).isGreaterThan(2000);
        assertThat(above).isLessThan(inside / 20);
    }

    private static boolean isPart(double t) {
        return t >= 0 && t <= 1;
    }
}
