package gsi.scorer.viewpoint;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.image.Raster;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.score.Viewpoint;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CameraTurnEstimateTest {

    /** Bright and dark discs on grey; the same seed, the same picture. */
    private static Raster discs(int seed, int count, int shift) {
        int w = 240;
        int h = 180;
        byte[] rgb = new byte[3 * w * h];
        Arrays.fill(rgb, (byte) 128);
        Random random = new Random(seed);
        for (int d = 0; d < count; d++) {
            int cx = random.nextInt(w) + shift;
            int cy = random.nextInt(h);
            int r = 3 + random.nextInt(9);
            byte level = (byte) random.nextInt(256);
            for (int y = Math.max(0, cy - r); y < Math.min(h, cy + r); y++) {
                for (int x = Math.max(0, cx - r); x < Math.min(w, cx + r); x++) {
                    if ((x - cx) * (x - cx) + (y - cy) * (y - cy) < r * r) {
                        int i = 3 * (y * w + x);
                        rgb[i] = level;
                        rgb[i + 1] = level;
                        rgb[i + 2] = level;
                    }
                }
            }
        }
        return new Raster(w, h, rgb);
    }

    @Test
    void a_shifted_picture_has_not_turned() {
        CameraTurn turn =
                CameraTurnEstimate.between(discs(1, 150, 0), discs(1, 150, 6)).orElseThrow();
        assertThat(turn.verdict()).isEqualTo(Viewpoint.KEPT);
        assertThat(turn.matches().orElseThrow()).isGreaterThan(50);
        assertThat(turn.degrees().orElseThrow()).isLessThan(10);
    }

    @Test
    void another_picture_shares_too_few_features_to_tell() {
        CameraTurn turn =
                CameraTurnEstimate.between(discs(1, 12, 0), discs(2, 12, 0)).orElseThrow();
        assertThat(turn.verdict()).isEqualTo(Viewpoint.CHANGED);
        assertThat(turn.matches().orElseThrow()).isLessThan(CameraTurn.FEWEST_MATCHES);
        assertThat(turn.degrees()).isEmpty();
    }

    @Test
    void a_picture_of_one_colour_cannot_be_compared() {
        Raster blank = new Raster(240, 180, new byte[3 * 240 * 180]);
        assertThat(CameraTurnEstimate.between(blank, discs(1, 150, 0))).isEmpty();
        assertThat(CameraTurnEstimate.between(discs(1, 150, 0), blank)).isEmpty();
        assertThat(CameraTurnEstimate.between(new Raster(1, 1, new byte[3]), blank))
                .isEmpty();
    }

    @Test
    void ten_degrees_are_too_many() {
        assertThat(CameraTurn.measured(10, 9.999).verdict()).isEqualTo(Viewpoint.KEPT);
        assertThat(CameraTurn.measured(10, 10).verdict()).isEqualTo(Viewpoint.CHANGED);
        assertThat(CameraTurn.notMeasured().verdict()).isEqualTo(Viewpoint.ASSUMED_KEPT);
    }
}
