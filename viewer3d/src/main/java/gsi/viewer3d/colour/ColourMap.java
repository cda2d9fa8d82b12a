package gsi.viewer3d.colour;

import java.util.Arrays;

/**
 * Colours for the numbers from 0 to 1, dark to light; equal steps look about equally large, also in grey and to most people
 * who confuse red and green. Made in the OKLab space (Ottosson 2020): lightness rises evenly while the hue turns.
 */
public final class ColourMap {
    /** From violet over green to yellow. */
    public static final ColourMap VIOLET_TO_YELLOW = new ColourMap(0.28, 0.92, 305, 100, 0.13);

    /** From dark purple over red to pale yellow. */
    public static final ColourMap PURPLE_TO_CREAM = new ColourMap(0.22, 0.95, 290, 440, 0.15);

    private static final int STEPS = 256;

    private final int[] rgb = new int[STEPS];

    private ColourMap(double dark, double light, double firstHue, double lastHue, double chroma) {
        for (int i = 0; i < STEPS; i++) {
            double t = i / (STEPS - 1.0);
            double hue = Math.toRadians(firstHue + t * (lastHue - firstHue));
            double l = dark + t * (light - dark);
            double c = chroma;
            while (c > 0 && !isShown(l, c, hue)) {
                c -= 0.001; // as colourful as screens can
            }
            rgb[i] = pack(linear(l, c, hue));
        }
    }

    /** The colour of a number, {@code 0xRRGGBB}; numbers outside 0 to 1, and NaN, have those of the ends. */
    public int rgb(double value) {
        return rgb[(int) Math.clamp(value * (STEPS - 1) + 0.5, 0, STEPS - 1)];
    }

    /** All its colours, first to last, {@code 0xRRGGBB}; a copy. */
    public int[] colours() {
        return Arrays.copyOf(rgb, STEPS);
    }

    private static boolean isShown(double l, double c, double hue) {
        for (double v : linear(l, c, hue)) {
            if (v < 0 || v > 1) {
                return false;
            }
        }
        return true;
    }

    /** OKLab to linear red, green and blue. */
    private static double[] linear(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double v) {
        return v * v * v;
    }

    private static int pack(double[] linear) {
        int packed = 0;
        for (double v : linear) {
            double clipped = Math.clamp(v, 0, 1);
            double coded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
            packed = packed << 8 | (int) Math.round(255 * coded);
        }
        return packed;
    }
}
