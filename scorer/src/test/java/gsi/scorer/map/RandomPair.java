package gsi.scorer.map;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.Raster;
import java.util.List;
import java.util.Random;

/** A made-up photo with an edit of it: smooth waves and noise; the edit is noisier and has something else in one place. */
final class RandomPair {

    private final Raster photo;
    private final Raster edited;

    RandomPair(long seed, int width, int height) {
        this(seed, width, height, width, height);
    }

    /** With an edited image of another size. */
    RandomPair(long seed, int width, int height, int editedWidth, int editedHeight) {
        Random random = new Random(seed);
        double phase = random.nextDouble() * 6;
        this.photo = picture(random, width, height, phase, 10, false);
        this.edited = picture(random, editedWidth, editedHeight, phase, 25, true);
    }

    private static Raster picture(Random random, int width, int height, double phase, double noise, boolean changed) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int column = i / 3 % width;
            int row = i / 3 / width;
            double x = (column + 0.5) / width;
            double y = (row + 0.5) / height;
            boolean inside = changed && x > 0.3 && x < 0.5 && y > 0.2 && y < 0.6;
            double level =
                    inside ? 200 - 60 * (i % 3) : 128 + 90 * Math.sin(9 * x + phase + i % 3) * Math.cos(7 * y - phase);
            rgb[i] = (byte) (int) Math.clamp(level + noise * random.nextGaussian(), 0, 255);
        }
        return new Raster(width, height, rgb);
    }

    Raster photo() {
        return photo;
    }

    Raster edited() {
        return edited;
    }

    /** Some boxes within and across the borders of an image of this size. */
    static List<Box2d> boxes(long seed, int width, int height) {
        Random random = new Random(seed);
        double left = random.nextDouble() * width * 0.6;
        double top = random.nextDouble() * height * 0.6;
        return List.of(
                new Box2d(left, top, left + width * 0.3, top + height * 0.25),
                new Box2d(width * 0.7, height * 0.8, width * 1.4, height * 1.2));
    }
}
