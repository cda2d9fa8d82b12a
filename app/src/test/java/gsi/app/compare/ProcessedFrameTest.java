package gsi.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.app.compare.KeptArea.Area;
import gsi.dataset.geometry.Pixel;
import gsi.scorer.pixels.KeepMask.Block;
import gsi.scorer.pixels.ProcessedSize;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the processed image's pixels lie in the photo, to the pixel, and the way back. */
class ProcessedFrameTest {

    /** The number that a pixel of the photo has, by its column and row. */
    private static OptionalInt index(ProcessedFrame frame, int x, int y) {
        return frame.indexAt(new Pixel(x, y));
    }

    @Test
    void aSquarePhotoOfTheProcessedSizeIsItsOwnProcessedImage() {
        ProcessedFrame frame = ProcessedFrame.of(896, 896);
        assertThat(frame.content()).isEqualTo(new Area(0, 0, 896, 896));
        assertThat(index(frame, 0, 0)).hasValue(0);
        assertThat(index(frame, 895, 0)).hasValue(895);
        assertThat(index(frame, 0, 895)).hasValue(895 * 896);
        assertThat(index(frame, 895, 895)).hasValue(896 * 896 - 1);
        assertThat(index(frame, 896, 0)).isEmpty();
        assertThat(index(frame, -1, 0)).isEmpty();
    }

    /** 640×480 is enlarged to 896×672, of which the left top 640×480 are kept: 457.1×342.9 of the photo. */
    @Test
    void ofASmallPhotoTheMapLiesOnTheLeftTopPartOnly() {
        ProcessedFrame frame = ProcessedFrame.of(640, 480);
        assertThat(frame.content().right()).isCloseTo(640 * 640 / 896.0, within(1e-9));
        assertThat(frame.content().bottom()).isCloseTo(480 * 480 / 672.0, within(1e-9));
        assertThat(index(frame, 0, 0)).hasValue(0);
        // The middle of column 456 is at 456.5 · 1.4 = 639.1, that of the next at 640.5.
        assertThat(index(frame, 456, 0)).hasValue(639);
        assertThat(index(frame, 457, 0)).isEmpty();
        assertThat(index(frame, 0, 342)).hasValue(479 * 640);
        assertThat(index(frame, 0, 343)).isEmpty();
    }

    /** 1296×968 becomes 896×669, is cut to 896×658 (five rows off the top), and padded to 896×896. */
    @Test
    void ofALargePhotoTheCropIsLeftOutAboveAndBelow() {
        ProcessedFrame frame = ProcessedFrame.of(1296, 968);
        assertThat(frame.content().left()).isZero();
        assertThat(frame.content().right()).isCloseTo(1296, within(1e-9));
        assertThat(frame.content().top()).isCloseTo(5 * 968 / 669.0, within(1e-9));
        assertThat(frame.content().bottom()).isCloseTo(663 * 968 / 669.0, within(1e-9));
        assertThat(index(frame, 0, 6)).isEmpty();
        assertThat(index(frame, 0, 7)).hasValue(0);
        assertThat(index(frame, 1295, 7)).hasValue(895);
        assertThat(index(frame, 0, 958)).hasValue(657 * 896);
        assertThat(index(frame, 0, 959))
                .as("the padding shows nothing of the photo")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"640,480", "1296,968", "641,479", "333,1000", "1001,37", "13,2000", "895,897", "64,48", "5,3"})
    void theWayBackFromTheMiddleOfAPixelIsThatPixel(int width, int height) {
        ProcessedFrame frame = ProcessedFrame.of(width, height);
        ProcessedSize size = frame.size();
        SplittableRandom random = new SplittableRandom(20);
        for (int i = 0; i < 200 && size.contentWidth() > 0 && size.contentHeight() > 0; i++) {
            int x = i == 0 ? 0 : i == 1 ? size.contentWidth() - 1 : random.nextInt(size.contentWidth());
            int y = i == 0 ? 0 : i == 1 ? size.contentHeight() - 1 : random.nextInt(size.contentHeight());
            Area area = frame.areas(List.of(new Block(x, y, x + 1, y + 1))).getFirst();
            assertThat(area.left()).isGreaterThanOrEqualTo(0);
            assertThat(area.bottom()).isLessThanOrEqualTo(height + 1e-9);
            Pixel middle = new Pixel((area.left() + area.right()) / 2 - 0.5, (area.top() + area.bottom()) / 2 - 0.5);
            assertThat(frame.indexAt(middle)).hasValue(y * size.width() + x);
        }
    }
}
