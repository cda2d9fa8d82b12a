package gsi.viewer3d.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** One file being read: its bytes, what was asked, and how far it is. */
final class ReadJob {

    private final Path file;
    private final FileBytes bytes;
    private final ReadOptions options;
    private final ReadProgress progress;
    private final List<String> notes = new ArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private volatile long work = 1;

    ReadJob(Path file, FileBytes bytes, ReadOptions options, ReadProgress progress) {
        this.file = file;
        this.bytes = bytes;
        this.options = options;
        this.progress = progress;
    }

    Path file() {
        return file;
    }

    FileBytes bytes() {
        return bytes;
    }

    ReadOptions options() {
        return options;
    }

    List<String> notes() {
        return notes;
    }

    /** Something a person should know; only from the thread that reads. */
    void note(String text) {
        notes.add(text);
    }

    CloudFileException failure(String reason) {
        return new CloudFileException(file, reason);
    }

    CloudFileException failureAt(long position, String reason) {
        return new CloudFileException(file, reason + " (byte %,d)".formatted(position));
    }

    /** How much there is to do in all, any unit. */
    void expect(long units) {
        work = Math.max(1, units);
        done.set(0);
    }

    /**
     * So much more is done.
     *
     * @throws CancellationException where it is no longer wanted
     */
    void advance(long units) {
        if (progress.isCancelled()) {
            throw new CancellationException("reading " + file.getFileName() + " was cancelled");
        }
        progress.done(Math.min(1, (double) done.addAndGet(units) / work));
    }

    /**
     * Before memory is taken: refuses what cannot fit, so that a lying header costs nothing.
     *
     * @param points how many the arrays are for
     * @param bytesEach of one point
     */
    void requireMemory(long points, int bytesEach) throws CloudFileException {
        if (points > Integer.MAX_VALUE / 3 - 8) {
            throw failure("has %,d points; more than %,d cannot be held".formatted(points, Integer.MAX_VALUE / 3 - 8));
        }
        long needed = points * bytesEach;
        if (needed > free()) {
            System.gc(); // what looks used may be the cloud that was shown before
            if (needed > free()) {
                throw failure("needs %,d MB of memory for %,d points, but %,d MB are free; give the program more (-Xmx)"
                        .formatted(needed >> 20, points, free() >> 20));
            }
        }
    }

    private static long free() {
        Runtime r = Runtime.getRuntime();
        return r.maxMemory() - r.totalMemory() + r.freeMemory();
    }
}
