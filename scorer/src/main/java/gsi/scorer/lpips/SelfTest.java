package gsi.scorer.lpips;

import gsi.dataset.geometry.Box2d;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells LPIPS v0.1 with AlexNet from every other network by its distances between images that are computed here: waves, and
 * the same waves shifted, in reversed channel order, and lit differently. The expected numbers are those of the published
 * weights.
 */
public final class SelfTest {

    private static final int WIDTH = 80;
    private static final int HEIGHT = 64;

    /** Distances on different processors differ by 1e-6; other weights differ by 1e-2. */
    private static final double TOLERANCE = 5e-5;

    /** To itself, shifted, channels reversed, lit differently, and shifted over a part of the map. */
    private static final double[] EXPECTED = {0, 0.0482818, 0.0609898, 0.0521206, 0.0426731};

    private SelfTest() {}

    /** What is wrong with a network; empty if nothing. */
    public static Optional<String> flaw(PerceptualDistance network) {
        double[] measured;
        try {
            measured = distances(network);
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        for (int i = 0; i < measured.length; i++) {
            if (!(Math.abs(measured[i] - EXPECTED[i]) <= TOLERANCE)) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "distance %d of its self-test is %.5f, not %.5f",
                        i + 1,
                        measured[i],
                        EXPECTED[i]));
            }
        }
        return Optional.empty();
    }

    static double[] distances(PerceptualDistance network) {
        PerceptualDistance.Prepared source = network.prepare(waves(0, false, 1));
        PlanarImage shifted = waves(3, false, 1);
        KeepMask all = KeepMask.everything(WIDTH, HEIGHT);
        KeepMask part = KeepMask.outside(WIDTH, HEIGHT, List.of(new Box2d(10, 20, 50, 60)));
        return new double[] {
            source.to(waves(0, false, 1), all).get(),
            source.to(shifted, all).get(),
            source.to(waves(0, true, 1), all).get(),
            source.to(waves(0, false, 0.6), all).get(),
            source.to(shifted, part).get()
        };
    }

    /** Three waves of different length and direction; only sums and products that are the same on every processor. */
    private static PlanarImage waves(int shift, boolean reversed, double light) {
        float[] planes = new float[3 * WIDTH * HEIGHT];
        for (int c = 0, i = 0; c < 3; c++) {
            int channel = reversed ? 2 - c : c;
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++, i++) {
                    int u = x + shift;
                    int wave = triangle(u * (3 + channel) + 2 * y) + triangle(y * (5 - channel) - u) / 2;
                    planes[i] = (float) Math.floor(light * wave);
                }
            }
        }
        return new PlanarImage(WIDTH, HEIGHT, planes);
    }

    /** Up from 0 to 128 and down again with a period of 64. */
    private static int triangle(int t) {
        int phase = Math.floorMod(t, 64);
        return 4 * Math.min(phase, 64 - phase);
    }
}
