package gsi.gpu.device;

import static org.lwjgl.egl.EGL10.EGL_EXTENSIONS;
import static org.lwjgl.egl.EGL10.EGL_NONE;
import static org.lwjgl.egl.EGL10.EGL_NO_CONTEXT;
import static org.lwjgl.egl.EGL10.EGL_NO_SURFACE;

import gsi.gpu.device.GpuException.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGL10;
import org.lwjgl.egl.EGL12;
import org.lwjgl.egl.EGL14;
import org.lwjgl.egl.EGL15;
import org.lwjgl.egl.EXTDeviceEnumeration;
import org.lwjgl.egl.EXTDeviceQuery;
import org.lwjgl.egl.EXTPlatformBase;
import org.lwjgl.egl.EXTPlatformDevice;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** Linux: EGL's device platform, which needs neither a display nor a surface. */
final class EglContext implements GpuContext {

    private final long display;
    private final long context;
    private final String name;

    private EglContext(long display, long context, String name) {
        this.display = display;
        this.context = context;
        this.name = name;
    }

    /**
     * A device that EGL knows.
     *
     * @param handle EGLDeviceEXT
     * @param name what EGL says of it: a vendor, a device file
     * @param software whether EGL says that it draws on the processor
     */
    record EglDevice(long handle, String name, boolean software) {}

    /** Every device that EGL knows, in its order. @throws GpuException if there is no EGL */
    static List<EglDevice> devices() throws GpuException {
        // Java's own way to native memory: the other one warns on every start.
        Configuration.MEMORY_BACKEND.set("ffm");
        try (MemoryStack stack = MemoryStack.stackPush()) {
            if (EGL.getCapabilities().eglQueryDevicesEXT == MemoryUtil.NULL) {
                throw new GpuException(Fault.OLD_DRIVER, "EGL cannot list devices (EGL_EXT_device_enumeration)");
            }
            int[] count = new int[1];
            if (!EXTDeviceEnumeration.eglQueryDevicesEXT(null, count)) {
                throw new GpuException(Fault.NO_DEVICE, "EGL lists no devices");
            }
            PointerBuffer handles = stack.mallocPointer(Math.max(1, count[0]));
            EXTDeviceEnumeration.eglQueryDevicesEXT(handles, count);
            List<EglDevice> devices = new ArrayList<>();
            for (int i = 0; i < count[0]; i++) {
                devices.add(described(handles.get(i)));
            }
            return devices;
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError | IllegalStateException e) {
            throw new GpuException(Fault.NO_DEVICE, "EGL is not installed (libEGL.so.1): " + e.getMessage(), e);
        }
    }

    private static EglDevice described(long handle) {
        String extensions = text(handle, EGL_EXTENSIONS);
        List<String> parts = new ArrayList<>();
        if (extensions.contains("EGL_EXT_device_persistent_id") || extensions.contains("EGL_NV_device_cuda")) {
            parts.add(extensions.contains("EGL_NV_device_cuda") ? "NVIDIA" : "");
        }
        if (extensions.contains("EGL_EXT_device_drm")) {
            parts.add(text(handle, 0x3233)); // EGL_DRM_DEVICE_FILE_EXT
        }
        boolean software = extensions.contains("EGL_MESA_device_software");
        parts.removeIf(String::isBlank);
        return new EglDevice(
                handle, parts.isEmpty() ? software ? "software" : "device" : String.join(" ", parts), software);
    }

    private static String text(long device, int name) {
        long address = EXTDeviceQuery.neglQueryDeviceStringEXT(device, name);
        String value = address == MemoryUtil.NULL ? null : MemoryUtil.memUTF8(address);
        return value == null ? "" : value;
    }

