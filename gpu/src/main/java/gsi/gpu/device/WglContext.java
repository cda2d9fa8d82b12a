package gsi.gpu.device;

import gsi.gpu.device.GpuException.Fault;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.WGL;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.windows.GDI32;
import org.lwjgl.system.windows.PIXELFORMATDESCRIPTOR;
import org.lwjgl.system.windows.User32;

/**
 * Windows: a context needs a window, so there is one that is never shown. The driver that Windows gives the desktop is the only
 * one; its newest compatible OpenGL holds what 4.3 core has.
 */
final class WglContext implements GpuContext {

    private final long window;
    private final long surface;
    private final long context;

    private WglContext(long window, long surface, long context) {
        this.window = window;
        this.surface = surface;
        this.context = context;
    }

    /** Current on this thread. */
    static WglContext open() throws GpuException {
        long window = MemoryUtil.NULL;
        long surface = MemoryUtil.NULL;
        long context = MemoryUtil.NULL;
        try {
            // STATIC is a class that every Windows has.
            window = User32.CreateWindowEx(null, 0, "STATIC", "gsi", 0, 0, 0, 1, 1, 0, 0, 0, 0);
            surface = window == MemoryUtil.NULL ? MemoryUtil.NULL : User32.GetDC(window);
            if (surface == MemoryUtil.NULL) {
                throw new GpuException(Fault.NO_DEVICE, "Windows gives no window to draw in");
            }
            try (PIXELFORMATDESCRIPTOR wanted = PIXELFORMATDESCRIPTOR.calloc()) {
                wanted.nSize((short) PIXELFORMATDESCRIPTOR.SIZEOF)
                        .nVersion((short) 1)
                        .dwFlags(GDI32.PFD_DRAW_TO_WINDOW | GDI32.PFD_SUPPORT_OPENGL)
                        .iPixelType(GDI32.PFD_TYPE_RGBA)
                        .cColorBits((byte) 24);
                int format = GDI32.ChoosePixelFormat(null, surface, wanted);
                if (format == 0 || !GDI32.SetPixelFormat(null, surface, format, wanted)) {
                    throw new GpuException(Fault.NO_DEVICE, "the window has no format for OpenGL");
                }
            }
            context = WGL.wglCreateContext(null, surface);
            if (context == MemoryUtil.NULL || !WGL.wglMakeCurrent(null, surface, context)) {
                throw new GpuException(Fault.NO_DEVICE, "Windows has no driver for OpenGL");
            }
            GL.createCapabilities();
            return new WglContext(window, surface, context);
        } catch (GpuException | RuntimeException | LinkageError e) {
            new WglContext(window, surface, context).release();
            if (e instanceof GpuException g) {
                throw g;
            }
            throw new GpuException(Fault.NO_DEVICE, "OpenGL cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public String platformName() {
        return "Windows";
    }

    @Override
    public void close() {
        GL.setCapabilities(null);
        release();
    }

    private void release() {
        if (context != MemoryUtil.NULL) {
            WGL.wglMakeCurrent(null, MemoryUtil.NULL, MemoryUtil.NULL);
            WGL.wglDeleteContext(null, context);
        }
        if (surface != MemoryUtil.NULL) {
            User32.ReleaseDC(window, surface);
        }
        if (window != MemoryUtil.NULL) {
            User32.DestroyWindow(null, window);
        }
    }
}
