package gsi.scorer.pixels;

/**
 * What becomes of an image's size on the way to the processed image (protocol.md §5).
 *
 * @param resizedWidth after the longest side has been brought to 896
 * @param resizedHeight the same
 * @param cropLeft columns cut off on the left by the centre crop to multiples of 14
 * @param cropTop rows cut off at the top by it
 * @param contentWidth columns of the processed image that show something; the rest is padding
 * @param contentHeight rows that show something
 * @param width of the processed image: the original width, at most 896
 * @param height of the processed image: the original height, at most 896
 */
public record ProcessedSize(
        int resizedWidth,
        int resizedHeight,
        int cropLeft,
        int cropTop,
        int contentWidth,
        int contentHeight,
        int width,
        int height) {

    /** Side of the padded square, pixels. */
    public static final int SIDE = 896;

    private static final int PATCH = 14;

    /** How much of the cropped photo the processed image shows, 0–1: all of one that is large enough. */
    public double shown() {
        double cropped = (double) (resizedWidth / PATCH * PATCH) * (resizedHeight / PATCH * PATCH);
        return cropped == 0 ? 0 : (double) contentWidth * contentHeight / cropped;
    }

    /** For a photo of this size, pixels. */
    public static ProcessedSize of(int photoWidth, int photoHeight) {
        double scale = (double) SIDE / Math.max(photoWidth, photoHeight);
        int resizedWidth = (int) (photoWidth * scale + 0.5);
        int resizedHeight = (int) (photoHeight * scale + 0.5);
        int croppedWidth = resizedWidth / PATCH * PATCH;
        int croppedHeight = resizedHeight / PATCH * PATCH;
        int width = Math.min(photoWidth, SIDE);
        int height = Math.min(photoHeight, SIDE);
        return new ProcessedSize(
                resizedWidth,
                resizedHeight,
                (resizedWidth - croppedWidth) / 2,
                (resizedHeight - croppedHeight) / 2,
                Math.min(croppedWidth, width),
                Math.min(croppedHeight, height),
                width,
                height);
    }
}
