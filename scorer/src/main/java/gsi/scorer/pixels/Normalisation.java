package gsi.scorer.pixels;

/** Mean and standard deviation of the levels of each channel, in the order blue, green, red (protocol.md §5). */
public final class Normalisation {

    private static final float[] MEAN = {103.53f, 116.28f, 123.675f};
    private static final float[] DEVIATION = {57.375f, 57.12f, 58.395f};

    private Normalisation() {}

    /** Also the level of padding. */
    public static float mean(int channel) {
        return MEAN[channel];
    }

    public static float deviation(int channel) {
        return DEVIATION[channel];
    }
}
