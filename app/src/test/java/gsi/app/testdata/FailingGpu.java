package gsi.app.testdata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.gpu.device.Device;
import gsi.gpu.device.Devices;
import gsi.gpu.device.Devices.Opener;
import gsi.gpu.device.Devices.Wish;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** This machine's device, software in its place included, until it is taken away. */
public final class FailingGpu implements Opener {

    private final AtomicBoolean lost = new AtomicBoolean();

    /** Skips, visibly, where there is no device. */
    public static void requireDevice() {
        boolean there;
        try {
            there = Devices.list().stream().anyMatch(Devices.Seen::usable);
        } catch (GpuException e) {
            there = false;
        }
        assumeTrue(there, "needs a device with OpenGL 4.3");
    }

    /** From now on its context is lost. */
    public void takeAway() {
        lost.set(true);
    }

    @Override
    public Device open() throws GpuException {
        Device device = Devices.best(Wish.ANY).open();
        return (Device) Proxy.newProxyInstance(
                Device.class.getClassLoader(), new Class<?>[] {Device.class}, (proxy, method, arguments) -> {
                    if (lost.get() && List.of(method.getExceptionTypes()).contains(GpuException.class)) {
                        throw new GpuException(Fault.CONTEXT_LOST, "the context was taken away");
                    }
                    try {
                        return method.invoke(device, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
