package gsi.app.bench;

import java.util.function.DoubleSupplier;

/** Measures something again and again, after as long a time without measuring as the compiler needs to do its best. */
final class Repetition {

    private static final double WARM_UP_MILLIS = 2000;
    private static final int WARM_UP_RUNS = 20;

    private final int runs;
    private final int warmUpRuns;

    /** @param runs that count, of each figure */
    Repetition(int runs) {
        this(runs, WARM_UP_RUNS);
    }

    private Repetition(int runs, int warmUpRuns) {
        this.runs = runs;
        this.warmUpRuns = warmUpRuns;
    }

    /** For what takes seconds, and no compiler makes faster: all runs but one before count. */
    static Repetition withoutWarmUp(int runs) {
        return new Repetition(runs, 1);
    }

    /** Milliseconds of each run. */
    double[] millis(Runnable work) {
        return values(() -> {
            long begin = System.nanoTime();
            work.run();
            return (System.nanoTime() - begin) / 1e6;
        });
    }

    /** What each run says of itself, milliseconds. */
    double[] values(DoubleSupplier run) {
        double spent = 0;
        for (int i = 0; i < warmUpRuns || (warmUpRuns > 1 && spent < WARM_UP_MILLIS); i++) {
            spent += run.getAsDouble();
        }
        double[] values = new double[runs];
        for (int i = 0; i < runs; i++) {
            values[i] = run.getAsDouble();
        }
        return values;
    }
}
