package gsi.gpu.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTurnTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whileOneHasItNobodyElseDoes() {
        try (UnpackingTurn first = UnpackingTurn.await(folder, LONG)) {
            assertThat(first.isHeld()).isTrue();
            try (UnpackingTurn second = UnpackingTurn.await(folder, Duration.ZERO)) {
                assertThat(second.isHeld()).isFalse();
            }
        }
        try (UnpackingTurn third = UnpackingTurn.await(folder, LONG)) {
            assertThat(third.isHeld()).isTrue();
        }
    }

    @Test
    void whereNothingCanBeLockedOneGoesOnWithout() {
        try (UnpackingTurn turn = UnpackingTurn.await(folder.resolve("missing"), LONG)) {
            assertThat(turn.isHeld()).isFalse();
        }
    }
}
