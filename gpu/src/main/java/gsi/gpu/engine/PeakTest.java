package gsi.gpu.engine;

import gsi.gpu.device.Binding;
import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.kernel.Kernel;
import gsi.gpu.kernel.Programs;

/** Measures what a device reaches at best in the programs' own language: the floors under every program's time. */
public final class PeakTest {

    private static final int REPEAT = 5;

    private PeakTest() {}

    /**
     * What a device reaches.
     *
     * @param bytesPerSecond of memory, read and written
     * @param operationsPerSecond in single precision, a multiply-add as two
     */
    public record Peaks(double bytesPerSecond, double operationsPerSecond) {}

    /** Takes a moment. */
    public static Peaks measure(Engine engine) throws GpuException, InterruptedException {
        return engine.callWork((device, work) -> measure(device, work.programs()));
    }

    private static Peaks measure(Device device, Programs programs) throws GpuException {
        boolean software = device.info().software();
        long bytes = Math.min(software ? 16L << 20 : 512L << 20, device.info().largestBlock() / 256 * 256);
        int from = device.createBuffer(bytes);
        int to = device.createBuffer(bytes);
        Binding source = new Binding(from, 0, bytes);
        Binding target = new Binding(to, 0, bytes);
        device.fill(source, 0);
        int vectors = Math.toIntExact(bytes / 16);
        int copy = programs.of(Kernel.PEAK_COPY);
        long copying =
                best(device, copy, new Binding[] {source, target}, vectors, Math.min(16_384, (vectors + 255) / 256));
        int rounds = software ? 64 : 4096;
        int groups = software ? 32 : 8192;
        int fma = programs.of(Kernel.PEAK_FMA);
        long computing = best(device, fma, new Binding[] {target}, rounds, groups);
        device.deleteBuffer(from);
        device.deleteBuffer(to);
        // A round is four multiply-adds of four numbers.
        double operations = 2.0 * 16 * rounds * groups * 256;
        return new Peaks(2.0 * bytes / copying * 1e9, operations / computing * 1e9);
    }

    private static long best(Device device, int program, Binding[] buffers, int parameter, int groups)
            throws GpuException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < REPEAT; i++) {
            int timer = device.beginTimer();
            device.dispatch(program, buffers, new int[] {parameter}, groups, 1, 1);
            device.endTimer();
            device.barrier();
            long fence = device.fence();
            long begin = System.nanoTime();
            while (!device.isDone(fence, 1_000_000)) {
                if (System.nanoTime() - begin > 60_000_000_000L) {
                    throw new GpuException(Fault.HANG, "the device does not finish");
                }
            }
            device.deleteFence(fence);
            best = Math.min(best, Math.max(1, device.nanos(timer)));
        }
        return best;
    }
}
