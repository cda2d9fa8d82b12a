package gsi.viewer3d.format;

import java.util.stream.IntStream;

/** Splits work on many points among the cores. */
final class Parts {

    /** Points of one part: enough to be worth a task, few enough to stop soon and to share evenly. */
    static final int POINTS = 1 << 16;

    private Parts() {}

    /** What is done with the points {@code from} to {@code to}, exclusive. */
    @FunctionalInterface
    interface Work {
        void on(int from, int to);
    }

    /** Returns when all is done; what a part throws, this throws. */
    static void each(ReadJob job, int points, Work work) {
        IntStream.range(0, Math.ceilDiv(points, POINTS)).parallel().forEach(p -> {
            int from = p * POINTS;
            int to = (int) Math.min(points, from + (long) POINTS);
            work.on(from, to);
            job.advance(to - from);
        });
    }
}
