package gsi.gpu.kernel;

import gsi.gpu.device.Binding;

/**
 * One run of a program.
 *
 * @param label what is timed together
 * @param bytes that it must move at least: what it reads and writes, each once
 * @param operations that it must do at least, a multiply-add as two
 */
@SuppressWarnings("ArrayRecordComponent") // made once, run once
public record Dispatch(
        String label,
        int program,
        Binding[] buffers,
        int[] parameters,
        int groupsX,
        int groupsY,
        int groupsZ,
        long bytes,
        long operations) {

    /** How many groups of a size cover a length. */
    static int groups(long length, int size) {
        return Math.toIntExact((length + size - 1) / size);
    }
}
