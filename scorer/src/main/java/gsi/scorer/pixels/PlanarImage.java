package gsi.scorer.pixels;

import gsi.dataset.image.Raster;

/**
 * A colour image as three planes of numbers. The processed image, which detections refer to and which is scored, has its
 * planes in the order blue, green, red (protocol.md §5).
 *
 * @param width pixels
 * @param height pixels
 * @param planes one after the other, each in rows from the top, 8-bit levels, not clipped; the first {@code 3·width·height}
 *     numbers count, a reused array may be longer
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; images are never compared
public record PlanarImage(int width, int height, float[] planes) {

    /** @throws IllegalArgumentException if the planes are shorter than the size says */
    public PlanarImage {
        if (width <= 0 || height <= 0 || planes.length < 3L * width * height) {
            throw new IllegalArgumentException(width + "×" + height + " does not match " + planes.length + " numbers");
        }
    }

    /** The image as it is, planes red, green, blue. */
    public static PlanarImage rgb(Raster image) {
        int n = image.width() * image.height();
        byte[] rgb = image.rgb();
        float[] planes = new float[3 * n];
        for (int i = 0; i < n; i++) {
            planes[i] = rgb[3 * i] & 0xFF;
            planes[n + i] = rgb[3 * i + 1] & 0xFF;
            planes[2 * n + i] = rgb[3 * i + 2] & 0xFF;
        }
        return new PlanarImage(image.width(), image.height(), planes);
    }

    /** How many numbers count. */
    public int length() {
        return 3 * width * height;
    }

    /** Greatest level over all planes. */
    public float greatest() {
        float greatest = Float.NEGATIVE_INFINITY;
        int n = length();
        for (int i = 0; i < n; i++) {
            greatest = Math.max(greatest, planes[i]);
        }
        return greatest;
    }

    /** Greatest minus least level over all planes. */
    float range() {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        int n = length();
        for (int i = 0; i < n; i++) {
            least = Math.min(least, planes[i]);
            greatest = Math.max(greatest, planes[i]);
        }
        return greatest - least;
    }
}
