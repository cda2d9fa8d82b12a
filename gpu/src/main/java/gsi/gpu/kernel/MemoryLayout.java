package gsi.gpu.kernel;

/** Places regions one after the other, each where the device allows one to begin. */
public final class MemoryLayout {

    /** More than any device asks for. */
    private static final long ALIGNMENT = 256;

    private long end;

    /** Room for so many bytes, at least one word. */
    public Region take(long bytes) {
        long length = Math.max(4, (bytes + 3) / 4 * 4);
        Region region = new Region(end, length);
        end += (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        return region;
    }

    /** Room for so many 32-bit numbers. */
    public Region words(long count) {
        return take(4 * count);
    }

    /** Bytes that everything needs. */
    public long total() {
        return Math.max(ALIGNMENT, end);
    }
}
