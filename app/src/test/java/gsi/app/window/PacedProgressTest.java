package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** The status tells how far reading is ten times a second, however many files are read in one. */
class PacedProgressTest {

    private static final long MILLISECOND = 1_000_000;

    /** Near the clock's overflow, where it may be at any time. */
    private long now = Long.MAX_VALUE - 150 * MILLISECOND;

    private final List<Integer> told = new ArrayList<>();
    private final PacedProgress progress = new PacedProgress((done, total) -> told.add(done), () -> now);

    @Test
    void manyFilesAreOneWord() {
        for (int i = 0; i <= 400; i++) {
            progress.at(i, 400);
            now += MILLISECOND;
        }
        assertThat(told).containsExactly(0, 100, 200, 300, 400);
    }

    @Test
    void anInterruptedReaderIsStoppedAlsoBetweenWords() {
        progress.at(1, 9);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> progress.at(2, 9)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(told).containsExactly(1);
    }
}
