package gsi.viewer3d.render;

/**
 * Learns from the last pictures how many points the next may have to be done in time. A picture's time is taken as a fixed
 * part (empty pixels, overlays) and a part for each point. Not thread-safe.
 */
public final class FrameBudget {

    private static final double FIRST_NANOS_PER_POINT = 12;
    private static final double FIXED_PART = 0.25;
    /** How much one picture changes what the last ones taught. */
    private static final double LEARNING = 0.25;

    private static final long FEWEST = 100_000;

    private final double targetNanos;
    private double nanosPerPoint = FIRST_NANOS_PER_POINT;

    /** @param millis that a picture may take */
    public FrameBudget(double millis) {
        if (!(millis > 0)) {
            throw new IllegalArgumentException("nothing is drawn in " + millis + " ms");
        }
        targetNanos = millis * 1e6;
    }

    /** How many points the next picture may have; at least a hundred thousand. */
    public long points() {
        return Math.max(FEWEST, (long) (targetNanos * (1 - FIXED_PART) / nanosPerPoint));
    }

    /** Notes how long a picture with so many points took; small ones teach nothing. */
    public void took(long points, long nanos) {
        if (points >= FEWEST) {
            double fixed = Math.min(targetNanos * FIXED_PART, nanos / 2.0);
            double seen = Math.clamp((nanos - fixed) / points, 1, 2000);
            nanosPerPoint += LEARNING * (seen - nanosPerPoint);
        }
    }
}
