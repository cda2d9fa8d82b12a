package gsi.app.scene;

import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.export.AnimatedGif;
import gsi.viewer3d.export.AnimatedPng;
import gsi.viewer3d.export.PictureFiles;
import gsi.viewer3d.export.PictureSequence;
import gsi.viewer3d.export.SceneStill;
import gsi.viewer3d.export.Turntable;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A 3D view's scene as pictures in files, drawn off-screen. Any thread.
 *
 * @param size pixels
 * @param scale pixels that a logical pixel has
 */
record ViewPictures(SceneContent scene, ViewCamera camera, RenderStyle style, Viewport size, double scale) {

    private static final int TURN_PICTURES = 48;
    private static final int TURN_MILLIS = 60;

    /** One picture, as PNG. */
    Path still(Path file) throws IOException {
        PictureFiles.writePng(new SceneStill(style, size, scale).draw(scene, camera), file);
        return file;
    }

    /** Once around what is looked at: an animated GIF by that ending, else an animated PNG. */
    Path turntable(Path file) throws IOException {
        SceneStill still = new SceneStill(style, size, scale);
        try (PictureSequence pictures = sequence(file)) {
            new Turntable(camera, TURN_PICTURES)
                    .write(scene, still, pictures, () -> Thread.currentThread().isInterrupted(), n -> {});
        }
        return file;
    }

    private static PictureSequence sequence(Path file) throws IOException {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gif")
                ? new AnimatedGif(file, TURN_MILLIS)
                : new AnimatedPng(file, TURN_MILLIS);
    }
}