    /** A context on a device, current on this thread. */
    static EglContext open(EglDevice device) throws GpuException {
        long display = EGL15.EGL_NO_DISPLAY;
        long context = EGL_NO_CONTEXT;
        boolean current = false;
        try {
            display = display(device);
            int[] version = new int[2];
            if (!EGL10.eglInitialize(display, new int[1], version)) {
                display = EGL15.EGL_NO_DISPLAY;
                throw refused("does not start", device);
            }
            if (!EGL12.eglBindAPI(EGL14.EGL_OPENGL_API)) {
                throw refused("has no OpenGL", device);
            }
            context = context(display, device);
            if (!EGL10.eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
                throw refused("does not work without a surface", device);
            }
            current = true;
            load();
            return new EglContext(display, context, device.name);
        } catch (GpuException | RuntimeException | LinkageError e) {
            if (display != EGL15.EGL_NO_DISPLAY) {
                if (current) {
                    EGL10.eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
                }
                if (context != EGL_NO_CONTEXT) {
                    EGL10.eglDestroyContext(display, context);
                }
            }
            if (e instanceof GpuException g) {
                throw g;
            }
            throw new GpuException(
                    Fault.NO_DEVICE, "EGL device " + device.name + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static long display(EglDevice device) throws GpuException {
        long display = EGL.getCapabilities().EGL15
                ? EGL15.neglGetPlatformDisplay(
                        EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT, device.handle, MemoryUtil.NULL)
                : EXTPlatformBase.neglGetPlatformDisplayEXT(
                        EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT, device.handle, MemoryUtil.NULL);
        if (display == EGL15.EGL_NO_DISPLAY) {
            throw refused("has no display", device);
        }
        return display;
    }

    private static long context(long display, EglDevice device) throws GpuException {
        long config = config(display, device);
        // Told when the context is lost, where the driver can tell.
        int[][] wishes = {{EGL15.EGL_CONTEXT_OPENGL_RESET_NOTIFICATION_STRATEGY, EGL15.EGL_LOSE_CONTEXT_ON_RESET}, {}};
        for (int[] wish : wishes) {
            int[] attributes = new int[wish.length + 7];
            System.arraycopy(wish, 0, attributes, 0, wish.length);
            int[] always = {
                EGL15.EGL_CONTEXT_MAJOR_VERSION,
                4,
                EGL15.EGL_CONTEXT_MINOR_VERSION,
                3,
                EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK,
                EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                EGL_NONE
            };
            System.arraycopy(always, 0, attributes, wish.length, always.length);
            long context = EGL10.eglCreateContext(display, config, EGL_NO_CONTEXT, attributes);
            if (context != EGL_NO_CONTEXT) {
                return context;
            }
        }
        throw new GpuException(
                Fault.OLD_DRIVER,
                "EGL device " + device.name + " has no OpenGL 4.3 (" + Integer.toHexString(EGL10.eglGetError()) + ")");
    }

    /** Any that draws with OpenGL: nothing is drawn, but a context asks for one. */
    private static long config(long display, EglDevice device) throws GpuException {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer configs = stack.callocPointer(1);
            int[] wanted = {EGL10.EGL_SURFACE_TYPE, 0, EGL12.EGL_RENDERABLE_TYPE, EGL14.EGL_OPENGL_BIT, EGL_NONE};
            int[] count = new int[1];
            if (!EGL10.eglChooseConfig(display, wanted, configs, count) || count[0] == 0) {
                throw refused("has no configuration for OpenGL", device);
            }
            return configs.get(0);
        }
    }

    /** Points LWJGL's OpenGL at EGL: a machine without a display may have no other way to its functions. */
    private static void load() {
        synchronized (EglContext.class) {
            Configuration.OPENGL_EXPLICIT_INIT.set(true);
            if (GL.getFunctionProvider() == null) {
                GL.create(name -> EGL10.neglGetProcAddress(MemoryUtil.memAddress(name)));
            }
        }
        GL.createCapabilities(true);
    }

    private static GpuException refused(String what, EglDevice device) {
        return new GpuException(
                Fault.NO_DEVICE,
                String.format(Locale.ROOT, "EGL device %s %s (error %x)", device.name, what, EGL10.eglGetError()));
    }

    @Override
    public String platformName() {
        return name;
    }

    /** The display stays initialised: others may use it, and Mesa's cannot be had again after it was terminated. */
    @Override
    public void close() {
        GL.setCapabilities(null);
        EGL10.eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        EGL10.eglDestroyContext(display, context);
        // What the driver keeps for this thread goes now: NVIDIA's falls over its remains when the thread ends by
        // itself.
        EGL12.eglReleaseThread();
    }
}
