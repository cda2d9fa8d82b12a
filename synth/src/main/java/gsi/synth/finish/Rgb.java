package gsi.synth.finish;

/** A colour or an amount of light: linear red, green, blue; 1 is white paper. */
public record Rgb(double r, double g, double b) {

    public static final Rgb BLACK = new Rgb(0, 0, 0);
    public static final Rgb WHITE = new Rgb(1, 1, 1);

    /** From a screen colour {@code 0xRRGGBB} (sRGB). */
    public static Rgb hex(int rgb) {
        return new Rgb(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    public static Rgb grey(double v) {
        return new Rgb(v, v, v);
    }

    private static double linear(int v) {
        double s = v / 255.0;
        return s <= 0.04045 ? s / 12.92 : StrictMath.pow((s + 0.055) / 1.055, 2.4);
    }

    public Rgb plus(Rgb o) {
        return new Rgb(r + o.r, g + o.g, b + o.b);
    }

    public Rgb times(Rgb o) {
        return new Rgb(r * o.r, g * o.g, b * o.b);
    }

    public Rgb times(double s) {
        return new Rgb(r * s, g * s, b * s);
    }

    /** This for t = 0, the other for t = 1; t is clamped. */
    public Rgb mix(Rgb o, double t) {
        double k = Math.max(0, Math.min(1, t));
        return new Rgb(r + k * (o.r - r), g + k * (o.g - g), b + k * (o.b - b));
    }

    /** Perceived brightness. */
    public double luminance() {
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
}
