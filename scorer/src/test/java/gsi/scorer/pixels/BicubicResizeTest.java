package gsi.scorer.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.image.Raster;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Pillow's resize on cases worked out by hand; whole photos are in the end-to-end reference. */
class BicubicResizeTest {

    @Test
    void the_same_size_is_the_same_image() {
        Raster image = TestPhoto.of("hash", 13, 9);
        assertThat(BicubicResize.resize(image, 13, 9)).isSameAs(image);
    }

    @Test
    void a_flat_image_stays_flat() {
        byte[] grey = new byte[3 * 31 * 17];
        Arrays.fill(grey, (byte) 201);
        Raster resized = BicubicResize.resize(new Raster(31, 17, grey), 12, 40);
        assertThat(resized.width()).isEqualTo(12);
        assertThat(resized.height()).isEqualTo(40);
        assertThat(resized.rgb()).containsOnly(201);
    }

    @Test
    void doubling_two_pixels_overshoots_and_is_cut_to_eight_bits() {
        // Quarter positions of the cubic: 0.8671875, 0.2265625, −0.0703125, −0.0234375, those in the image normalised.
        Raster black_white = new Raster(2, 1, new byte[] {0, 0, 0, (byte) 200, (byte) 200, (byte) 200});
        Raster doubled = BicubicResize.resize(black_white, 4, 1);
        double outer = -0.0703125 / (0.8671875 - 0.0703125) * 200;
        double inner = 0.2265625 / (0.8671875 + 0.2265625) * 200;
        assertThat(outer).isNegative();
        assertThat(levels(doubled)).containsExactly(0, (int) Math.round(inner), (int) Math.round(200 - inner), (int)
                Math.round(200 - outer));
    }

    @Test
    void channels_do_not_mix() {
        Raster red = new Raster(2, 2, new byte[] {100, 0, 0, 100, 0, 0, 100, 0, 0, 100, 0, 0});
        byte[] out = BicubicResize.resize(red, 5, 3).rgb();
        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).isEqualTo((byte) (i % 3 == 0 ? 100 : 0));
        }
    }

    private static int[] levels(Raster image) {
        int[] out = new int[image.width()];
        for (int i = 0; i < out.length; i++) {
            out[i] = image.rgb()[3 * i] & 0xFF;
        }
        return out;
    }
}
