package gsi.gpu.device;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One program at a time may load LWJGL: it unpacks its native libraries into a folder that a person's programs share, writing
 * over what is there, and a program that loads a library while another writes it is ended by the system with a bus error.
 * Who waits too long, or cannot lock anything, goes on without: a driver that hangs in one program must not hold up the others.
 */
final class UnpackingTurn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_EVERY_MS = 20;

    private final @Nullable FileChannel channel;
    private final @Nullable FileLock lock;

    private UnpackingTurn(@Nullable FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for the turn among the programs that share the system's temporary folder. */
    static UnpackingTurn await() {
        return await(Path.of(System.getProperty("java.io.tmpdir", ".")), PATIENCE);
    }

    static UnpackingTurn await(Path folder, Duration patience) {
        // One file for each person: another's may not be opened.
        String person = Integer.toHexString(System.getProperty("user.name", "").hashCode());
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    folder.resolve("gsi-unpacking-" + person + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            return new UnpackingTurn(channel, lock(channel, patience));
        } catch (IOException e) {
            return new UnpackingTurn(channel, null);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null || System.nanoTime() >= end) {
                return lock;
            }
            try {
                Thread.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this program has it.
            return null;
        }
    }

    boolean isHeld() {
        return lock != null;
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // Nothing was written; the system lets go of the lock with the program.
                return;
            }
        }
    }
}
