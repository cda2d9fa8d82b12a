package gsi.synth.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

    private final Noise noise = new Noise(5);

    @Test
    void staysBetweenZeroAndOneAndVaries() {
        Dice dice = new Dice(1);
        double[] values = DoubleStream.generate(
                        () -> noise.clouds(dice.between(-50, 50), dice.between(-50, 50), dice.between(-50, 50), 3))
                .limit(2000)
                .toArray();

        assertThat(DoubleStream.of(values).boxed().toList())
                .allSatisfy(v -> assertThat(v).isBetween(0.0, 1.0));
        assertThat(DoubleStream.of(values).max().orElseThrow()
                        - DoubleStream.of(values).min().orElseThrow())
                .isGreaterThan(0.4);
    }

    @Test
    void isContinuousAcrossCells() {
        for (int cell = -3; cell <= 3; cell++) {
            assertThat(noise.at(cell - 1e-9, 0.3)).isCloseTo(noise.at(cell + 1e-9, 0.3), offset(1e-6));
            assertThat(noise.at(0.7, cell - 1e-9, 0.3)).isCloseTo(noise.at(0.7, cell + 1e-9, 0.3), offset(1e-6));
        }
    }

    @Test
    void anotherSeedIsAnotherTexture() {
        assertThat(new Noise(6).at(0.4, 7.7)).isNotEqualTo(noise.at(0.4, 7.7));
    }

    @Test
    void diceRepeatThemselvesForTheSameSeedAndName() {
        assertThat(Dice.of(3, "mug").shuffled(List.of(1, 2, 3, 4, 5, 6, 7)))
                .isEqualTo(Dice.of(3, "mug").shuffled(List.of(1, 2, 3, 4, 5, 6, 7)))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
        assertThat(Dice.of(3, "mug").unit()).isNotEqualTo(Dice.of(3, "cup").unit());
    }
}
