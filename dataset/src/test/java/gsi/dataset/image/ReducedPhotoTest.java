package gsi.dataset.image;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos decoded at a fraction of their size, for those who make small pictures of them. */
class ReducedPhotoTest {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    @TempDir
    Path dir;

    /** Red at the top left, green at the top right, blue at the bottom left, white at the bottom right. */
    private static Raster corners(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                boolean top = y < height / 2;
                int at = 3 * (y * width + x);
                rgb[at] = (byte) (left == top ? 255 : 0);
                rgb[at + 1] = (byte) (left ? 0 : 255);
                rgb[at + 2] = (byte) (top ? 0 : 255);
            }
        }
        return new Raster(width, height, rgb);
    }

    private Path jpeg(int width, int height) throws IOException {
        return Files.write(dir.resolve("photo.jpg"), ImageFiles.encodeJpeg(corners(width, height), 95));
    }

    /** The same with a note that a camera held upright took it: to be turned by a quarter for people. */
    private Path noted(int orientation) throws IOException {
        byte[] jpeg = ImageFiles.encodeJpeg(corners(WIDTH, HEIGHT), 95);
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + exif.length);
        out.put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (2 + exif.length))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2);
        return Files.write(dir.resolve("upright.jpg"), out.array());
    }

    private static void assertSize(Raster raster, int width, int height) {
        assertThat(new ImageSize(raster.width(), raster.height())).isEqualTo(new ImageSize(width, height));
    }

    /** Each corner has its colour, so it is neither turned nor mirrored. */
    private static void assertUpright(Raster r) {
        assertColour(r, r.width() / 8, r.height() / 8, 255, 0, 0);
        assertColour(r, r.width() * 7 / 8, r.height() / 8, 0, 255, 0);
        assertColour(r, r.width() / 8, r.height() * 7 / 8, 0, 0, 255);
        assertColour(r, r.width() * 7 / 8, r.height() * 7 / 8, 255, 255, 255);
    }

    private static void assertColour(Raster r, int x, int y, int... wanted) {
        for (int c = 0; c < 3; c++) {
            int value = r.rgb()[3 * (y * r.width() + x) + c] & 0xFF;
            assertThat(value).as("channel %d at %d, %d", c, x, y).isBetween(wanted[c] - 12, wanted[c] + 12);
        }
    }

    private Raster read(Path file, int width, int height) throws DataException {
        Raster read = ImageFiles.readPhotoFor(file, width, height);
        assertUpright(read);
        return read;
    }

    @Test
    void aJpegIsNeverSmallerThanNeededAndNotMuchLarger() throws IOException {
        Path file = jpeg(WIDTH, HEIGHT);
        assertSize(read(file, 100, 75), 100, 75);
        assertSize(read(file, 101, 75), 200, 150);
        assertSize(read(file, 100, 76), 200, 150);
        assertSize(read(file, 200, 150), 200, 150);
        assertSize(read(file, 201, 100), 400, 300);
        assertSize(read(file, 400, 300), 400, 300);
        assertSize(read(file, 401, 10), 800, 600);
        assertSize(read(file, 4000, 3000), 800, 600);
    }

    @Test
    void whatIsLeftOfAPixelIsOne() throws IOException {
        assertSize(read(jpeg(803, 601), 100, 75), 101, 76);
    }

    @Test
    void aPngHasNoFractions() throws IOException {
        Path file = Files.write(dir.resolve("photo.png"), ImageFiles.encodePng(corners(WIDTH, HEIGHT)));
        assertSize(read(file, 10, 10), 800, 600);
    }

    @Test
    void theNoteOfACamerasRotationIsLeftAsideAtEverySize() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            Path file = noted(orientation);
            assertSize(ImageFiles.readPhoto(file), 800, 600);
            assertSize(read(file, 100, 75), 100, 75);
            assertSize(read(file, 200, 150), 200, 150);
            assertSize(read(file, 400, 300), 400, 300);
            assertSize(read(file, 800, 600), 800, 600);
        }
    }
}
