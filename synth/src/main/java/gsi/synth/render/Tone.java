package gsi.synth.render;

import gsi.synth.finish.Rgb;

/** From light to screen: a filmic curve, then sRGB. */
final class Tone {

    private static final double[] THRESHOLDS = thresholds();

    private Tone() {}

    /** Compresses highlights; 0 stays 0, bright light approaches 1. */
    static Rgb film(Rgb light) {
        return new Rgb(curve(light.r()), curve(light.g()), curve(light.b()));
    }

    /** A toe and a shoulder: a rational curve, so no transcendental functions. */
    private static double curve(double x) {
        double v = Math.max(0, x);
        return Math.min(1, v * (2.2 * v + 0.24) / (v * (2.05 * v + 0.8) + 0.17));
    }

    /** Linear 0…1 to an 8-bit screen value. */
    static byte screen(double linear) {
        int low = 0;
        int high = 255;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (linear >= THRESHOLDS[middle]) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return (byte) low;
    }

    /** The least linear value that rounds to each screen value. */
    private static double[] thresholds() {
        double[] out = new double[256];
        for (int i = 1; i < 256; i++) {
            double s = (i - 0.5) / 255;
            out[i] = s <= 0.04045 ? s / 12.92 : StrictMath.pow((s + 0.055) / 1.055, 2.4);
        }
        return out;
    }
}
