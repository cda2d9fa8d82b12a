package gsi.viewer3d.format;

import static gsi.viewer3d.format.CloudAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth images of each size that interlacing treats in its own way; each count is its pixel's number and one. */
class DepthPngReaderTest {

    /** First column and row, steps: as the PNG specification lists them. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    @TempDir
    private Path folder;

    private static byte[] pixels(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            for (int[] pass : ADAM7) {
                for (int y = pass[1]; y < height && pass[0] < width; y += pass[3]) {
                    out.write(0);
                    for (int x = pass[0]; x < width; x += pass[2]) {
                        int count = y * width + x + 1;
                        out.write(count >> 8);
                        out.write(count);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private Path png(int width, int height, int interlaced, byte[] data) {
        return Bytes.big()
                .text("\u0089PNG\r\n\u001A\n")
                .i32(13)
                .text("IHDR")
                .i32(width, height)
                .u8(16, 0, 0, 0, interlaced)
                .i32(0, data.length)
                .text("IDAT")
                .bytes(data, data.length)
                .i32(0, 0)
                .text("IEND")
                .file(folder, "a.png");
    }

    private static CloudFile read(Path file) throws CloudFileException {
        return CloudFiles.read(file, ReadOptions.DEFAULTS.withCamera(new Intrinsics(1, 1, 0, 0)), ReadProgress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 9", "9, 1", "2, 3", "4, 4", "5, 5", "8, 8", "13, 17"})
    void interlacedPixelsComeToTheirPlaces(int width, int height) throws Exception {
        CloudFile read = read(png(width, height, 1, pixels(width, height)));
        assertThat(read.notes()).isEmpty();
        assertThat(read.cloud().count()).isEqualTo(width * height);
        for (int i = 0; i < width * height; i++) {
            assertThat(Math.round(read.cloud().point(i).z * 1000)).isEqualTo(i + 1);
        }
    }

    @Test
    void aCutOffInterlacedImageGivesThePassesThatAreThere() throws Exception {
        byte[] whole = pixels(16, 16);
        CloudFile read = read(png(16, 16, 1, java.util.Arrays.copyOf(whole, whole.length / 2)));
        assertThat(read.cloud().count()).isBetween(1, 16 * 16 - 1);
        assertThat(read.notes()).anyMatch(n -> n.contains("cut off or damaged after"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 77, 255})
    void refusesOtherWaysOfInterlacing(int way) throws Exception {
        assertThat(refusal(png(2, 2, way, pixels(2, 2)))).contains("of a kind that is not known", "byte 26");
    }

    @Test
    void anImageThatCannotBeHeldIsRefusedBeforeMemoryIsTaken() throws Exception {
        assertThat(refusal(png(65_536, 65_536, 0, pixels(1, 1)))).contains("4,294,967,296", "cannot be held");
        assertThat(refusal(png(65_537, 1, 0, pixels(1, 1)))).contains("65,537");
    }
}
