package gsi.candidates.model;

/** A seed of its own for every scene, so that what is drawn for one depends on no other, nor on the order of work. */
public final class SceneSeed {

    private SceneSeed() {}

    /** The same number for the same run seed and scene, on every machine. */
    public static long of(long runSeed, String sceneId) {
        long h = mixed(runSeed + 0x9E3779B97F4A7C15L);
        for (int i = 0; i < sceneId.length(); i++) {
            h = mixed(h ^ sceneId.charAt(i));
        }
        return h;
    }

    /** Steele, Lea and Flood's SplitMix64 step. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
