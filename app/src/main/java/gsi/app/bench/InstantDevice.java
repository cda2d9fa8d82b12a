package gsi.app.bench;

import gsi.gpu.device.Binding;
import gsi.gpu.device.Device;
import gsi.gpu.device.DeviceInfo;
import gsi.gpu.device.Staging;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A device that computes nothing and is always done at once: with it, everything that a scoring run does on the host can be
 * measured on its own. Its numbers are zeros and never scores. Upload memory is real, so that writing to it costs what it does.
 */
final class InstantDevice implements Device {

    private int buffers;

    @Override
    public DeviceInfo info() {
        return new DeviceInfo(
                "host only, no kernels", "gsi", "4.3", false, 256, 2L << 30, 48 << 10, 1024, 65535, true, false);
    }

    @Override
    public int createBuffer(long bytes) {
        return ++buffers;
    }

    @Override
    public void deleteBuffer(int buffer) {}

    @Override
    public Staging createUpload(int bytes) {
        return new Staging(++buffers, ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()));
    }

    @Override
    public Staging createReadback(int bytes) {
        return createUpload(bytes);
    }

    @Override
    public void push(Staging staging, int length) {}

    @Override
    public void pull(Staging staging, int length) {}

    @Override
    public void copy(int from, long fromOffset, int to, long toOffset, long length) {}

    @Override
    public void fill(Binding part, int word) {}

    @Override
    public int compile(String name, String source) {
        return ++buffers;
    }

    @Override
    public void dispatch(int program, Binding[] storage, int[] parameters, int groupsX, int groupsY, int groupsZ) {}

    @Override
    public void barrier() {}

    @Override
    public long fence() {
        return 1;
    }

    @Override
    public boolean isDone(long fence, long waitNanos) {
        return true;
    }

    @Override
    public void deleteFence(long fence) {}

    @Override
    public int beginTimer() {
        return 1;
    }

    @Override
    public void endTimer() {}

    @Override
    public long nanos(int timer) {
        return 0;
    }

    @Override
    public void close() {}
}
