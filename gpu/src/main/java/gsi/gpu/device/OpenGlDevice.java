package gsi.gpu.device;

import static org.lwjgl.opengl.GL43C.*;

import gsi.gpu.device.GpuException.Fault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwjgl.opengl.ARBBufferStorage;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL45C;
import org.lwjgl.opengl.GLCapabilities;
import org.lwjgl.opengl.KHRRobustness;
import org.lwjgl.system.MemoryUtil;

/** A device through OpenGL 4.3. */
final class OpenGlDevice implements Device {

    private static final int READ_FLAGS =
            GL_MAP_READ_BIT | ARBBufferStorage.GL_MAP_PERSISTENT_BIT | ARBBufferStorage.GL_MAP_COHERENT_BIT;
    private static final int WRITE_FLAGS =
            GL_MAP_WRITE_BIT | ARBBufferStorage.GL_MAP_PERSISTENT_BIT | ARBBufferStorage.GL_MAP_COHERENT_BIT;

    private final GpuContext context;
    private final GLCapabilities capabilities;
    private final DeviceInfo info;

    /** Memory for buffers that cannot stay mapped. */
    private final Map<Integer, ByteBuffer> shadows = new HashMap<>();

    private OpenGlDevice(GpuContext context) throws GpuException {
        this.context = context;
        this.capabilities = GL.getCapabilities();
        if (!capabilities.OpenGL43) {
            throw new GpuException(Fault.OLD_DRIVER, "it needs OpenGL 4.3, the driver has " + glGetString(GL_VERSION));
        }
        this.info = describe();
    }

    /** Takes the context over. */
    static OpenGlDevice over(GpuContext context) throws GpuException {
        try {
            return new OpenGlDevice(context);
        } catch (GpuException | RuntimeException | LinkageError e) {
            context.close();
            throw e;
        }
    }

    private DeviceInfo describe() {
        String name = text(GL_RENDERER);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean software = lower.contains("llvmpipe")
                || lower.contains("softpipe")
                || lower.contains("swrast")
                || lower.contains("software")
                || lower.contains("gdi generic")
                || lower.contains("basic render");
        return new DeviceInfo(
                name,
                text(GL_VENDOR),
                text(GL_VERSION),
                software,
                Math.max(16, glGetInteger(GL_SHADER_STORAGE_BUFFER_OFFSET_ALIGNMENT)),
                glGetInteger64(GL_MAX_SHADER_STORAGE_BLOCK_SIZE),
                glGetInteger(GL_MAX_COMPUTE_SHARED_MEMORY_SIZE),
                glGetInteger(GL_MAX_COMPUTE_WORK_GROUP_INVOCATIONS),
                Math.min(
                        glGetIntegeri(GL_MAX_COMPUTE_WORK_GROUP_COUNT, 0),
                        Math.min(
                                glGetIntegeri(GL_MAX_COMPUTE_WORK_GROUP_COUNT, 1),
                                glGetIntegeri(GL_MAX_COMPUTE_WORK_GROUP_COUNT, 2))),
                capabilities.GL_ARB_buffer_storage,
                capabilities.OpenGL45 || capabilities.GL_KHR_robustness);
    }

    private static String text(int name) {
        String value = glGetString(name);
        return value == null ? "" : value;
    }

    @Override
    public DeviceInfo info() {
        return info;
    }

    @Override
    public int createBuffer(long bytes) throws GpuException {
        int buffer = glGenBuffers();
        glBindBuffer(GL_COPY_WRITE_BUFFER, buffer);
        if (info.persistentMapping()) {
            ARBBufferStorage.glBufferStorage(GL_COPY_WRITE_BUFFER, bytes, 0);
        } else {
            glBufferData(GL_COPY_WRITE_BUFFER, bytes, GL_DYNAMIC_COPY);
        }
        checkAllocated(buffer, bytes);
        return buffer;
    }

    private void checkAllocated(int buffer, long bytes) throws GpuException {
        try {
            check("allocating " + bytes + " bytes");
        } catch (GpuException e) {
            deleteBuffer(buffer);
            throw e;
        }
    }

