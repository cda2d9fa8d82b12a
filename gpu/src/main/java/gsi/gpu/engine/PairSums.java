package gsi.gpu.engine;

import gsi.gpu.kernel.PairPlan;
import java.nio.ByteBuffer;

/**
 * What the device says of a pair: sums over kept pixels, to be divided by their number.
 *
 * @param similarity of SSIM over three channels; 0 where it was not asked for
 * @param squares of differences over three channels; 0 where they were not asked for
 * @param distance of LPIPS; 0 where it was not asked for
 */
public record PairSums(double similarity, double squares, double distance) {

    /** Bytes of a pair in what is read back: three sums, two ranges. */
    static final int BYTES = 64;

    static final int PHOTO_RANGE = 32;
    static final int EDITED_RANGE = 40;

    static PairSums read(ByteBuffer bytes, int at, boolean pixels, boolean network) {
        return new PairSums(
                pixels ? sum(bytes, at, PairPlan.SSIM) : 0,
                pixels ? sum(bytes, at, PairPlan.MSE) : 0,
                network ? sum(bytes, at, PairPlan.LPIPS) : 0);
    }

    private static double sum(ByteBuffer bytes, int at, int slot) {
        return (double) bytes.getFloat(at + 8 * slot) + bytes.getFloat(at + 8 * slot + 4);
    }

    /** Whether both ranges are numbers: the device's programs do not treat NaN as the processor's do. */
    static boolean isFinite(ByteBuffer bytes, int at) {
        boolean finite = true;
        // Least and greatest: an infinity is in one of them only.
        for (int i : new int[] {PHOTO_RANGE, PHOTO_RANGE + 4, EDITED_RANGE, EDITED_RANGE + 4}) {
            finite &= Float.isFinite(bytes.getFloat(at + i));
        }
        return finite;
    }
}
