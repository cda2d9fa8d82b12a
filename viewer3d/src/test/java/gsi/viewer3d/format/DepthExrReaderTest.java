package gsi.viewer3d.format;

import static gsi.viewer3d.format.CloudAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EXR put together by hand: two lines of three pixels, depths 1, 2, 3 and 4, 5, 6 (m, or counts for whole numbers). */
class DepthExrReaderTest {

    private static final int UINT = 0;
    private static final int HALF = 1;
    private static final int FLOAT = 2;

    @TempDir
    private Path folder;

    private static Bytes header(int kind, int compression, int type, String... channels) {
        Bytes b = Bytes.little().u8(0x76, 0x2F, 0x31, 0x01, 2, kind, 0, 0);
        int size = 1;
        for (String c : channels) {
            size += c.length() + 17;
        }
        b.text("channels\0chlist\0").i32(size);
        for (String c : channels) {
            b.text(c + "\0").i32(type, 0, 1, 1);
        }
        return b.u8(0)
                .text("compression\0compression\0")
                .i32(1)
                .u8(compression)
                .text("dataWindow\0box2i\0")
                .i32(16)
                .i32(0, 7, 2, 8)
                .u8(0);
    }

    private static byte[] number(int type, double v) {
        Bytes b = Bytes.little();
        return switch (type) {
            case UINT -> b.i32((long) v).array();
            case HALF -> b.u16(Float.floatToFloat16((float) v)).array();
            default -> b.f32(v).array();
        };
    }

    /** One line of all channels, one after the other; those but the last are zero. */
    private static byte[] line(int type, int channels, double... depth) {
        Bytes b = Bytes.little();
        for (int c = 0; c < channels; c++) {
            for (double d : depth) {
                byte[] n = number(type, c == channels - 1 ? d : 0);
                b.bytes(n, n.length);
            }
        }
        return b.array();
    }

    /** As OpenEXR does before it packs: even bytes, then odd ones, each as the difference to the one before. */
    private static byte[] mixed(byte[] plain) {
        byte[] m = new byte[plain.length];
        int half = (plain.length + 1) / 2;
        for (int i = 0; i < plain.length; i++) {
            m[(i & 1) == 0 ? i / 2 : half + i / 2] = plain[i];
        }
        for (int i = m.length - 1; i > 0; i--) {
            m[i] = (byte) (m[i] - m[i - 1] + 128);
        }
        return m;
    }

    private static byte[] packed(int compression, byte[] plain) throws Exception {
        var out = new ByteArrayOutputStream();
        if (compression == 0) {
            return plain;
        } else if (compression == 1) {
            for (byte b : mixed(plain)) {
                out.write(-1); // a run of one byte that is not repeated
                out.write(b);
            }
        } else {
            try (var deflate = new DeflaterOutputStream(out, new Deflater(9))) {
                deflate.write(mixed(plain));
            }
        }
        return out.toByteArray();
    }

    private CloudFile read(Path file) throws CloudFileException {
        return CloudFiles.read(file, ReadOptions.DEFAULTS.withCamera(new Intrinsics(1, 1, 0, 0)), ReadProgress.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, Z",
        "1, 2, Z",
        "2, 2, Z",
        "3, 2, Z",
        "0, 1, Z",
        "2, 1, depth",
        "0, 0, Z",
        "3, 0, Y",
        "0, 2, A B Z"
    })
    void readsEachTypeAndCompression(int compression, int type, String names) throws Exception {
        String[] channels = names.split(" ", -1);
        byte[] first = line(type, channels.length, 1, 2, 3);
        byte[] second = line(type, channels.length, 4, 5, 6);
        Bytes file = header(0, compression, type, channels);
        if (compression == 3) {
            Bytes both = Bytes.little().bytes(first, first.length).bytes(second, second.length);
            byte[] block = packed(3, both.array());
            file.i64(file.array().length + 8L).i32(7, block.length).bytes(block, block.length);
        } else {
            byte[] a = packed(compression, first);
            byte[] b = packed(compression, second);
            long at = file.array().length + 16L;
            file.i64(at, at + 8 + a.length)
                    .i32(7, a.length)
                    .bytes(a, a.length)
                    .i32(8, b.length)
                    .bytes(b, b.length);
        }
        CloudFile read = read(file.file(folder, "a.exr"));
        assertThat(read.notes()).isEmpty();
        assertThat(read.cloud().count()).isEqualTo(6);
        double unit = type == UINT ? 1e-3 : 1;
        for (int i = 0; i < 6; i++) {
            assertThat(read.cloud().point(i).z).isCloseTo((i + 1) * unit, org.assertj.core.api.Assertions.within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"4, PIZ", "5, PXR24", "6, B44", "9, DWAB", "77, method 77"})
    void namesACompressionThatItCannotRead(int compression, String name) {
        assertThat(refusal(header(0, compression, FLOAT, "Z").file(folder, "a.exr")))
                .contains("compressed with " + name + ",", "save it with ZIP");
    }

    @ParameterizedTest
    @CsvSource({"2, tiled", "8, deep", "16, multi-part"})
    void namesAKindThatItCannotRead(int kind, String name) {
        assertThat(refusal(header(kind, 0, FLOAT, "Z").file(folder, "a.exr")))
                .contains("is a " + name + " EXR", "byte 5");
    }

    @Test
    void saysHowManyRowsAreMissing() throws Exception {
        byte[] first = line(FLOAT, 1, 1, 2, 3);
        Bytes file = header(0, 0, FLOAT, "Z");
        long at = file.array().length + 16L;
        file.i64(at, 1L << 60).i32(7, first.length).bytes(first, first.length);
        CloudFile read = read(file.file(folder, "a.exr"));
        assertThat(read.cloud().count()).isEqualTo(3);
        assertThat(read.notes()).anyMatch(n -> n.contains("1 of 2 rows are missing"));
    }
}
