package gsi.candidates.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.Reference;
import gsi.dataset.image.GreyImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SharpnessTest {

    @Test
    void is_the_benchmarks_measure_to_nine_digits() throws Exception {
        Path folder = Reference.shared().resolve("reference");
        for (JsonNode row : Reference.ALL.rows("blurry")) {
            double disc = row.path("high_freq_ratio").asDouble(Sharpness.DISC);
            double threshold = row.path("threshold").asDouble(Sharpness.THRESHOLD);
            double score = Sharpness.of(folder.resolve(row.path("image").asString()), disc);
            assertThat(score).as(row.toString()).isCloseTo(row.path("score").doubleValue(), within(1e-9));
            assertThat(score < threshold).as(row.toString()).isEqualTo(row.path("blurry").booleanValue());
        }
    }

    @Test
    void a_checkerboard_is_all_detail_and_an_even_wall_has_none() {
        byte[] board = new byte[40 * 30];
        for (int i = 0; i < board.length; i++) {
            board[i] = (byte) ((i / 40 + i % 40) % 2 == 0 ? 255 : 0);
        }
        byte[] wall = new byte[40 * 30];
        Arrays.fill(wall, (byte) 90);
        // Of the board only its mean is low: as large as the one amplitude at the highest frequency.
        assertThat(Sharpness.of(new GreyImage(40, 30, board), 0.1)).isCloseTo(0.5, within(1e-9));
        assertThat(Sharpness.of(new GreyImage(40, 30, wall), 0.1)).isCloseTo(0, within(1e-9));
    }

    @Test
    void a_black_image_has_no_sharpness() {
        assertThat(Sharpness.of(new GreyImage(8, 8, new byte[64]), 0.1)).isNaN();
    }
}
