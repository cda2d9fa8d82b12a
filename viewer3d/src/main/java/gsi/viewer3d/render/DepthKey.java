package gsi.viewer3d.render;

/**
 * A pixel's nearest point as one number: depth above, the point's number below. The nearer point, and of equally near ones
 * the one with the lower number, is the smaller key; so the picture does not depend on who draws first.
 */
final class DepthKey {

    /** Larger than every point's key. */
    static final long NOTHING = Long.MAX_VALUE;

    private DepthKey() {}

    static long of(float depth, int point) {
        return (long) ordered(Float.floatToRawIntBits(depth)) << 32 | point;
    }

    static float depth(long key) {
        return Float.intBitsToFloat(ordered((int) (key >> 32)));
    }

    static int point(long key) {
        return (int) key;
    }

    /** Turns a float's bits into an integer of the same order, and back. */
    private static int ordered(int floatBits) {
        return floatBits ^ ((floatBits >> 31) & 0x7FFF_FFFF);
    }
}
