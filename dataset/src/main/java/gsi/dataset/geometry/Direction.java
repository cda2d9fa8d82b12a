package gsi.dataset.geometry;

import java.util.Locale;
import java.util.Optional;

/** Where an object is told to go, in the camera's or its own frame: x right, y down, z forward (protocol.md §1). */
public enum Direction {
    LEFT(0, -1),
    RIGHT(0, 1),
    FRONT(2, -1),
    BEHIND(2, 1),
    ABOVE(1, -1),
    BELOW(1, 1);

    private final int axis;
    private final int sign;

    Direction(int axis, int sign) {
        this.axis = axis;
        this.sign = sign;
    }

    /** The direction's word in instructions: {@code left}, {@code behind}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction of a word as instructions have it; empty for any other, which the benchmark takes as "stay". */
    public static Optional<Direction> ofWord(String word) {
        for (Direction d : values()) {
            if (d.word().equals(word)) {
                return Optional.of(d);
            }
        }
        return Optional.empty();
    }

    /** The axis it runs along: 0 = x, 1 = y, 2 = z. */
    int axis() {
        return axis;
    }

    /** −1 or +1 along that axis. */
    int sign() {
        return sign;
    }
}
