package gsi.viewer3d.fx;

import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes pictures of a real sample from all views, to be looked at: run its main method with FOLDER IMAGE QUERY. */
final class ScenePictures {

    private ScenePictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        RealScene real = RealScene.read(args[1], args[2]);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                writeAll(out, args[1] + "_" + args[2], real);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void writeAll(Path out, String name, RealScene real) throws IOException {
        Map<String, Consumer<PointCloudView>> views = new LinkedHashMap<>();
        views.put("reset", PointCloudView::resetView);
        views.put("top", PointCloudView::showTop);
        views.put("front", PointCloudView::showFront);
        views.put("left", PointCloudView::showLeft);
        views.put("camera", PointCloudView::showFromCamera);
        views.put("far", v -> {
            v.resetView();
            var camera = v.cameraProperty().get().orbit(0.6, -0.15);
            v.cameraProperty().set(camera.zoom(3, camera.pivot()));
        });
        views.put("near", v -> {
            v.resetView();
            var camera = v.cameraProperty().get().orbit(0.3, 0);
            v.cameraProperty()
                    .set(camera.zoom(
                            0.5,
                            new org.joml.Vector3d(real.content()
                                            .boxes()
                                            .getFirst()
                                            .corners()
                                            .get(0))
                                    .add(real.content()
                                            .boxes()
                                            .getFirst()
                                            .corners()
                                            .get(6))
                                    .mul(0.5)));
        });
        for (boolean dark : new boolean[] {true, false}) {
            PointCloudView view = new PointCloudView();
            view.renderStyleProperty().set(RenderStyle.of(dark ? Palette.dark() : Palette.light()));
            view.show(real.content(), true);
            Scene scene = new Scene(view, 960, 640);
            for (var e : views.entrySet()) {
                e.getValue().accept(view);
                view.renderNow();
                WritableImage picture = scene.snapshot(null);
                write(picture, out.resolve(name + "_" + e.getKey() + (dark ? "_dark" : "_light") + ".png"));
            }
        }
    }

    static void write(WritableImage picture, Path file) throws IOException {
        var image = new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }
}
