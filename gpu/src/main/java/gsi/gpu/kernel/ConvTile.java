package gsi.gpu.kernel;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a convolution is cut into groups and invocations.
 *
 * @param channels that a group makes, a divisor of the layer's
 * @param pixels that a group makes
 * @param terms that are in shared memory at a time, a divisor of the layer's inputs
 * @param ownChannels that an invocation makes, a multiple of 4
 * @param ownPixels that an invocation makes, a multiple of 4
 */
public record ConvTile(int channels, int pixels, int terms, int ownChannels, int ownPixels) {

    /** @throws IllegalArgumentException for numbers that the program cannot share out evenly */
    public ConvTile {
        int invocations = channels / ownChannels * (pixels / ownPixels);
        boolean even = channels % ownChannels == 0
                && pixels % ownPixels == 0
                && ownChannels % 4 == 0
                && ownPixels % 4 == 0
                && invocations % (channels / 4) == 0
                && invocations % (pixels / 4) == 0
                && terms % (invocations / (channels / 4)) == 0
                && terms % (invocations / (pixels / 4)) == 0;
        if (!even) {
            throw new IllegalArgumentException("no tile: " + channels + "x" + pixels + "x" + terms);
        }
    }

    /** From {@code 64x64x16/8x8}. @throws IllegalArgumentException for anything else */
    public static ConvTile parse(String text) {
        List<String> n = Pattern.compile("[x/]").splitAsStream(text).toList();
        if (n.size() != 5) {
            throw new IllegalArgumentException("no tile: " + text);
        }
        return new ConvTile(
                Integer.parseInt(n.get(0)),
                Integer.parseInt(n.get(1)),
                Integer.parseInt(n.get(2)),
                Integer.parseInt(n.get(3)),
                Integer.parseInt(n.get(4)));
    }

    public int invocations() {
        return channels / ownChannels * (pixels / ownPixels);
    }

    /** Shared memory that a group needs, bytes: twice the terms, so that the next are fetched while these are used. */
    public int sharedBytes() {
        return 2 * terms * (channels + pixels) * 4;
    }

    @Override
    public String toString() {
        return channels + "x" + pixels + "x" + terms + "/" + ownChannels + "x" + ownPixels;
    }
}
