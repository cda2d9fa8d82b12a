package gsi.scorer.map;

import java.util.Locale;
import java.util.Optional;

/** What a map says of each pixel. The mean of the first three over what counts is the score of that name (protocol.md §6). */
public enum MapKind {
    /** Mean over the channels of the squared difference, 8-bit levels squared; 0 = same, at most about 255². */
    MSE {
        @Override
        public float error(float value) {
            return (float) Math.sqrt(value);
        }

        @Override
        public float most() {
            return 255;
        }
    },
    /** Mean over the channels of the structural similarity around the pixel; 1 = same, at least −1. */
    SSIM {
        @Override
        public float error(float value) {
            return 1 - value;
        }
    },
    /** The network's distance around the pixel; 0 = same, no upper bound, seldom above 1. */
    LPIPS,
    /**
     * ꟻLIP, how visible the difference is to a person who blinks between the images at a usual distance (Andersson et al.,
     * "FLIP: A Difference Evaluator for Alternating Images", 2020); 0 = same, 1 = as different as can be. No score uses it.
     */
    FLIP;

    /** The word it is known by in settings and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word; empty where there is none. */
    public static Optional<MapKind> of(String word) {
        for (MapKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * A map's value as an error that can be drawn in proportion: 0 = same, growing with the difference. Levels (the root of
     * the squares) for MSE, 1 − SSIM, the value itself for the others.
     */
    public float error(float value) {
        return value;
    }

    /** The error that a colour scale without gain ends at. */
    public float most() {
        return 1;
    }
}
