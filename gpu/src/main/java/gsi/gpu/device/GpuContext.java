package gsi.gpu.device;

/** An OpenGL context without a window, current on the thread that made it until it is closed there. */
interface GpuContext extends AutoCloseable {

    /** What the platform calls the device. */
    String platformName();

    @Override
    void close();
}
