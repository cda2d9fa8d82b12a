package gsi.scorer.pixels;

import gsi.dataset.image.Raster;

/** The made-up photos of the evaluator's reference, by formula. */
public final class TestPhoto {

    private TestPhoto() {}

    public static Raster of(String formula, int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] p = pixel(formula, x, y, width, height);
                for (int c = 0; c < 3; c++) {
                    rgb[3 * (y * width + x) + c] = (byte) p[c];
                }
            }
        }
        return new Raster(width, height, rgb);
    }

    private static int[] pixel(String formula, int x, int y, int width, int height) {
        return switch (formula) {
            case "gradient" -> {
                int across = x * 255 / Math.max(1, width - 1);
                int down = y * 255 / Math.max(1, height - 1);
                int both = (x + y) * 255 / Math.max(1, width + height - 2);
                yield new int[] {across, down, both};
            }
            case "xor" -> {
                int v = (x >> 2 ^ y >> 2) & 255;
                yield new int[] {v, v ^ 37, v ^ 74};
            }
            case "hash" -> {
                int v = (int) ((x * 73856093L ^ y * 19349663L) >> 5) & 255;
                yield new int[] {v, v ^ 253, v ^ 251};
            }
            default -> throw new IllegalArgumentException(formula);
        };
    }
}
