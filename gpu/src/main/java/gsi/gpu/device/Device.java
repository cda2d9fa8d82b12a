package gsi.gpu.device;

/**
 * The boundary to a graphics processor. For the one thread that made it. Every call may throw: {@link
 * GpuException.Fault#CONTEXT_LOST} at any time, {@link GpuException.Fault#OUT_OF_MEMORY} where memory is asked for.
 *
 * <p>Commands run in the order in which they are given, each after a {@link #barrier} sees what those before it wrote; they
 * run while the caller goes on, until a fence says that they are done.
 */
public interface Device extends AutoCloseable {

    DeviceInfo info();

    /** A buffer on the device, its content undefined. */
    int createBuffer(long bytes) throws GpuException;

    /** Frees a buffer once the commands that use it are done. */
    void deleteBuffer(int buffer);

    /** A buffer that the program fills and the device copies from. */
    Staging createUpload(int bytes) throws GpuException;

    /** A buffer that the device fills and the program reads after a fence. */
    Staging createReadback(int bytes) throws GpuException;

    /** Makes what was written to the first bytes of an upload visible to commands. */
    void push(Staging staging, int length) throws GpuException;

    /** Makes what commands wrote to a readback visible; after a fence. */
    void pull(Staging staging, int length) throws GpuException;

    /** Copies bytes between buffers. */
    void copy(int from, long fromOffset, int to, long toOffset, long length) throws GpuException;

    /** Fills a part of a buffer with a 32-bit word. */
    void fill(Binding part, int word) throws GpuException;

    /** Compiles a compute program. @throws GpuException with the driver's log */
    int compile(String name, String source) throws GpuException;

    /**
     * Runs a program.
     *
     * @param buffers storage blocks 0, 1, …
     * @param parameters whole numbers in {@code uniform ivec4 p[]}, at most 16
     */
    void dispatch(int program, Binding[] buffers, int[] parameters, int groupsX, int groupsY, int groupsZ)
            throws GpuException;

    /** Commands from here on see what those before wrote. */
    void barrier() throws GpuException;

    /** Marks this point in the commands, and sends them off. */
    long fence() throws GpuException;

    /** Whether all commands before a fence are done; waits for at most so long. */
    boolean isDone(long fence, long waitNanos) throws GpuException;

    void deleteFence(long fence);

    /** Begins to measure the time that commands take on the device; the number is for {@link #nanos}. */
    int beginTimer() throws GpuException;

    /** Ends the timer begun last. */
    void endTimer() throws GpuException;

    /** What a timer measured, once its commands are done; frees it. */
    long nanos(int timer) throws GpuException;

    @Override
    void close();
}
