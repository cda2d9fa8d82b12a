package gsi.annotation.queue;

/** Spreads numbers evenly over all integers, the same way in every run. */
final class Mixed {

    private Mixed() {}

    static int of(int value, long seed) {
        long x = value * 0x9E3779B97F4A7C15L + seed * 0xD1B54A32D192ED03L;
        x = (x ^ x >>> 32) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 29) * 0x94D049BB133111EBL;
        return (int) (x ^ x >>> 32);
    }
}
