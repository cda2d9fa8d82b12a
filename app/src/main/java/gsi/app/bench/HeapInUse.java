package gsi.app.bench;

/** The heap after what is not needed is gone. */
final class HeapInUse {

    private HeapInUse() {}

    /** Bytes, the least of three collections: work in the background holds more at one moment than at another. */
    static long bytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
