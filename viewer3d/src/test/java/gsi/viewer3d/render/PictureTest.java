package gsi.viewer3d.render;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.OrientedBox;
import gsi.viewer3d.colour.BoxDistanceColours;
import gsi.viewer3d.colour.DepthColours;
import gsi.viewer3d.colour.HeightColours;
import gsi.viewer3d.colour.IntensityColours;
import gsi.viewer3d.colour.LabelColours;
import gsi.viewer3d.lod.SpatialOrder;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.joml.Vector3d;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Fixed scenes look as they did when somebody last looked at them. Where a change is meant, run with
 * {@code -Dgsi.pictures.write=FOLDER}, look at the new pictures, and put them into the test resources.
 */
class PictureTest {

    private static final Viewport SIZE = new Viewport(320, 240);
    private static final String NEW_PICTURES = "gsi.pictures.write";
    /** Of 255; rounding differs a little from processor to processor. */
    private static final int SAME = 6;
    /** Of all pixels, may differ: points at the border between two pixels. */
    private static final double FEW = 0.004;

    private final SceneContent scene = FixedScenes.scene(FixedScenes.balls(220));
    private final Frame frame = new Frame(SIZE);

    private Map<String, Runnable> pictures() {
        RenderStyle dark = RenderStyle.of(Palette.dark());
        RenderStyle light = RenderStyle.of(Palette.light());
        OrientedBox target = OrientedBox.ofCorners(scene.boxes().get(1).corners());
        OrientedBox original = OrientedBox.ofCorners(scene.boxes().get(0).corners());
        ViewCamera reset = scene.views().reset();
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("dark", () -> draw(scene, reset, dark));
        all.put("light", () -> draw(scene, reset, light));
        all.put(
                "top-parallel",
                () -> draw(scene, scene.views().top().withOrthographic(true), dark.withBars(true, false)));
        all.put("left", () -> draw(scene, scene.views().left(), light.withEyeDome(1)));
        all.put(
                "near-metres",
                () -> draw(scene, reset.zoom(0.3, reset.pivot()), dark.withPoints(PointSize.inMetres(0.004))));
        all.put(
                "squares",
                () -> draw(scene, reset, dark.withPoints(PointSize.fixed(4).withShape(PointSize.Shape.SQUARE))));
        all.put(
                "height",
                () -> draw(
                        scene,
                        reset,
                        dark.withColours(HeightColours.of(SceneAxes.ofPhoto())).withBars(true, true)));
        all.put(
                "depth",
                () -> draw(
                        scene,
                        reset,
                        light.withColours(DepthColours.automatic()).withBars(true, true)));
        all.put("labels", () -> draw(scene, reset, dark.withColours(new LabelColours())));
        all.put("intensity", () -> draw(scene, reset, dark.withColours(IntensityColours.of(scene.cloud()))));
        all.put(
                "to-target",
                () -> draw(
                        scene,
                        reset,
                        dark.withColours(BoxDistanceColours.of(target)).withEyeDome(1)));
        all.put("isolated", () -> draw(scene, reset, dark.withKept(KeptSpace.inside(original, 0.02))));
        all.put(
                "clipped",
                () -> draw(
                        scene,
                        reset,
                        dark.withKept(KeptSpace.ALL.cut(new Vector3d(0, 0, 1.5), new Vector3d(0, 0, 1)))));
        all.put("ordered", () -> {
            CloudLayer ordered = scene.layers().getFirst().ordered(SpatialOrder.of(scene.cloud()));
            draw(scene.withLayers(List.of(ordered)), reset, dark);
        });
        return all;
    }

    private void draw(SceneContent content, ViewCamera camera, RenderStyle style) {
        new SceneRenderer().render(content, camera, style, 1, frame);
    }

    @TestFactory
    Stream<DynamicTest> fixedScenesLookAsTheyDid() {
        return pictures().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    e.getValue().run();
                    compare(e.getKey());
                }));
    }

    private void compare(String name) throws IOException {
        BufferedImage drawn = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(0, 0, SIZE.width(), SIZE.height(), frame.argb(), 0, SIZE.width());
        String folder = System.getProperty(NEW_PICTURES);
        if (folder != null) {
            ImageIO.write(drawn, "png", new File(folder, name + ".png"));
            return;
        }
        try (InputStream stored = PictureTest.class.getResourceAsStream("pictures/" + name + ".png")) {
            assertThat(stored).as("stored picture %s", name).isNotNull();
            BufferedImage expected = ImageIO.read(stored);
            int different = 0;
            for (int y = 0; y < SIZE.height(); y++) {
                for (int x = 0; x < SIZE.width(); x++) {
                    different += isSame(expected.getRGB(x, y), drawn.getRGB(x, y)) ? 0 : 1;
                }
            }
            assertThat(different).as("pixels that differ").isLessThan((int) (FEW * SIZE.width() * SIZE.height()));
        }
    }

    private static boolean isSame(int a, int b) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > SAME) {
                return false;
            }
        }
        return true;
    }
}
