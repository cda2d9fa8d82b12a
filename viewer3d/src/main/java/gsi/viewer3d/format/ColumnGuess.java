package gsi.viewer3d.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Guesses columns without names from how many there are and what stands in them. */
final class ColumnGuess {

    private final double[][] lines;
    private final int width;
    private final boolean pts;

    /**
     * A guess.
     *
     * @param lines numbers of some lines
     * @param width how many numbers a line has
     * @param pts whether the file's name says that intensity comes before colour
     */
    ColumnGuess(double[][] lines, int width, boolean pts) {
        this.lines = lines;
        this.width = width;
        this.pts = pts;
    }

    List<TextColumn> columns() {
        List<TextColumn> columns = new ArrayList<>(Collections.nCopies(width, TextColumn.UNUSED));
        put(columns, 0, Role.X, Role.Y, Role.Z);
        boolean scanned = width >= 7 && areColours(4) && (pts || !areColours(3));
        if (width == 4 || width == 5) {
            put(columns, 3, Role.INTENSITY);
        } else if (scanned) {
            put(columns, 3, Role.INTENSITY, Role.RED, Role.GREEN, Role.BLUE);
        } else if (width >= 6 && areColours(3)) {
            put(columns, 3, Role.RED, Role.GREEN, Role.BLUE);
            if (width == 7) {
                put(columns, 6, areWhole(6) ? Role.LABEL : Role.INTENSITY);
            }
        } else if (width >= 9 && areColours(6)) {
            put(columns, 6, Role.RED, Role.GREEN, Role.BLUE);
        }
        return columns;
    }

    private static void put(List<TextColumn> columns, int at, Role... roles) {
        for (int i = 0; i < roles.length; i++) {
            columns.set(at + i, TextColumn.of(roles[i]));
        }
    }

    /** Whole numbers up to 255 or fractions up to 1, but not the unit vectors of normals. */
    private boolean areColours(int at) {
        boolean whole = true;
        boolean fractions = true;
        boolean unit = true;
        for (double[] v : lines) {
            if (v.length < at + 3) {
                continue;
            }
            double square = 0;
            for (int c = at; c < at + 3; c++) {
                if (!(v[c] >= 0 && v[c] <= 255)) {
                    return false;
                }
                whole &= v[c] == Math.rint(v[c]);
                fractions &= v[c] <= 1;
                square += v[c] * v[c];
            }
            unit &= Math.abs(square - 1) < 1e-2;
        }
        return (whole || fractions) && !(unit && lines.length > 1);
    }

    private boolean areWhole(int at) {
        for (double[] v : lines) {
            if (v.length > at && v[at] != Math.rint(v[at])) {
                return false;
            }
        }
        return true;
    }
}
