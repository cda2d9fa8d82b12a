package gsi.viewer3d.format;

import static gsi.viewer3d.format.CloudAssert.assertColours;
import static gsi.viewer3d.format.CloudAssert.assertPoints;
import static gsi.viewer3d.format.CloudAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcdReaderTest {

    @TempDir
    private Path folder;

    private static String header(String fields, String size, String type, long points, String data) {
        return "# .PCD v.7 - Point Cloud Data file format\nVERSION .7\nFIELDS %s\nSIZE %s\nTYPE %s\nWIDTH %d\nHEIGHT 1\nVIEWPOINT 0 0 0 1 0 0 0\nPOINTS %d\nDATA %s\n"
                .formatted(fields, size, type, points, points, data);
    }

    @Test
    void readsText() throws Exception {
        // PCL writes a float whose bits are the colour.
        CloudFile read = CloudFiles.read(Bytes.file(
                folder,
                "a.pcd",
                header("x y z rgb", "4 4 4 4", "F F F F", 3, "ascii")
                        + "1 2 3 4.2108e+06\nnan nan nan 0\n4 5 6 2.3418052e-38\n"));
        assertPoints(read, 1, 2, 3, 4, 5, 6);
        assertThat(read.cloud().rgb()[0]).isEqualTo(0x8080E0);
        assertThat(read.dropped()).isEqualTo(1);
        CloudFile whole = CloudFiles.read(Bytes.file(
                folder,
                "b.pcd",
                header("x y z rgba label", "4 4 4 4 2", "F F F U U", 1, "ascii") + "1 2 3 4278255360 7\n"));
        assertColours(whole, 0x00FF00);
        assertThat(whole.cloud().labels()).containsExactly(7);
    }

    @Test
    void readsBinaryWithNormalsAndPadding() throws Exception {
        String header = header("x y z _ rgb normal_x intensity", "4 4 4 1 4 4 8", "F F F U U F F", 2, "binary")
                .replace("WIDTH", "COUNT 1 1 1 4 1 1 1\nWIDTH");
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header)
                .f32(1, 2, 3)
                .u8(0, 0, 128, 63)
                .i32(0xFF010203)
                .f32(0.5)
                .f64(0.25)
                .f32(4, 5, 6)
                .u8(0, 0, 128, 63)
                .i32(0x00040506)
                .f32(0.5)
                .f64(Double.NaN)
                .file(folder, "a.pcd"));
        assertPoints(read, 1, 2, 3, 4, 5, 6);
        assertColours(read, 0x010203, 0x040506);
        assertThat(read.cloud().intensity()).containsExactly(0.25f, 0);
    }

    private static Bytes compressed(long points, long unpacked, byte[] packed) {
        return Bytes.little()
                .text(header("x y z", "4 4 4", "F F F", points, "binary_compressed"))
                .i32(packed.length, unpacked)
                .bytes(packed, packed.length);
    }

    private static byte[] packed(double... values) {
        byte[] plain = Bytes.little().f32(values).array();
        byte[] out = new byte[Lzf.bound(plain.length)];
        return java.util.Arrays.copyOf(out, Lzf.pack(plain, plain.length, out));
    }

    @Test
    void readsCompressedFieldAfterField() throws Exception {
        assertPoints(
                CloudFiles.read(compressed(2, 24, packed(1, 4, 2, 5, 3, 6)).file(folder, "a.pcd")), 1, 2, 3, 4, 5, 6);
    }

    @Test
    void readsWhatIsWholeOfDamagedCompression() throws Exception {
        byte[] packed = packed(1, 4, 7, 2, 5, 8, 3, 6, 9);
        byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 5);
        CloudFile read = CloudFiles.read(compressed(3, 36, cut).file(folder, "a.pcd"));
        assertThat(read.cloud().count()).isBetween(1, 2);
        assertThat(read.notes()).anyMatch(n -> n.contains("promises 3 points"));
        CloudFile bad = CloudFiles.read(
                compressed(3, 36, new byte[] {0, 1, (byte) 0xFF, 1, 1}).file(folder, "b.pcd"));
        assertThat(bad.cloud().count()).isZero();
        assertThat(bad.notes()).anyMatch(n -> n.contains("damaged at byte"));
    }

    @Test
    void doesNotBelieveLiesAboutSize() {
        assertThat(refusal(compressed(2, 25, packed(1, 2)).file(folder, "a.pcd")))
                .contains("25");
        assertThat(refusal(compressed(100_000_000, 1_200_000_000L, packed(1, 2)).file(folder, "b.pcd")))
                .contains("cannot");
        assertThat(refusal(Bytes.file(
                        folder, "c.pcd", header("x y z", "4 4 4", "F F F", 1_000_000_000_000L, "binary_compressed"))))
                .contains("cut off");
        assertThat(refusal(Bytes.file(
                        folder,
                        "d.pcd",
                        header("x y z q", "4 4 4 4", "F F F F", 1, "binary")
                                .replace("WIDTH", "COUNT 1 1 1 999999999999\nWIDTH"))))
                .contains("bytes");
    }

    @Test
    void dropsWhatAnOrganisedCloudDidNotMeasure() throws Exception {
        String header =
                header("x y z", "4 4 4", "F F F", 4, "binary").replace("WIDTH 4\nHEIGHT 1", "WIDTH 2\nHEIGHT 2");
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header)
                .f32(1, 1, 1)
                .f32(Double.NaN, Double.NaN, Double.NaN)
                .f32(2, 2, 2)
                .f32(Double.NaN, Double.NaN, Double.NaN)
                .file(folder, "a.pcd"));
        assertPoints(read, 1, 1, 1, 2, 2, 2);
        assertThat(read.dropped()).isEqualTo(2);
        assertThat(read.cloud().rgb()).containsOnly(PointCloud.NO_COLOUR);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAHeader() {
        assertThat(refusal(Bytes.file(folder, "a.pcd", "# .PCD v.7\nVERSION .7\nFIELDS x y z\n")))
                .contains("DATA is missing");
        assertThat(refusal(Bytes.file(folder, "b.pcd", header("x y z", "4 4", "F F F", 1, "ascii"))))
                .contains("3 FIELDS", "2 SIZE", "line");
        assertThat(refusal(Bytes.file(folder, "c.pcd", header("x y z", "4 4 3", "F F F", 1, "ascii"))))
                .contains("SIZE 3");
        assertThat(refusal(Bytes.file(folder, "d.pcd", header("x y z", "4 4 4", "F F F", 1, "zipped"))))
                .contains("zipped");
        assertThat(refusal(Bytes.file(folder, "e.pcd", header("u v w", "4 4 4", "F F F", 1, "ascii"))))
                .contains("without x, y and z");
    }
}