    @Override
    public void deleteBuffer(int buffer) {
        ByteBuffer shadow = shadows.remove(buffer);
        if (shadow != null) {
            MemoryUtil.memFree(shadow);
        }
        glDeleteBuffers(buffer);
    }

    @Override
    public Staging createUpload(int bytes) throws GpuException {
        return staging(bytes, WRITE_FLAGS);
    }

    @Override
    public Staging createReadback(int bytes) throws GpuException {
        return staging(bytes, READ_FLAGS);
    }

    private Staging staging(int bytes, int flags) throws GpuException {
        int buffer = glGenBuffers();
        glBindBuffer(GL_COPY_WRITE_BUFFER, buffer);
        @Nullable ByteBuffer mapped;
        if (info.persistentMapping()) {
            ARBBufferStorage.glBufferStorage(GL_COPY_WRITE_BUFFER, (long) bytes, flags);
            checkAllocated(buffer, bytes);
            mapped = glMapBufferRange(GL_COPY_WRITE_BUFFER, 0, bytes, flags);
        } else {
            glBufferData(GL_COPY_WRITE_BUFFER, (long) bytes, GL_STREAM_COPY);
            mapped = MemoryUtil.memCalloc(bytes);
            shadows.put(buffer, mapped);
        }
        checkAllocated(buffer, bytes);
        if (mapped == null) {
            deleteBuffer(buffer);
            throw new GpuException(Fault.OUT_OF_MEMORY, "a buffer of " + bytes + " bytes cannot be mapped");
        }
        return new Staging(buffer, mapped.order(ByteOrder.nativeOrder()));
    }

    @Override
    public void push(Staging staging, int length) throws GpuException {
        if (!info.persistentMapping()) {
            glBindBuffer(GL_COPY_WRITE_BUFFER, staging.buffer());
            glBufferSubData(GL_COPY_WRITE_BUFFER, 0, staging.bytes().slice(0, length));
            check("uploading");
        }
    }

    @Override
    public void pull(Staging staging, int length) throws GpuException {
        if (!info.persistentMapping()) {
            glBindBuffer(GL_COPY_READ_BUFFER, staging.buffer());
            glGetBufferSubData(GL_COPY_READ_BUFFER, 0, staging.bytes().slice(0, length));
            check("reading back");
        }
    }

    @Override
    public void copy(int from, long fromOffset, int to, long toOffset, long length) {
        glBindBuffer(GL_COPY_READ_BUFFER, from);
        glBindBuffer(GL_COPY_WRITE_BUFFER, to);
        glCopyBufferSubData(GL_COPY_READ_BUFFER, GL_COPY_WRITE_BUFFER, fromOffset, toOffset, length);
    }

    @Override
    public void fill(Binding part, int word) {
        glBindBuffer(GL_COPY_WRITE_BUFFER, part.buffer());
        glClearBufferSubData(
                GL_COPY_WRITE_BUFFER,
                GL_R32UI,
                part.offset(),
                part.length(),
                GL_RED_INTEGER,
                GL_UNSIGNED_INT,
                new int[] {word});
    }

