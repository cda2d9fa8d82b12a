package gsi.candidates.space;

import gsi.dataset.geometry.Point3;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What things can stand on: the scene's points, the tops of other boxes, and the ground where it is hidden. Beyond a table's
 * edge, where the photo's depth goes on or ends, its plane holds nothing up.
 *
 * @param points of the scene; null where there are none
 * @param own where the object is in the photo: its own points hold nothing up; null for none
 * @param others the other boxes of the scene
 * @param ground a point of the ground plane; null where it is not known
 * @param unseen whether there may be something at a place of which no points are known: where something before it hides it;
 *     asked only where there are points
 * @param up the vertical, unit length
 */
public record Support(
        @Nullable ScenePoints points,
        @Nullable Solid own,
        List<Solid> others,
        @Nullable Point3 ground,
        Predicate<Point3> unseen,
        Point3 up) {

    /** Cells along each side of a bottom face. */
    private static final int CELLS = 5;

    /** How far below a bottom face points are looked for, metres. */
    private static final double DEPTH = 3;

    /** Among a cell's highest points, this one counts, so that a stray one does not. */
    private static final int FROM_THE_TOP = 3;

    /** A ground that is not seen is believed to go on where the object would stand on it to within this, metres. */
    private static final double NEAR_GROUND = 0.05;

    /** Less than so much of a face known is a guess. */
    private static final double LEAST_KNOWN = 1 / 3.0;

    public Support {
        others = List.copyOf(others);
    }

    /**
     * What is under a bottom face.
     *
     * @param known the share of the face under which something is known, 0 to 1
     * @param gap how far the face is above what is under it, metres; empty where less than a third of it is known
     */
    public record Under(double known, OptionalDouble gap) {}

    /**
     * How far the bottom face is above what is under it: the median over its cells, so that something more than half
     * beyond a table's edge is above the floor. Negative where it reaches down into something. What rises beyond the
     * middle of the object's height stands beside it or in it, and is not under it.
     *
     * @param margin how far around the bottom face to look as well, metres: under an object that stands there, nothing is
     *     seen
     */
    public Under under(Solid solid, double margin) {
        Footprint foot = new Footprint(solid, margin);
        double[][] highest = points == null ? null : highestPoints(solid, foot, points);
        double[] gaps = new double[CELLS * CELLS];
        int known = 0;
        for (int cell = 0; cell < gaps.length; cell++) {
            double[] seen = highest == null ? null : highest[cell];
            Point3 middle = foot.middle(cell);
            double top = topOfBoxes(middle, foot.limit);
            if (seen != null && seen[0] > Double.NEGATIVE_INFINITY) {
                top = Math.max(top, lowestOf(seen));
            } else if (ground != null) {
                double level = ground.dot(up);
                top = believed(middle, level, foot.bottom) ? Math.max(top, level) : top;
            }
            if (top > Double.NEGATIVE_INFINITY) {
                gaps[known++] = foot.bottom - top;
            }
        }
        double share = known / (double) gaps.length;
        if (share < LEAST_KNOWN) {
            return new Under(share, OptionalDouble.empty());
        }
        Arrays.sort(gaps, 0, known);
        double median = known % 2 == 1 ? gaps[known / 2] : (gaps[known / 2 - 1] + gaps[known / 2]) / 2;
        return new Under(share, OptionalDouble.of(median));
    }

    /** Whether the ground goes on under a place although no point of it is known there. */
    private boolean believed(Point3 place, double level, double bottom) {
        return points == null
                || (level >= bottom - NEAR_GROUND && unseen.test(place.plus(up.times(level - place.dot(up)))));
    }

    /** Per cell the heights of its highest points, the highest first; −∞ for fewer. */
    private double[][] highestPoints(Solid solid, Footprint foot, ScenePoints from) {
        double[][] highest = new double[CELLS * CELLS][FROM_THE_TOP];
        for (double[] cell : highest) {
            Arrays.fill(cell, Double.NEGATIVE_INFINITY);
        }
        from.inside(foot.column(), i -> {
            if (own != null && own.contains(from.x(i), from.y(i), from.z(i))) {
                return;
            }
            Point3 p = new Point3(from.x(i), from.y(i), from.z(i));
            double height = p.dot(up);
            if (height <= foot.limit) {
                insert(highest[foot.cell(solid.own(p))], height);
            }
        });
        return highest;
    }

    private static void insert(double[] sorted, double height) {
        double h = height;
        for (int i = 0; i < sorted.length; i++) {
            if (h > sorted[i]) {
                double smaller = sorted[i];
                sorted[i] = h;
                h = smaller;
            }
        }
    }

    private static double lowestOf(double[] sorted) {
        int i = sorted.length - 1;
        while (i > 0 && sorted[i] == Double.NEGATIVE_INFINITY) {
            i--;
        }
        return sorted[i];
    }

    /** The highest top, not above the limit, of the other boxes that the vertical through a point meets; −∞ for none. */
    private double topOfBoxes(Point3 through, double limit) {
        double best = Double.NEGATIVE_INFINITY;
        for (Solid other : others) {
            double in = Double.NEGATIVE_INFINITY;
            double out = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 3; i++) {
                Point3 axis = other.axes().column(i);
                double along = up.dot(axis);
                double at = other.centre().minus(through).dot(axis);
                if (Math.abs(along) < 1e-9) {
                    in = Math.abs(at) > other.half(i) ? Double.POSITIVE_INFINITY : in;
                } else {
                    double a = (at - other.half(i)) / along;
                    double b = (at + other.half(i)) / along;
                    in = Math.max(in, Math.min(a, b));
                    out = Math.min(out, Math.max(a, b));
                }
            }
            double top = through.dot(up) + out;
            if (in <= out && top <= limit) {
                best = Math.max(best, top);
            }
        }
        return best;
    }

    /** The bottom face of a solid and the cells that it is looked at in. */
    private final class Footprint {

        private final Solid solid;
        private final int vertical;
        private final int u;
        private final int v;
        private final double halfU;
        private final double halfV;
        private final double bottom;
        /** No higher than this something is under the object: the middle of it. */
        private final double limit;

        Footprint(Solid solid, double margin) {
            this.solid = solid;
            vertical = solid.axisAlong(up);
            u = (vertical + 1) % 3;
            v = (vertical + 2) % 3;
            halfU = solid.half(u) + margin;
            halfV = solid.half(v) + margin;
            double halfHeight = Math.abs(solid.axes().column(vertical).dot(up)) * solid.half(vertical);
            limit = solid.centre().dot(up);
            bottom = limit - halfHeight;
        }

        private double down() {
            return solid.axes().column(vertical).dot(up) > 0 ? -1 : 1;
        }

        /** From the middle of the object down to where nothing is looked for. */
        Solid column() {
            double length = solid.half(vertical) + DEPTH;
            Point3 axis = solid.axes().column(vertical);
            Point3 middle = solid.centre().plus(axis.times(down() * length / 2));
            double[] half = new double[3];
            half[vertical] = length / 2;
            half[u] = halfU;
            half[v] = halfV;
            return new Solid(middle, solid.axes(), new Point3(half[0], half[1], half[2]));
        }

        int cell(Point3 own) {
            return slot(coordinate(own, u), halfU) * CELLS + slot(coordinate(own, v), halfV);
        }

        private int slot(double at, double half) {
            return (int) Math.clamp(Math.floor((at + half) / (2 * half) * CELLS), 0, CELLS - 1);
        }

        private static double coordinate(Point3 p, int axis) {
            return switch (axis) {
                case 0 -> p.x();
                case 1 -> p.y();
                default -> p.z();
            };
        }

        /** The middle of a cell of the bottom face, camera frame. */
        Point3 middle(int cell) {
            int row = cell / CELLS;
            double a = ((row + 0.5) / CELLS * 2 - 1) * halfU;
            double b = ((cell % CELLS + 0.5) / CELLS * 2 - 1) * halfV;
            return solid.centre()
                    .plus(solid.axes().column(vertical).times(down() * solid.half(vertical)))
                    .plus(solid.axes().column(u).times(a))
                    .plus(solid.axes().column(v).times(b));
        }
    }
}
