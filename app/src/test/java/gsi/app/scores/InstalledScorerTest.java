package gsi.app.scores;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.scorer.lpips.LpipsModels;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a device is looked for, and when what was found is kept. */
class InstalledScorerTest {

    @TempDir
    Path dir;

    private final AtomicInteger looked = new AtomicInteger();
    private LpipsModels none;

    @BeforeEach
    void noModel() {
        none = new LpipsModels(null, dir.resolve("models"));
    }

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void thatThereIsNoDeviceIsKept() {
        try (InstalledScorer scorer = new InstalledScorer(none, (choice, network, told) -> {
            looked.incrementAndGet();
            throw new GpuException(Fault.NO_DEVICE, "there is none");
        })) {
            assertThat(scorer.get()).isSameAs(scorer.get());
            assertThat(looked).hasValue(1);
            assertThat(scorer.device())
                    .hasValueSatisfying(d -> assertThat(d.toString()).contains("there is none"));
        }
    }

    @Test
    void aSearchThatWasCalledOffIsMadeAgain() {
        try (InstalledScorer scorer = new InstalledScorer(none, (choice, network, told) -> {
            if (looked.incrementAndGet() == 1) {
                Thread.currentThread().interrupt();
                throw new GpuException(Fault.BROKEN, "interrupted");
            }
            return new OpenedGpu(null, "looked properly");
        })) {
            assertThat(scorer.get())
                    .as("whoever was called off can still score")
                    .isNotNull();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(scorer.device()).isEmpty();
            scorer.get();
            assertThat(looked).hasValue(2);
            assertThat(scorer.device())
                    .hasValueSatisfying(d -> assertThat(d.toString()).contains("looked properly"));
        }
    }
}
