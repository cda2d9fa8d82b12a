package gsi.gpu;

import gsi.gpu.device.Device;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A device that tests put something before. */
final class DeviceProxy {

    private DeviceProxy() {}

    /** What happens in a call's place; {@link #call} goes on to the device. */
    @FunctionalInterface
    interface Around {
        @Nullable
        Object call(Device device, Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    static Device over(Device device, Around around) {
        return (Device) Proxy.newProxyInstance(
                Device.class.getClassLoader(),
                new Class<?>[] {Device.class},
                (proxy, method, arguments) -> around.call(device, method, arguments));
    }

    static @Nullable Object call(Device device, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(device, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
