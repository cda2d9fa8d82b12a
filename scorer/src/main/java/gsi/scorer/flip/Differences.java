package gsi.scorer.flip;

/** From what is seen of two rows to ꟻLIP: the difference of colours, made larger where edges or points differ. */
final class Differences {

    static final double COLOUR_POWER = 0.7;

    /** The share of the greatest difference below which … */
    static final double KNEE_FROM = 0.4;

    /** … differences are spread over this share of the range, so that the rest is for the few that are larger. */
    static final double KNEE_TO = 0.95;

    /** The greatest difference that there is, from green to blue, powered. */
    static final double GREATEST = greatest();

    private float[] colours = {};
    private float[] features = {};

    private static double greatest() {
        float[] red = {0, 0};
        float[] green = {1, 0};
        float[] blue = {0, 1};
        float[][] lab = new float[3][2];
        Colours.lab(red, green, blue, lab[0], lab[1], lab[2], new float[2], 2);
        double light = Math.abs((double) lab[0][0] - lab[0][1]);
        return Math.pow(
                light + Math.hypot((double) lab[1][0] - lab[1][1], (double) lab[2][0] - lab[2][1]), COLOUR_POWER);
    }

    /** Writes a row of the map from {@code at} on. */
    void between(Seen one, Seen other, float[] out, int at, int width) {
        if (colours.length < width) {
            colours = new float[width];
            features = new float[width];
        }
        hybrid(one.lab[0], one.lab[1], one.lab[2], other.lab[0], other.lab[1], other.lab[2], colours, width);
        greater(one.edges, other.edges, one.points, other.points, features, width);
        for (int i = 0; i < width; i++) {
            out[at + i] = colours[i] == 0 ? 0 : (float) Math.pow(spread(colours[i]), 1 - features[i]);
        }
    }

    /** The distance of lightness by blocks and that of colour as the crow flies, added. */
    private static void hybrid(
            float[] l, float[] a, float[] b, float[] l2, float[] a2, float[] b2, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            float da = a[i] - a2[i];
            float db = b[i] - b2[i];
            out[i] = Math.abs(l[i] - l2[i]) + (float) Math.sqrt(da * da + db * db);
        }
    }

    /** Of edges and points what differs more, 0–1. */
    private static void greater(float[] edges, float[] edges2, float[] points, float[] points2, float[] out, int n) {
        float half = (float) Math.sqrt(0.5);
        for (int i = 0; i < n; i++) {
            float more = Math.max(Math.abs(edges[i] - edges2[i]), Math.abs(points[i] - points2[i]));
            out[i] = Math.min(1, (float) Math.sqrt(half * more));
        }
    }

    /** A distance of colours as 0–1. */
    private static double spread(double distance) {
        double powered = Math.pow(distance, COLOUR_POWER);
        double knee = KNEE_FROM * GREATEST;
        return powered < knee
                ? powered * KNEE_TO / knee
                : Math.min(1, KNEE_TO + (powered - knee) / (GREATEST - knee) * (1 - KNEE_TO));
    }
}
