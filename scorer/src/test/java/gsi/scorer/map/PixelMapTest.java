package gsi.scorer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Box2d;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class PixelMapTest {

    private final ProcessedSize size = ProcessedSize.of(40, 30);

    @Test
    void meanIsOfWhatCounts() {
        float[] values = new float[40 * 30];
        values[0] = 1000;
        values[39] = 3;
        PixelMap map = new PixelMap(MapKind.MSE, size, values);

        KeepMask topRow = KeepMask.outside(size, List.of(new Box2d(0, 0, 1, 1), new Box2d(0, 1, 40, 30)));

        assertThat(map.mean(topRow)).isEqualTo(3.0 / 39, within(1e-12));
        assertThat(map.mean(KeepMask.outside(size, List.of(new Box2d(0, 0, 40, 30)))))
                .isNaN();
    }

    @Test
    void anotherSizeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PixelMap(MapKind.SSIM, size, new float[7]));
        PixelMap map = new PixelMap(MapKind.SSIM, size, new float[40 * 30]);
        assertThatIllegalArgumentException().isThrownBy(() -> map.mean(KeepMask.everything(30, 40)));
    }

    @Test
    void errorsGrowFromNothing() {
        assertThat(MapKind.MSE.error(16)).isEqualTo(4);
        assertThat(MapKind.SSIM.error(1)).isZero();
        assertThat(MapKind.SSIM.error(-1)).isEqualTo(2);
        assertThat(MapKind.LPIPS.error(0.25f)).isEqualTo(0.25f);
        assertThat(MapKind.of("flip")).contains(MapKind.FLIP);
        assertThat(MapKind.of("FLIP ")).isEmpty();
    }
}
