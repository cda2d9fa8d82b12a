package gsi.viewer3d.export;

import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.render.SceneContent;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Once around the pivot in equal steps; the last picture is one step before the first, so that it can be repeated.
 *
 * @param first where it begins
 * @param pictures how many, at least 1
 */
public record Turntable(ViewCamera first, int pictures) {

    /** @throws IllegalArgumentException for no pictures */
    public Turntable {
        if (pictures < 1) {
            throw new IllegalArgumentException("a turntable of " + pictures + " pictures shows nothing");
        }
    }

    /** The camera of a picture, counted from 0. */
    public ViewCamera camera(int picture) {
        return picture == 0 ? first : first.orbit(2 * Math.PI * picture / pictures, 0);
    }

    /**
     * Draws all pictures into a sequence, which stays open.
     *
     * @param cancelled asked before each picture
     * @param done told how many there are after each
     * @return false if it was cancelled
     */
    public boolean write(
            SceneContent scene, SceneStill still, PictureSequence to, BooleanSupplier cancelled, IntConsumer done)
            throws IOException {
        for (int i = 0; i < pictures; i++) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            to.add(still.draw(scene, camera(i)));
            done.accept(i + 1);
        }
        return true;
    }
}