    @Override
    public int compile(String name, String source) throws GpuException {
        int shader = glCreateShader(GL_COMPUTE_SHADER);
        glShaderSource(shader, source);
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
            String log = glGetShaderInfoLog(shader);
            glDeleteShader(shader);
            throw new GpuException(Fault.COMPILE_FAILURE, "the driver does not compile " + name + ": " + log.strip());
        }
        int program = glCreateProgram();
        glAttachShader(program, shader);
        glLinkProgram(program);
        glDeleteShader(shader);
        if (glGetProgrami(program, GL_LINK_STATUS) == GL_FALSE) {
            String log = glGetProgramInfoLog(program);
            glDeleteProgram(program);
            throw new GpuException(Fault.COMPILE_FAILURE, "the driver does not link " + name + ": " + log.strip());
        }
        check("compiling " + name);
        return program;
    }

    @Override
    public void dispatch(int program, Binding[] buffers, int[] parameters, int groupsX, int groupsY, int groupsZ)
            throws GpuException {
        if (Math.max(groupsX, Math.max(groupsY, groupsZ)) > info.groups()) {
            throw new GpuException(Fault.UNSUITABLE, "more than " + info.groups() + " groups");
        }
        glUseProgram(program);
        for (int i = 0; i < buffers.length; i++) {
            Binding b = buffers[i];
            glBindBufferRange(GL_SHADER_STORAGE_BUFFER, i, b.buffer(), b.offset(), b.length());
        }
        int[] padded = new int[(parameters.length + 3) / 4 * 4];
        System.arraycopy(parameters, 0, padded, 0, parameters.length);
        if (padded.length > 0) {
            glUniform4iv(0, padded);
        }
        glDispatchCompute(groupsX, groupsY, groupsZ);
    }

    @Override
    public void barrier() {
        glMemoryBarrier(GL_SHADER_STORAGE_BARRIER_BIT | GL_BUFFER_UPDATE_BARRIER_BIT);
    }

    @Override
    public long fence() throws GpuException {
        // What the device wrote into mapped memory is to be seen through the mapping after the fence.
        glMemoryBarrier(ARBBufferStorage.GL_CLIENT_MAPPED_BUFFER_BARRIER_BIT | GL_BUFFER_UPDATE_BARRIER_BIT);
        long fence = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
        glFlush();
        check("sending work");
        return fence;
    }

    @Override
    public boolean isDone(long fence, long waitNanos) throws GpuException {
        int state = glClientWaitSync(fence, GL_SYNC_FLUSH_COMMANDS_BIT, waitNanos);
        if (state == GL_WAIT_FAILED) {
            check("waiting");
            throw new GpuException(Fault.BROKEN, "the driver cannot wait for the device");
        }
        if (state == GL_TIMEOUT_EXPIRED) {
            checkReset();
            return false;
        }
        check("computing");
        return true;
    }

    @Override
    public void deleteFence(long fence) {
        glDeleteSync(fence);
    }

    @Override
    public int beginTimer() {
        int query = glGenQueries();
        glBeginQuery(GL_TIME_ELAPSED, query);
        return query;
    }

    @Override
    public void endTimer() {
        glEndQuery(GL_TIME_ELAPSED);
    }

    @Override
    public long nanos(int timer) {
        long nanos = glGetQueryObjecti64(timer, GL_QUERY_RESULT);
        glDeleteQueries(timer);
        return nanos;
    }

    private void check(String doing) throws GpuException {
        checkReset();
        int error = glGetError();
        if (error == GL_NO_ERROR) {
            return;
        }
        // Errors may have queued up; a lost context reports the same one for ever.
        for (int i = 0; i < 16 && glGetError() != GL_NO_ERROR; i++) {}
        if (error == GL_OUT_OF_MEMORY) {
            throw new GpuException(Fault.OUT_OF_MEMORY, "the device has no memory left for " + doing);
        }
        Fault fault = error == KHRRobustness.GL_CONTEXT_LOST ? Fault.CONTEXT_LOST : Fault.BROKEN;
        throw new GpuException(fault, "OpenGL error 0x" + Integer.toHexString(error) + " while " + doing);
    }

    private void checkReset() throws GpuException {
        int status = GL_NO_ERROR;
        if (capabilities.OpenGL45) {
            status = GL45C.glGetGraphicsResetStatus();
        } else if (capabilities.GL_KHR_robustness) {
            status = KHRRobustness.glGetGraphicsResetStatus();
        }
        if (status != GL_NO_ERROR) {
            throw new GpuException(Fault.CONTEXT_LOST, "the device was reset (0x" + Integer.toHexString(status) + ")");
        }
    }

    @Override
    public void close() {
        shadows.values().forEach(MemoryUtil::memFree);
        shadows.clear();
        context.close();
    }
}
