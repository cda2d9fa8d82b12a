package gsi.scorer.flip;

import java.util.Arrays;
import java.util.List;

/**
 * The filters of ꟻLIP for a viewing distance, each as filters along x and along y, which is exact:
 *
 * <ul>
 *   <li>Contrast sensitivity is a Gaussian of the distance, or a sum of two; a Gaussian is the product of one along each axis,
 *       also when it is cut to a square. The sum is divided by all its weights, so each part keeps its share.
 *   <li>The edge filter is a Gaussian's first derivative along one axis times the Gaussian along the other; the point filter
 *       is the second derivative likewise. The sign of a weight depends on the first axis alone, so positive and negative
 *       weights of the square add up to ±1 where those of the first axis do and the Gaussian's add up to 1.
 * </ul>
 *
 * @param achromatic contrast sensitivity to light and dark; the same along both axes, as are the next two
 * @param redGreen to red against green
 * @param blueYellow to blue against yellow: two Gaussians, whose results are added
 * @param smooth a Gaussian of sum 1, across edges and points
 * @param edge first derivative, along edges and points as the next
 * @param point second derivative
 */
public record FlipFilters(Taps achromatic, Taps redGreen, List<Part> blueYellow, Taps smooth, Taps edge, Taps point) {

    /**
     * Pixels per degree of sight for the viewer that the paper assumes: 0.7 m from a monitor that is 0.7 m wide and has 3840
     * pixels across.
     */
    public static final double PIXELS_PER_DEGREE = 67.02;

    /** Width of the feature detectors, degrees. */
    private static final double FEATURE_WIDTH = 0.082;

    /** The widest Gaussian of contrast sensitivity, degrees squared; all of them are cut where it is. */
    private static final double WIDEST = 0.04;

    /** One of the Gaussians that are added: along x with a sum of 1, along y with a sum of its share. */
    public record Part(Taps alongX, Taps alongY) {}

    /** For a viewer who sees so many pixels per degree; {@link #PIXELS_PER_DEGREE} unless there is a reason. */
    public static FlipFilters of(double pixelsPerDegree) {
        int radius = (int) Math.ceil(3 * Math.sqrt(WIDEST / (2 * Math.PI * Math.PI)) * pixelsPerDegree);
        Sensitivity wide = new Sensitivity(34.1, WIDEST, pixelsPerDegree, radius);
        Sensitivity narrow = new Sensitivity(13.5, 0.025, pixelsPerDegree, radius);
        double all = wide.sumOfSquare() + narrow.sumOfSquare();

        double sigma = 0.5 * FEATURE_WIDTH * pixelsPerDegree;
        int reach = (int) Math.ceil(3 * sigma);
        double variance = sigma * sigma;
        return new FlipFilters(
                new Sensitivity(1, 0.0047, pixelsPerDegree, radius).taps(1),
                new Sensitivity(1, 0.0053, pixelsPerDegree, radius).taps(1),
                List.of(wide.part(all), narrow.part(all)),
                Taps.even(reach, x -> Math.exp(-x * x / (2 * variance)), 1),
                Taps.balanced(reach, x -> -x * Math.exp(-x * x / (2 * variance))),
                Taps.balanced(reach, x -> (x * x / variance - 1) * Math.exp(-x * x / (2 * variance))));
    }

    /** How far the filters of colours reach, pixels: where nothing differs so near, the map is 0. */
    int reachOfColours() {
        return Math.max(
                Math.max(achromatic.radius(), redGreen.radius()),
                blueYellow.stream().mapToInt(p -> p.alongX.radius()).max().orElse(0));
    }

    /** How far any filter reaches, pixels. */
    int reach() {
        int features = Math.max(smooth.radius(), Math.max(edge.radius(), point.radius()));
        return Math.max(reachOfColours(), features);
    }

    /**
     * A term of the contrast sensitivity, {@code height·√(π/width)·exp(−π²·r²/width)} at {@code r} degrees.
     *
     * @param width degrees squared
     */
    private record Sensitivity(double height, double width, double pixelsPerDegree, int radius) {

        private double curve(double pixels) {
            double degrees = pixels / pixelsPerDegree;
            return Math.exp(-Math.PI * Math.PI * degrees * degrees / width);
        }

        Taps taps(double sum) {
            return Taps.even(radius, this::curve, sum);
        }

        /** Of all weights in the square. */
        double sumOfSquare() {
            double[] line = new double[2 * radius + 1];
            Arrays.setAll(line, i -> curve(i - radius));
            double sum = Arrays.stream(line).sum();
            return height * Math.sqrt(Math.PI / width) * sum * sum;
        }

        Part part(double all) {
            return new Part(taps(1), taps(sumOfSquare() / all));
        }
    }
}
