package gsi.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A folder for a while is gone afterwards. */
class ScratchFolderTest {

    @Test
    void itGoesWithEverythingInIt() throws IOException {
        Path path;
        try (ScratchFolder scratch = ScratchFolder.make("gsi-test")) {
            path = scratch.path();
            Files.createDirectories(path.resolve("a/b"));
            Files.writeString(path.resolve("a/b/file"), "text");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void oneThatIsGoneAlreadyIsNoFault() throws IOException {
        try (ScratchFolder scratch = ScratchFolder.make("gsi-test")) {
            Files.delete(scratch.path());
        }
    }

    /** As a thumbnail that is still being kept while the window closes. */
    @Test
    void whatIsStillWrittenThereIsWaitedFor() throws Exception {
        ScratchFolder scratch = ScratchFolder.make("gsi-test");
        // So many that some are written between their listing and the folder's turn.
        Path cache = Files.createDirectory(scratch.path().resolve("cache"));
        for (int i = 0; i < 2000; i++) {
            Files.createFile(cache.resolve("before" + i));
        }
        CountDownLatch writing = new CountDownLatch(1);
        AtomicInteger failed = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> {
            long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
            for (int i = 0; System.nanoTime() < end; i++) {
                try {
                    Files.createDirectories(cache);
                    Files.writeString(cache.resolve("after" + i), "");
                } catch (IOException goneBetweenTheTwo) {
                    // The next turn makes it again.
                    failed.incrementAndGet();
                }
                writing.countDown();
            }
        });
        writing.await();
        scratch.close();
        writer.join();
        scratch.close();
        assertThat(scratch.path()).doesNotExist();
    }
}
