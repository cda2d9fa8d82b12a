package gsi.gpu.engine;

import gsi.gpu.device.Binding;
import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.Staging;
import gsi.gpu.kernel.Kernel;
import gsi.gpu.kernel.Programs;

/** Finds out whether a device's fma() rounds once, as Java's does: not all do. */
final class FusedTest {

    private static final float E = 0x1p-13f;

    private FusedTest() {}

    static boolean passes(Device device) throws GpuException {
        Staging in = device.createUpload(8);
        Staging out = device.createReadback(4);
        int numbers = device.createBuffer(256);
        int answer = device.createBuffer(256);
        in.bytes().putFloat(0, E).putFloat(4, -1);
        device.push(in, 8);
        device.copy(in.buffer(), 0, numbers, 0, 8);
        device.barrier();
        Binding[] buffers = {new Binding(numbers, 0, 8), new Binding(answer, 0, 4)};
        device.dispatch(new Programs(device, true).of(Kernel.FMA_TEST), buffers, new int[0], 1, 1, 1);
        device.barrier();
        device.copy(answer, 0, out.buffer(), 0, 4);
        long fence = device.fence();
        long begin = System.nanoTime();
        while (!device.isDone(fence, 10_000_000)) {
            if (System.nanoTime() - begin > 20_000_000_000L) {
                throw new GpuException(GpuException.Fault.HANG, "the device does not finish its first program");
            }
        }
        device.deleteFence(fence);
        device.pull(out, 4);
        float found = out.bytes().getFloat(0);
        for (int buffer : new int[] {in.buffer(), out.buffer(), numbers, answer}) {
            device.deleteBuffer(buffer);
        }
        return found == -E * E;
    }
}
