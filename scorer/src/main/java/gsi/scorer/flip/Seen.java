package gsi.scorer.flip;

import gsi.scorer.pixels.PlanarImage;
import java.util.Arrays;

/**
 * A band of rows of an image as a person sees it from the viewing distance: its colours blurred by contrast sensitivity, and
 * how strong its edges and points are. Holds the memory; one thread at a time.
 */
final class Seen {

    private final FlipFilters filters;
    private final int margin;
    private final Lines lines = new Lines();

    /** A row of the image with a margin on both sides: linear red, green, blue; opponents. */
    private float[][] lights = new float[3][0];

    private float[][] opponents = new float[3][0];

    /** Rows filtered along x: contrast of the three opponents, the last in two parts; smooth, edge and point of the first. */
    private float[][][] filtered = new float[7][0][0];

    private int first;
    private int last;
    private int width;

    /** Filtered along both axes, of the row in hand. */
    private float[][] planes = new float[4][0];

    private float[] spare = {};

    /** What is seen of the row in hand: CIELab with Hunt's adjustment. */
    float[][] lab = new float[3][0];

    /** Strength of edges, and of points, of the row in hand. */
    float[] edges = {};

    float[] points = {};

    Seen(FlipFilters filters) {
        this.filters = filters;
        this.margin = filters.reach();
    }

    /**
     * Filters along x what the rows from {@code from} to before {@code to} depend on.
     *
     * @param image planes blue, green, red
     */
    void look(PlanarImage image, int from, int to) {
        width = image.width();
        last = image.height() - 1;
        first = Math.max(0, from - margin);
        int end = Math.min(image.height(), to + margin);
        makeRoom(end - first);
        for (int row = first; row < end; row++) {
            for (int c = 0; c < 3; c++) {
                int at = ((2 - c) * image.height() + row) * width;
                Colours.light(image.planes(), at, lights[c], margin, width);
                Lines.extend(lights[c], margin, width);
            }
            Colours.opponents(
                    lights[0], lights[1], lights[2], opponents[0], opponents[1], opponents[2], width + 2 * margin);
            across(0, filters.achromatic(), 0, row);
            across(1, filters.redGreen(), 1, row);
            across(2, filters.blueYellow().getFirst().alongX(), 2, row);
            across(2, filters.blueYellow().getLast().alongX(), 3, row);
            across(0, filters.smooth(), 4, row);
            across(0, filters.edge(), 5, row);
            across(0, filters.point(), 6, row);
        }
    }

    private void across(int opponent, Taps taps, int into, int row) {
        lines.across(opponents[opponent], margin, taps, filtered[into][row - first], width);
    }

    /** Brings a row of those looked at to hand. */
    void row(int row) {
        down(0, filters.achromatic(), row, planes[0], true);
        down(1, filters.redGreen(), row, planes[1], true);
        down(2, filters.blueYellow().getFirst().alongY(), row, planes[2], true);
        down(3, filters.blueYellow().getLast().alongY(), row, planes[2], false);
        Colours.lights(planes[0], planes[1], planes[2], lights[0], lights[1], lights[2], width);
        Colours.lab(lights[0], lights[1], lights[2], lab[0], lab[1], lab[2], spare, width);
        strength(filters.edge(), 5, row, edges);
        strength(filters.point(), 6, row, points);
    }

    /** How strong a feature is: from the filter along x and smooth along y, and the other way round. */
    private void strength(Taps taps, int alongX, int row, float[] out) {
        down(alongX, filters.smooth(), row, planes[0], true);
        down(4, taps, row, planes[1], true);
        length(planes[0], planes[1], out, width);
    }

    private void down(int from, Taps taps, int row, float[] out, boolean anew) {
        if (anew) {
            Arrays.fill(out, 0, width, 0);
        }
        lines.down(filtered[from], first, last, row, taps, out, width);
    }

    private static void length(float[] x, float[] y, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (float) Math.sqrt(x[i] * x[i] + y[i] * y[i]);
        }
    }

    private void makeRoom(int rows) {
        if (spare.length < width) {
            lights = new float[3][width + 2 * margin];
            opponents = new float[3][width + 2 * margin];
            planes = new float[4][width];
            lab = new float[3][width];
            edges = new float[width];
            points = new float[width];
            spare = new float[width];
        }
        if (filtered[0].length < rows || filtered[0][0].length < width) {
            filtered = new float[7][rows][width];
        }
    }
}
