package gsi.annotation.queue;

import gsi.dataset.geometry.OrientedBox;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds candidates that ask for nearly the same thing: the same source, target and operation, and target boxes close to each
 * other. Whoever is close to one of a set belongs to the set (single linkage).
 *
 * <p>Rows of one source, target and operation are first parted wherever a coordinate leaves a gap, sorting along one after
 * the other; this never parts two that are close. Sets that are small then are linked pair by pair. A larger set stays whole:
 * it is a chain of hundreds of candidates, and looking at every pair would take the square of its size.
 */
public final class NearDuplicates {

    /** Centres farther apart than this, metres, are different places. */
    public static final double CENTRE_METRES = 0.05;

    /** Boxes turned against each other by more than this, degrees, are different poses. */
    public static final double TURN_DEGREES = 5;

    /** Sets up to this size are looked at pair by pair. */
    static final int PAIRWISE = 128;

    /** How often all coordinates are tried; a set that is not parted by then stays whole. */
    private static final int ROUNDS = 3;

    /** No entry of a rotation matrix changes by more than this over {@link #TURN_DEGREES}. */
    private static final double ENTRY_GAP = 2 * Math.sin(Math.toRadians(TURN_DEGREES) / 2);

    private static final int COORDINATES = 12;

    /**
     * What a row is compared by.
     *
     * @param same whatever must be the same: source, target, operation
     * @param target the box asked for; null where there is none, and then {@code same} alone decides
     */
    public record Candidate(Object same, @Nullable OrientedBox target) {}

    private static final double[] FORGOTTEN = {};

    private final int[] groups;
    private final double[][] at;
    private int next;

    private NearDuplicates(int rows) {
        groups = new int[rows];
        at = new double[rows][];
        Arrays.fill(groups, -1);
    }

    /**
     * Number of the set of each row, −1 for a row that stands alone. A box with a number that is not finite stands alone.
     *
     * @throws CancellationException if this thread is interrupted
     */
    public static int[] of(int rows, IntFunction<Candidate> candidate) {
        NearDuplicates found = new NearDuplicates(rows);
        Work work = new Work();
        for (int[] set : bySame(rows, candidate)) {
            work.check();
            found.groupSame(set, candidate);
        }
        return found.groups;
    }

    private static List<int[]> bySame(int rows, IntFunction<Candidate> candidate) {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] number = new int[rows];
        for (int i = 0; i < rows; i++) {
            number[i] = numbers.computeIfAbsent(candidate.apply(i).same(), k -> numbers.size());
        }
        int[] sizes = new int[numbers.size()];
        for (int n : number) {
            sizes[n]++;
        }
        int[][] sets = new int[sizes.length][];
        for (int i = 0; i < rows; i++) {
            int n = number[i];
            if (sets[n] == null) {
                sets[n] = new int[sizes[n]];
            }
            sets[n][sets[n].length - sizes[n]--] = i;
        }
        return Arrays.stream(sets).filter(s -> s.length > 1).toList();
    }

    private void groupSame(int[] set, IntFunction<Candidate> candidate) {
        int[] boxed = new int[set.length];
        int[] boxless = new int[set.length];
        int withBox = 0;
        int without = 0;
        for (int row : set) {
            OrientedBox box = candidate.apply(row).target();
            if (box == null) {
                boxless[without++] = row;
            } else {
                double[] point = coordinates(box);
                if (Arrays.stream(point).allMatch(Double::isFinite)) {
                    at[row] = point;
                    boxed[withBox++] = row;
                }
            }
        }
        enter(Arrays.copyOf(boxless, without));
        part(Arrays.copyOf(boxed, withBox), 0, 0);
        for (int row : set) {
            at[row] = FORGOTTEN;
        }
    }

    private static double[] coordinates(OrientedBox box) {
        double[] out = new double[COORDINATES];
        out[0] = box.cuboid().x();
        out[1] = box.cuboid().y();
        out[2] = box.cuboid().z();
        System.arraycopy(box.rotation().toArray(), 0, out, 3, 9);
        return out;
    }

    /** Parts a set at the gaps along one coordinate and goes on with the pieces. */
    private void part(int[] set, int coordinate, int since) {
        if (set.length < 2) {
            return;
        }
        if (set.length <= PAIRWISE) {
            link(set);
            return;
        }
        if (since == ROUNDS * COORDINATES) {
            enter(set);
            return;
        }
        int axis = coordinate % COORDINATES;
        double gap = axis < 3 ? CENTRE_METRES : ENTRY_GAP;
        Integer[] sorted = Arrays.stream(set).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, (a, b) -> Double.compare(at[a][axis], at[b][axis]));
        int begin = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || at[sorted[i]][axis] - at[sorted[i - 1]][axis] > gap) {
                int[] piece = new int[i - begin];
                for (int k = begin; k < i; k++) {
                    piece[k - begin] = sorted[k];
                }
                part(piece, coordinate + 1, since + 1);
                begin = i;
            }
        }
    }

    private void link(int[] set) {
        boolean[] taken = new boolean[set.length];
        int[] open = new int[set.length];
        for (int first = 0; first < set.length; first++) {
            if (taken[first]) {
                continue;
            }
            taken[first] = true;
            open[0] = first;
            int n = 1;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < set.length; k++) {
                    if (!taken[k] && isClose(at[set[open[i]]], at[set[k]])) {
                        taken[k] = true;
                        open[n++] = k;
                    }
                }
            }
            enter(Arrays.stream(open, 0, n).map(i -> set[i]).toArray());
        }
    }

    private static boolean isClose(double[] a, double[] b) {
        double centre = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
        if (centre > CENTRE_METRES) {
            return false;
        }
        double trace = 0;
        for (int i = 3; i < COORDINATES; i++) {
            trace += a[i] * b[i];
        }
        return Math.toDegrees(Math.acos(Math.clamp((trace - 1) / 2, -1, 1))) <= TURN_DEGREES;
    }

    private void enter(int[] set) {
        if (set.length > 1) {
            for (int row : set) {
                groups[row] = next;
            }
            next++;
        }
    }
}
