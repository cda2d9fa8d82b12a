package gsi.viewer3d.format;

import static gsi.viewer3d.format.CloudAssert.assertColours;
import static gsi.viewer3d.format.CloudAssert.assertPoints;
import static gsi.viewer3d.format.CloudAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyReaderTest {

    @TempDir
    private Path folder;

    private static String header(String descr, boolean fortran, String shape) {
        String text = "{'descr': %s, 'fortran_order': %s, 'shape': (%s), }\n"
                .formatted(descr, fortran ? "True" : "False", shape);
        return "\u0093NUMPY\u0001\u0000" + (char) (text.length() & 0xFF) + (char) (text.length() >> 8) + text;
    }

    private Path zip(String name, String entry, byte[] array) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(array);
            out.closeEntry();
        }
        return file;
    }

    @Test
    void readsBigEndianNumbers() throws Exception {
        assertPoints(
                CloudFiles.read(Bytes.big()
                        .text(header("'>f8'", false, "2, 3"))
                        .f64(1, 2, 3, 4, 5, 6)
                        .file(folder, "a.npy")),
                1,
                2,
                3,
                4,
                5,
                6);
        assertPoints(
                CloudFiles.read(Bytes.big()
                        .text(header("'>i2'", false, "1, 3"))
                        .u16(7, -8, 9)
                        .file(folder, "b.npy")),
                7,
                -8,
                9);
    }

    @Test
    void readsColumnByColumn() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header("'<f4'", true, "2, 6"))
                .f32(1, 4, 2, 5, 3, 6, 10, 40, 20, 50, 30, 60)
                .file(folder, "a.npy"));
        assertPoints(read, 1, 2, 3, 4, 5, 6);
        assertColours(read, 0x0A141E, 0x28323C);
    }

    @Test
    void readsStructuresOfSeveralTypesWithPadding() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.big()
                .text(header(
                        "[('red', '|u1'), ('green', '|u1'), ('blue', '|u1'), ('', '|V1'), ('x', '>f8'), ('y', '>f4'),"
                                + " ('z', '>i2'), ('label', '>u4')]",
                        false,
                        "2,"))
                .u8(1, 2, 3, 0)
                .f64(0.5)
                .f32(1.5)
                .u16(-2)
                .i32(70_000)
                .u8(4, 5, 6, 0)
                .f64(1.5)
                .f32(2.5)
                .u16(3)
                .i32(70_001)
                .file(folder, "a.npy"));
        assertPoints(read, 0.5, 1.5, -2, 1.5, 2.5, 3);
        assertColours(read, 0x010203, 0x040506);
        assertThat(read.cloud().labels()).containsExactly(70_000, 70_001);
    }

    @Test
    void readsAnOrganisedCloudRowByRow() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header("'<f4'", false, "2, 1, 3"))
                .f32(1, 2, 3, Double.NaN, Double.NaN, Double.NaN)
                .file(folder, "a.npy"));
        assertPoints(read, 1, 2, 3);
        assertThat(read.dropped()).isOne();
    }

    @Test
    void readsNoPointOrOneOrManyAlike() throws Exception {
        assertThat(CloudFiles.read(Bytes.file(folder, "a.npy", header("'<f4'", false, "0, 3")))
                        .cloud()
                        .count())
                .isZero();
        assertPoints(
                CloudFiles.read(Bytes.little()
                        .text(header("'<f4'", false, "1, 3"))
                        .f32(1, 2, 3)
                        .file(folder, "b.npy")),
                1,
                2,
                3);
        CloudFile same = CloudFiles.read(Bytes.little()
                .text(header("'<f4'", false, "2, 3"))
                .f32(1, 1, 1, 1, 1, 1)
                .file(folder, "c.npy"));
        assertThat(same.cloud().bounds().radius()).isZero();
    }

    @Test
    void readsWhatIsThereOfABrokenPromise() throws Exception {
        CloudFile read = CloudFiles.read(Bytes.little()
                .text(header("'<f4'", false, "1000000000000, 3"))
                .f32(1, 2, 3, 4)
                .file(folder, "a.npy"));
        assertPoints(read, 1, 2, 3);
        assertThat(read.notes()).anyMatch(n -> n.contains("1,000,000,000,000") && n.contains("the file has 1"));
        assertThat(refusal(Bytes.little()
                        .text(header("'<f4'", true, "1000000000000, 3"))
                        .f32(1, 2, 3, 4)
                        .file(folder, "b.npy")))
                .contains("cut off", "1,000,000,000,000");
        assertThat(refusal(Bytes.file(folder, "c.npy", header("'<f4'", false, "9999999999, 9999999999, 3"))))
                .contains("more elements than can be counted");
    }

    @Test
    void doesNotUnpackABomb() throws Exception {
        byte[] lie = Bytes.little()
                .text(header("'<f4'", false, "1000000000000, 3"))
                .f32(1, 2, 3)
                .array();
        assertThat(refusal(zip("a.npz", "points.npy", lie))).contains("points", "unpacks to 12,000,000,0", "cannot");
        // Sixteen megabytes of zeros behind an array of one point: only the array is unpacked.
        byte[] bomb =
                Bytes.little().text(header("'<f4'", false, "1, 3")).f32(1, 2, 3).array();
        byte[] long16 = java.util.Arrays.copyOf(bomb, 16 << 20);
        assertPoints(CloudFiles.read(zip("b.npz", "points.npy", long16)), 1, 2, 3);
    }

    @Test
    void saysWhatIsWrongWithAHeader() throws Exception {
        assertThat(refusal(Bytes.file(folder, "a.npy", header("'<c8'", false, "1, 3"))))
                .contains("c8");
        assertThat(refusal(Bytes.file(folder, "b.npy", header("'|O'", false, "1, 3"))))
                .contains("|O");
        assertThat(refusal(Bytes.file(folder, "c.npy", "\u0093NUMPY\u0001\u0000\u00FF\u00FF{")))
                .contains("is no NumPy array");
        assertThat(refusal(Bytes.file(folder, "e.npy", "\u0093NUMPY\u0001\u0000\u00FF\u00FF{'descr':")))
                .contains("cut off", "byte 8");
        assertThat(refusal(zip("d.npz", "notes.txt", new byte[] {1}))).contains("neither points nor depth");
    }
}
