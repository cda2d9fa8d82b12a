package gsi.scorer.pixels;

/**
 * The image that detections refer to and that is scored.
 *
 * @param width pixels
 * @param height pixels
 * @param bgr planes blue, green, red, each in rows from the top, 8-bit levels, not clipped; the first
 *     {@code 3·width·height} numbers count, a reused array may be longer
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; images are never compared
record ProcessedImage(int width, int height, float[] bgr) {

    /** Greatest minus least level over all channels. */
    float range() {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        int n = 3 * width * height;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, bgr[i]);
            greatest = Math.max(greatest, bgr[i]);
        }
        return greatest - least;
    }
}
