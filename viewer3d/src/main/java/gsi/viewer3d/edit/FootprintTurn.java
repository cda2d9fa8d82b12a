package gsi.viewer3d.edit;

import org.joml.Vector3dc;

/** The turn about the vertical at which the points' footprint fills the smallest rectangle. */
final class FootprintTurn {

    private static final int SAMPLE = 4000;
    private static final double WIDEST = Math.toRadians(45);
    private static final double COARSE = Math.toRadians(1.5);
    private static final double FINE = Math.toRadians(0.1);
    /** A rectangle must be smaller by this part: otherwise a round object would be turned by its noise. */
    private static final double WORTHWHILE = 0.98;

    private final EditableBox box;
    private final double[] points;
    private final Vector3dc up;
    private final double trim;

    private FootprintTurn(EditableBox box, double[] points, Vector3dc up, double trim) {
        this.box = box;
        this.points = points;
        this.up = up;
        this.trim = trim;
    }

    /**
     * The box turned about its centre, or as it is where no turn is worth it.
     *
     * @param points relative to the box's centre, world axes, interleaved; at least one
     */
    static EditableBox best(EditableBox box, double[] points, Vector3dc up, double trim) {
        FootprintTurn search = new FootprintTurn(box, sample(points), up, trim);
        double coarse = search.least(0, WIDEST, COARSE);
        double fine = search.least(coarse, COARSE, FINE);
        return search.area(fine) < WORTHWHILE * search.area(0) ? box.turned(up, fine) : box;
    }

    private static double[] sample(double[] points) {
        int n = points.length / 3;
        int kept = Math.min(n, SAMPLE);
        double[] out = new double[3 * kept];
        for (int i = 0; i < kept; i++) {
            System.arraycopy(points, 3 * (int) ((long) i * n / kept), out, 3 * i, 3);
        }
        return out;
    }

    /** The best angle around a middle; of equals the one nearest to it. */
    private double least(double middle, double reach, double step) {
        double best = middle;
        double least = area(middle);
        int steps = (int) Math.round(reach / step);
        for (int i = 1; i <= steps; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double area = area(middle + sign * i * step);
                if (area < least) {
                    least = area;
                    best = middle + sign * i * step;
                }
            }
        }
        return best;
    }

    private double area(double angle) {
        EditableBox turned = box.turned(up, angle);
        int vertical = BoxFit.verticalAxis(box, up);
        double area = 1;
        for (int i = 0; i < 3; i++) {
            if (i != vertical) {
                double[] places = BoxFit.along(turned.axis(i), points);
                area *= Math.max(EditableBox.LEAST_SIDE, RobustExtent.trimmedLength(places, trim));
            }
        }
        return area;
    }
}
