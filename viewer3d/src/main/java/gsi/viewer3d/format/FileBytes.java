package gsi.viewer3d.format;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, mapped; or of a part of one, unpacked. Readers copy blocks of it into small arrays and decode
 * those: as fast as decoding in place, and all loops see one kind of memory.
 */
final class FileBytes implements AutoCloseable {

    /** Smaller files are read at once: mapping and unmapping them takes longer. */
    private static final int MAPPED_FROM = 1 << 20;

    private final MemorySegment bytes;
    private final @Nullable Arena arena;

    private FileBytes(MemorySegment bytes, @Nullable Arena arena) {
        this.bytes = bytes;
        this.arena = arena;
    }

    /** Maps a file for reading. */
    static FileBytes map(Path file) throws CloudFileException {
        if (Files.isDirectory(file)) {
            throw new CloudFileException(file, "is a folder");
        }
        Arena arena = null;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < MAPPED_FROM) {
                return new FileBytes(MemorySegment.ofArray(Files.readAllBytes(file)), null);
            }
            arena = Arena.ofShared();
            return new FileBytes(channel.map(MapMode.READ_ONLY, 0, size, arena), arena);
        } catch (NoSuchFileException e) {
            throw new CloudFileException(file, "does not exist", e);
        } catch (IOException | UnsupportedOperationException e) {
            close(arena);
            throw new CloudFileException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Memory outside the heap, to be filled through {@link #write}. */
    static FileBytes allocate(long size) {
        if (size < MAPPED_FROM) {
            return new FileBytes(MemorySegment.ofArray(new byte[(int) size]), null);
        }
        Arena arena = Arena.ofShared();
        try {
            return new FileBytes(arena.allocate(size), arena);
        } catch (OutOfMemoryError e) {
            arena.close();
            throw e;
        }
    }

    long size() {
        return bytes.byteSize();
    }

    /** @throws IndexOutOfBoundsException where the range is not within the file: callers know its size */
    void copy(long from, byte[] to, int at, int length) {
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, to, at, length);
    }

    /** Up to {@code length} bytes from {@code from} on; fewer at the end. */
    byte[] slice(long from, int length) {
        byte[] b = new byte[(int) Math.max(0, Math.min(length, size() - from))];
        if (b.length > 0) {
            copy(from, b, 0, b.length);
        }
        return b;
    }

    void write(long to, byte[] from, int length) {
        MemorySegment.copy(from, 0, bytes, ValueLayout.JAVA_BYTE, to, length);
    }

    @Override
    public void close() {
        close(arena);
    }

    private static void close(@Nullable Arena arena) {
        if (arena != null) {
            arena.close();
        }
    }
}
