package gsi.dataset.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.DataException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {

    @TempDir
    Path dir;

    private static Raster noise(int w, int h) {
        byte[] rgb = new byte[3 * w * h];
        new Random(5).nextBytes(rgb);
        return new Raster(w, h, rgb);
    }

    @Test
    void pngKeepsEveryPixelAndItsColourOrder() throws Exception {
        Raster image = noise(31, 17);
        Path file = Files.write(dir.resolve("写真 1.png"), ImageFiles.encodePng(image));
        Raster read = ImageFiles.readPhoto(file);
        assertThat(read.rgb()).isEqualTo(image.rgb());
        assertThat(read.width()).isEqualTo(31);
    }

    @Test
    void depthKeepsSixteenBits() throws Exception {
        short[] mm = {0, 1, 1000, (short) 65535, 700, 20};
        Path file = Files.write(dir.resolve("d.png"), ImageFiles.encodeDepth(new DepthMap(3, 2, mm)));
        DepthMap read = ImageFiles.readDepth(file);
        assertThat(read.millimetres()).isEqualTo(mm);
        assertThat(read.metres(0, 1)).isEqualTo(65.535);
    }

    @Test
    void theSizeStandsInTheHeader() throws Exception {
        Path png = Files.write(dir.resolve("a.png"), ImageFiles.encodePng(noise(31, 17)));
        Path jpeg = Files.write(dir.resolve("a.jpg"), ImageFiles.encodeJpeg(noise(45, 70), 90));
        assertThat(ImageFiles.readSize(png)).isEqualTo(new ImageSize(31, 17));
        assertThat(ImageFiles.readSize(jpeg)).isEqualTo(new ImageSize(45, 70));
    }

    @Test
    void aJpegsSizeIsFoundBehindALongPreview() throws Exception {
        byte[] jpeg = ImageFiles.encodeJpeg(noise(45, 70), 90);
        byte[] segment = new byte[0xFFFE];
        ByteBuffer padded = ByteBuffer.allocate(jpeg.length + 3 * (2 + 0xFFFE));
        padded.put(jpeg, 0, 2);
        for (int i = 0; i < 3; i++) {
            segment[0] = (byte) 0xFF;
            segment[1] = (byte) 0xFE;
            padded.put((byte) 0xFF).put((byte) 0xE1).put(segment);
        }
        padded.put(jpeg, 2, jpeg.length - 2);
        Path file = Files.write(dir.resolve("long.jpg"), padded.array());
        assertThat(ImageFiles.readSize(file)).isEqualTo(new ImageSize(45, 70));
    }

    @Test
    void whatHasNoSizeSaysWhy() throws Exception {
        Path text = Files.writeString(dir.resolve("a.png"), "no image");
        assertThatThrownBy(() -> ImageFiles.readSize(text)).hasMessageContaining("neither PNG nor JPEG");
        Path cut = Files.write(dir.resolve("cut.png"), Arrays.copyOf(ImageFiles.encodePng(noise(3, 3)), 20));
        assertThatThrownBy(() -> ImageFiles.readSize(cut))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("does not say how large");
        assertThatThrownBy(() -> ImageFiles.readSize(dir.resolve("none.png"))).hasMessageContaining("missing");
    }

    @Test
    void greyIsWhatOpenCvMakesOfColour() throws Exception {
        byte[] rgb = {(byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255, 80, 80, 80};
        Path file = Files.write(dir.resolve("c.png"), ImageFiles.encodePng(new Raster(4, 1, rgb)));
        GreyImage grey = ImageFiles.readGrey(file);
        assertThat(grey.width()).isEqualTo(4);
        // 0.299, 0.587 and 0.114 of 255: libpng does it while it decodes, and cuts off where others round.
        assertThat(grey.grey()).containsExactly(76, 149, 29, 80);
    }

    @Test
    void theContentDecidesNotTheName() throws Exception {
        Path file = Files.write(dir.resolve("really_a.png"), ImageFiles.encodeJpeg(noise(16, 16), 90));
        assertThat(ImageFiles.readPhoto(file).width()).isEqualTo(16);
    }

    @Test
    void truncatedFilesAreRefusedThoughTheDecoderWouldFillThemWithGrey() throws Exception {
        byte[] jpeg = ImageFiles.encodeJpeg(noise(64, 64), 90);
        Path cut = Files.write(dir.resolve("cut.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2));
        assertThatThrownBy(() -> ImageFiles.readPhoto(cut))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("cut.jpg")
                .hasMessageContaining("cut off");
        byte[] png = ImageFiles.encodePng(noise(64, 64));
        Path cutPng = Files.write(dir.resolve("cut.png"), Arrays.copyOf(png, png.length / 2));
        assertThatThrownBy(() -> ImageFiles.readPhoto(cutPng)).hasMessageContaining("cut off");
    }

    @Test
    void missingEmptyAndForeignFilesAreTold() throws Exception {
        assertThatThrownBy(() -> ImageFiles.readPhoto(dir.resolve("none.png"))).hasMessageContaining("missing");
        Path empty = Files.write(dir.resolve("empty.png"), new byte[0]);
        assertThatThrownBy(() -> ImageFiles.readPhoto(empty)).hasMessageContaining("empty");
        Path text = Files.writeString(dir.resolve("text.png"), "this is not an image");
        assertThatThrownBy(() -> ImageFiles.readPhoto(text)).hasMessageContaining("neither PNG nor JPEG");
        Path broken = Files.write(dir.resolve("broken.png"), brokenPng());
        assertThatThrownBy(() -> ImageFiles.readPhoto(broken)).isInstanceOf(DataException.class);
    }

    private static byte[] brokenPng() {
        byte[] png = ImageFiles.encodePng(noise(8, 8));
        Arrays.fill(png, 8, 30, (byte) 0x55);
        return png;
    }

    @Test
    void aFileFarTooLargeIsNotEvenRead() throws Exception {
        Path file = dir.resolve("disk image.png");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(2L << 30);
        }
        assertThatThrownBy(() -> ImageFiles.readPhoto(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("2048 MB, too large for an image");
    }

    @Test
    void aSmallFileThatClaimsAHugePictureIsNotDecoded() throws Exception {
        byte[] png = ImageFiles.encodePng(noise(8, 8));
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThatThrownBy(() -> ImageFiles.readPhoto(Files.write(dir.resolve("bomb.png"), png)))
                .hasMessageContaining("3600 megapixels");
        byte[] jpeg = ImageFiles.encodeJpeg(noise(8, 8), 90);
        int frame = 0;
        while ((jpeg[frame] & 0xFF) != 0xFF || (jpeg[frame + 1] & 0xFF) != 0xC0) {
            frame++;
        }
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 60_000).putShort(frame + 7, (short) 60_000);
        assertThatThrownBy(() -> ImageFiles.readPhoto(Files.write(dir.resolve("bomb.jpg"), jpeg)))
                .hasMessageContaining("3600 megapixels");
    }

    @Test
    void aColourImageIsNoDepthMap() throws Exception {
        Path file = Files.write(dir.resolve("d.png"), ImageFiles.encodePng(noise(4, 4)));
        assertThatThrownBy(() -> ImageFiles.readDepth(file)).hasMessageContaining("16-bit grey");
    }
}
