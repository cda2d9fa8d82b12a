package gsi.app.bench;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.Raster;
import java.util.List;
import java.util.Random;

/**
 * A photo as a camera of the benchmark's real part takes it, and an edit of it: slow and fast waves with noise, and more noise.
 * The same every time.
 */
final class MadeUpPair {

    static final int WIDTH = 1296;
    static final int HEIGHT = 968;

    /** Where the edit is said to have happened, pixels of the processed image. */
    static final List<Box2d> EDITED = List.of(new Box2d(100, 120, 330, 360), new Box2d(420, 130, 640, 350));

    private static final int SEED = 20260604;

    private final Raster source;
    private final Raster edited;

    MadeUpPair() {
        this(WIDTH, HEIGHT);
    }

    /** Of another size. */
    MadeUpPair(int width, int height) {
        Random random = new Random(SEED);
        byte[] photo = new byte[3 * width * height];
        byte[] edit = new byte[photo.length];
        for (int i = 0; i < photo.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            double wave = Math.sin(x / (17.0 + i % 3)) * Math.cos(y / 23.0) * 80 + Math.sin(x / 3.0 + y / 5.0) * 15;
            double level = Math.clamp(128 + wave + random.nextGaussian() * 8, 0, 255);
            photo[i] = (byte) (int) level;
            edit[i] = (byte) (int) Math.clamp(level + random.nextGaussian() * 6, 0, 255);
        }
        this.source = new Raster(width, height, photo);
        this.edited = new Raster(width, height, edit);
    }

    Raster source() {
        return source;
    }

    Raster edited() {
        return edited;
    }
}
