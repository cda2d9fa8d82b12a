package gsi.app.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.image.DepthMap;
import gsi.viewer3d.cloud.Pinhole;
import java.util.Objects;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

/** Pixels and the points they show. */
class PhotoLinkTest {

    /** A photo of 8×6 pixels with a depth of half its size: 2 m everywhere but in one corner. */
    private static PhotoLink link() {
        short[] millimetres = new short[4 * 3];
        java.util.Arrays.fill(millimetres, (short) 2000);
        millimetres[0] = 0;
        return new PhotoLink(
                Intrinsics.pinhole(10, 10, 3.5, 2.5),
                new Pinhole(10, 10, 3.5, 2.5, 0, 8, 6),
                new DepthMap(4, 3, millimetres));
    }

    @Test
    void aPixelShowsAPointAndThePointThatPixel() {
        Pixel pixel = new Pixel(6, 1);
        Vector3d point = Objects.requireNonNull(link().pointAt(pixel));
        assertThat(point.z).isEqualTo(2);
        Pixel back = Objects.requireNonNull(link().pixelOf(point));
        assertThat(back.u()).isCloseTo(6, within(1e-9));
        assertThat(back.v()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whereNothingWasMeasuredOrNothingIsThereIsNoPoint() {
        assertThat(link().pointAt(new Pixel(0, 0))).isNull();
        assertThat(link().pointAt(new Pixel(8, 1))).isNull();
        assertThat(link().pointAt(new Pixel(1, -1))).isNull();
        assertThat(link().pixelOf(new Vector3d(0, 0, -1))).isNull();
        assertThat(PhotoLink.NONE.pointAt(new Pixel(1, 1))).isNull();
        assertThat(PhotoLink.NONE.pixelOf(new Vector3d(0, 0, 1))).isNull();
    }
}
