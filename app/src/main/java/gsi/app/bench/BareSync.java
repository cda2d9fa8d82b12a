package gsi.app.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What the disk itself takes to make two pages of an existing file durable, which is the least that a decision can take: disks of
 * shared machines differ tenfold from one hour to the next.
 */
final class BareSync implements AutoCloseable {

    private static final int BYTES = 8192;

    /** Written again from its beginning, as a write-ahead log is. */
    private static final int PLACES = 64;

    private final FileChannel file;
    private final ByteBuffer pages = ByteBuffer.allocateDirect(BYTES);
    private final List<Double> millis = new ArrayList<>();

    /** @param file made here; its folder's disk is measured */
    BareSync(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (int i = 0; i < PLACES; i++) {
            put(i);
        }
        this.file.force(true);
    }

    private void put(int place) throws IOException {
        pages.clear();
        while (pages.hasRemaining()) {
            file.write(pages, (long) place * BYTES + pages.position());
        }
    }

    /** Takes one more measurement. */
    void measure() throws IOException {
        long begin = System.nanoTime();
        put(millis.size() % PLACES);
        file.force(false);
        millis.add((System.nanoTime() - begin) / 1e6);
    }

    /** All measurements. */
    double[] millis() {
        return millis.stream().mapToDouble(d -> d).toArray();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
