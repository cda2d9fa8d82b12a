package gsi.gpu;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A device that works until a fault is set. */
final class FailingDevice {

    private FailingDevice() {}

    static Device over(Device device, AtomicReference<@Nullable Fault> now) {
        return DeviceProxy.over(device, (real, method, arguments) -> {
            Fault fault = now.get();
            boolean canFail = List.of(method.getExceptionTypes()).contains(GpuException.class);
            if (fault == Fault.HANG && method.getName().equals("isDone")) {
                return false;
            }
            if (fault != null && fault != Fault.HANG && canFail) {
                throw new GpuException(fault, "as the test wants");
            }
            return DeviceProxy.call(real, method, arguments);
        });
    }
}
