package gsi.viewer3d.format;

import static gsi.viewer3d.format.CloudAssert.assertColours;
import static gsi.viewer3d.format.CloudAssert.assertPoints;
import static gsi.viewer3d.format.CloudAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlyReaderTest {

    @TempDir
    private Path folder;

    private static String header(String format, long count, String... properties) {
        StringBuilder s = new StringBuilder("ply\nformat " + format + " 1.0\ncomment made for a test\nelement vertex ")
                .append(count)
                .append('\n');
        for (String p : properties) {
            s.append("property ").append(p).append('\n');
        }
        return s.append("end_header\n").toString();
    }

    private static final String[] XYZ_RGB = {"float x", "float y", "float z", "uchar red", "uchar green", "uchar blue"};

    @Test
    void readsLittleEndian() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header("binary_little_endian", 2, XYZ_RGB))
                .f32(1, 2, 3)
                .u8(255, 128, 1)
                .f32(-4, 5.5, 6)
                .u8(0, 0, 200)
                .file(folder, "a.ply"));
        assertPoints(read, 1, 2, 3, -4, 5.5, 6);
        assertColours(read, 0xFF8001, 0x0000C8);
        assertThat(read.format()).isEqualTo(CloudFormat.PLY);
        assertThat(read.encoding()).isEqualTo("binary, little endian");
        assertThat(read.declared()).isEqualTo(2);
        assertThat(read.notes()).isEmpty();
        assertThat(read.fields()).contains("x float32", "blue uint8");
        assertThat(read.cloud().bounds().minX()).isEqualTo(-4);
        assertThat(read.cloud().bounds().maxZ()).isEqualTo(6);
    }

    @Test
    void readsBigEndianInAnyOrderAndType() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.big()
                .text(header(
                        "binary_big_endian",
                        1,
                        "short label",
                        "double z",
                        "uint8 nx",
                        "float32 y",
                        "int x",
                        "ushort intensity"))
                .u16(-7)
                .f64(3)
                .u8(99)
                .f32(2)
                .i32(1)
                .u16(40_000)
                .file(folder, "a.ply"));
        assertPoints(read, 1, 2, 3);
        assertThat(read.coloured()).isFalse();
        assertThat(read.cloud().rgb()).containsExactly(PointCloud.NO_COLOUR);
        assertThat(read.cloud().labels()).containsExactly(-7);
        assertThat(read.cloud().intensity()).containsExactly(40_000f);
    }

    @Test
    void readsTextWithWindowsLineEnds() throws Exception {
        String text = (header("ascii", 2, "float x", "float y", "float z", "float red", "float green", "float blue")
                        + "1 2 3 1 0.5 0\n1e1 -2.5E-1 .5 0 0 1\n")
                .replace("\n", "\r\n");
        CloudFile read = CloudFiles.read(Bytes.file(folder, "a.ply", text));
        assertPoints(read, 1, 2, 3, 10, -0.25, 0.5);
        assertColours(read, 0xFF8000, 0x0000FF);
    }

    @Test
    void readsBinaryBehindAWindowsHeader() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header("binary_little_endian", 1, "float x", "float y", "float z")
                        .replace("\n", "\r\n"))
                .f32(1, 2, 3)
                .file(folder, "a.ply"));
        assertPoints(read, 1, 2, 3);
    }

    @Test
    void floatColoursMayGoTo255() throws Exception {
        String[] properties = {"float x", "float y", "float z", "float red", "float green", "float blue"};
        assertColours(
                CloudFiles.read(Bytes.little()
                        .text(header("binary_little_endian", 1, properties))
                        .f32(1, 2, 3, 255, 128, 0)
                        .file(folder, "a.ply")),
                0xFF8000);
        assertColours(
                CloudFiles.read(Bytes.little()
                        .text(header("binary_little_endian", 1, properties))
                        .f32(1, 2, 3, 1.0, 0.5, -0.1)
                        .file(folder, "b.ply")),
                0xFF8000);
        assertColours(
                CloudFiles.read(Bytes.file(folder, "c.ply", header("ascii", 1, properties) + "1 2 3 255 128.0 0\n")),
                0xFF8000);
    }

    @Test
    void skipsListsAndOtherElements() throws Exception {
        String text = """
                ply
                format binary_little_endian 1.0
                element face 2
                property list uchar int vertex_indices
                element pose 1
                property double t
                element vertex 2
                property float x
                property list ushort short seen_by
                property float y
                property float z
                property uchar red
                property uchar green
                property uchar blue
                element edge 1
                property int a
                end_header
                """;
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(text)
                .u8(3)
                .i32(0, 1, 1)
                .u8(0)
                .f64(7)
                .f32(1)
                .u16(2, 8, 9)
                .f32(2, 3)
                .u8(1, 2, 3)
                .f32(4)
                .u16(0)
                .f32(5, 6)
                .u8(4, 5, 6)
                .i32(1)
                .file(folder, "a.ply"));
        assertPoints(read, 1, 2, 3, 4, 5, 6);
        assertColours(read, 0x010203, 0x040506);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void readsATextMesh() throws Exception {
        String text = """
                ply
                format ascii 1.0
                element vertex 3
                property list uchar int seen_by
                property double x
                property double y
                property double z
                element face 1
                property list uchar int vertex_indices
                end_header
                2 9 9 0 0 0
                0 1 0 0
                1 5 0 1 0
                3 0 1 2
                """;
        CloudFile read = CloudFiles.read(Bytes.file(folder, "a.ply", text));
        assertPoints(read, 0, 0, 0, 1, 0, 0, 0, 1, 0);
    }

    @Test
    void keepsMillimetresAtTenThousandKilometres() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header("binary_little_endian", 2, "double x", "double y", "double z"))
                .f64(1e7 + 0.001, -1e7, 5)
                .f64(1e7 + 0.002, -1e7 - 0.003, 6)
                .file(folder, "a.ply"));
        assertThat(read.cloud().point(1).x - read.cloud().point(0).x).isEqualTo(0.001, within(1e-7));
        assertThat(read.cloud().point(1).y).isEqualTo(-1e7 - 0.003, within(1e-7));
        CloudFile text = CloudFiles.read(Bytes.file(
                folder,
                "b.ply",
                header("ascii", 2, "double x", "double y", "double z") + "10000000.001 0 0\n10000000.002 0 0\n"));
        assertThat(text.cloud().point(1).x - text.cloud().point(0).x).isEqualTo(0.001, within(1e-7));
    }

    @Test
    void dropsWhatIsNotFinite() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header("binary_little_endian", 4, XYZ_RGB))
                .f32(1, 2, 3)
                .u8(1, 1, 1)
                .f32(Double.NaN, 2, 3)
                .u8(2, 2, 2)
                .f32(1, Double.NEGATIVE_INFINITY, 3)
                .u8(3, 3, 3)
                .f32(4, 5, 6)
                .u8(4, 4, 4)
                .file(folder, "a.ply"));
        assertPoints(read, 1, 2, 3, 4, 5, 6);
        assertColours(read, 0x010101, 0x040404);
        assertThat(read.dropped()).isEqualTo(2);
        assertThat(read.declared()).isEqualTo(4);
        CloudFile text = CloudFiles.read(Bytes.file(
                folder, "b.ply", header("ascii", 3, "float x", "float y", "float z") + "1 2 3\nnan 1 1\n1 -inf 1\n"));
        assertPoints(text, 1, 2, 3);
        assertThat(text.dropped()).isEqualTo(2);
    }

    @Test
    void readsWhatIsThereOfABrokenPromise() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header("binary_little_endian", 1_000_000_000_000L, "float x", "float y", "float z"))
                .f32(1, 2, 3, 4, 5)
                .file(folder, "a.ply"));
        assertPoints(read, 1, 2, 3);
        assertThat(read.notes()).singleElement().asString().contains("1,000,000,000,000", "the file has 1");
        CloudFile text = CloudFiles.read(Bytes.file(
                folder,
                "b.ply",
                header("ascii", 1_000_000_000_000L, "float x", "float y", "float z") + "1 2 3\n4 5\n7 8 x\n\n9 9 9"));
        assertPoints(text, 1, 2, 3, 9, 9, 9);
        assertThat(text.dropped()).isZero();
        assertThat(text.notes()).anyMatch(n -> n.contains("2 lines are not readable, the first is line 10"));
    }

    @Test
    void readsNoPointOrOneOrManyAlike() throws Exception {
        String[] xyz = {"float x", "float y", "float z"};
        assertThat(CloudFiles.read(Bytes.file(folder, "a.ply", header("ascii", 0, xyz)))
                        .cloud()
                        .count())
                .isZero();
        assertThat(CloudFiles.read(Bytes.file(folder, "b.ply", header("binary_little_endian", 0, xyz)))
                        .cloud()
                        .count())
                .isZero();
        CloudFile same = CloudFiles.read(Bytes.file(folder, "c.ply", header("ascii", 3, xyz) + "1 1 1\n1 1 1\n1 1 1"));
        assertPoints(same, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(same.cloud().bounds().radius()).isZero();
    }

    @Test
    void saysWhatIsWrongWithAHeader() {
        assertThat(refusal(Bytes.file(folder, "a.ply", "ply\nformat ascii 1.0\nelement vertex 1\n")))
                .contains("end_header", "line 3");
        assertThat(refusal(Bytes.file(folder, "b.ply", "ply\nformat ascii 1.0\nelement vertex many\nend_header\n")))
                .contains("many", "line 3");
        assertThat(refusal(Bytes.file(folder, "c.ply", "ply\nformat ascii 1.0\nelement face 1\nend_header\n")))
                .contains("no vertices");
        assertThat(refusal(Bytes.file(folder, "d.ply", header("ascii", 1, "float x", "float y") + "1 2\n")))
                .contains("without x, y and z");
        assertThat(refusal(Bytes.file(folder, "e.ply", header("ascii", 1, "quad x"))))
                .contains("quad", "line 5");
        assertThat(refusal(Bytes.file(folder, "f.ply", "ply\nformat morse 1.0\nend_header\n")))
                .contains("morse");
    }
}
