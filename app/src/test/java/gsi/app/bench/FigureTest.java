package gsi.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void the_middle_the_least_and_the_greatest_of_all_runs() {
        assertThat(Figure.of("preprocess", "ms", new double[] {3, 1, 2}))
                .isEqualTo(new Figure("preprocess", "ms", 2, 3, 1, 3, 3));
        assertThat(Figure.of("preprocess", "ms", new double[] {4, 1, 2, 3}).median())
                .isEqualTo(2.5);
    }

    @Test
    void one_run_in_twenty_may_be_slower_than_the_95_percent() {
        double[] millis = IntStream.rangeClosed(1, 60).mapToDouble(i -> 61 - i).toArray();
        assertThat(Figure.of("next pair", "ms", millis).p95()).isEqualTo(57);
        assertThat(Figure.of("next pair", "ms", new double[] {7}).p95()).isEqualTo(7);
    }

    @Test
    void nothing_measured_is_no_figure() {
        assertThatThrownBy(() -> Figure.of("preprocess", "ms", new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_line_of_json() {
        assertThat(Figure.of("allocation", "bytes/sample", new double[] {1234567, 12.34567, 123.4567})
                        .json("scorer"))
                .isEqualTo(
                        "{\"bench\":\"scorer\",\"figure\":\"allocation\",\"unit\":\"bytes/sample\",\"median\":123.5,\"p95\":1234567,"
                                + "\"min\":12.35,\"max\":1234567,\"runs\":3}");
    }
}
