package gsi.gpu.kernel;

import gsi.scorer.lpips.AlexNetWeights;

/**
 * Sizes of AlexNet's layers for an image.
 *
 * @param width of the image, pixels
 * @param height of the image, pixels
 * @param width1 of the first layer; cells of the input are two more each way
 * @param height1 the same
 * @param width2 of the second layer
 * @param height2 the same
 * @param width3 of the third to fifth layer
 * @param height3 the same
 */
public record FeatureSizes(
        int width, int height, int width1, int height1, int width2, int height2, int width3, int height3) {

    /** Cells beyond the first layer's pixels: its kernel of 11 is 3 cells wide. */
    static final int CELL_BORDER = 2;

    static final int CELL_CHANNELS = 48;

    public static FeatureSizes of(int width, int height) {
        int w1 = (width + 4 - 11) / 4 + 1;
        int h1 = (height + 4 - 11) / 4 + 1;
        int w2 = (w1 - 3) / 2 + 1;
        int h2 = (h1 - 3) / 2 + 1;
        return new FeatureSizes(width, height, w1, h1, w2, h2, (w2 - 3) / 2 + 1, (h2 - 3) / 2 + 1);
    }

    int cells() {
        return (width1 + CELL_BORDER) * (height1 + CELL_BORDER);
    }

    /** Of a layer's map. */
    public int pixels(int layer) {
        return switch (layer) {
            case 0 -> width1 * height1;
            case 1 -> width2 * height2;
            default -> width3 * height3;
        };
    }

    /** Numbers of a layer's features. */
    long features(int layer) {
        return (long) AlexNetWeights.SHAPES.get(layer).outputs() * pixels(layer);
    }
}
