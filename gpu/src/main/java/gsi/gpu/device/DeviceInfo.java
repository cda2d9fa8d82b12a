package gsi.gpu.device;

/**
 * A graphics processor and its limits.
 *
 * @param name as its driver gives it
 * @param vendor of the driver
 * @param version of OpenGL, and of the driver as it gives it
 * @param software whether the processor draws in its place
 * @param alignment of offsets into buffers, bytes
 * @param largestBlock of a buffer that a program sees, bytes
 * @param groupMemory that the invocations of a group share, bytes
 * @param groupSize most invocations of a group
 * @param groups most groups along x, y and z
 * @param persistentMapping whether buffers can stay mapped while they are used
 * @param resetStatus whether the driver tells when the context is lost
 */
public record DeviceInfo(
        String name,
        String vendor,
        String version,
        boolean software,
        int alignment,
        long largestBlock,
        int groupMemory,
        int groupSize,
        long groups,
        boolean persistentMapping,
        boolean resetStatus) {}
