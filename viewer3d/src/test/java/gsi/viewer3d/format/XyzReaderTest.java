package gsi.viewer3d.format;

import static gsi.viewer3d.format.CloudAssert.assertColours;
import static gsi.viewer3d.format.CloudAssert.assertPoints;
import static gsi.viewer3d.format.CloudAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XyzReaderTest {

    @TempDir
    private Path folder;

    private CloudFile read(String name, String text) throws CloudFileException {
        return CloudFiles.read(Bytes.file(folder, name, text));
    }

    @Test
    void readsPlainCoordinates() throws Exception {
        CloudFile read = read("a.xyz", "# a comment\n1 2 3\n\n  4\t5   6  \r\n");
        assertPoints(read, 1, 2, 3, 4, 5, 6);
        assertThat(read.coloured()).isFalse();
        assertThat(read.notes()).isEmpty();
        assertThat(read.declared()).isEqualTo(2);
    }

    @Test
    void readsNamedColumnsInAnyOrder() throws Exception {
        CloudFile read = read("a.csv", "label,Z,\"Y\",X,nx,red,green,blue\n3,30,20,10,0.5,255,0,128\n4,3,,1,0,0,0,0\n");
        assertPoints(read, 10, 20, 30);
        assertColours(read, 0xFF0080);
        assertThat(read.cloud().labels()).containsExactly(3);
        assertThat(read.dropped()).isEqualTo(1);
        CloudFile comment = read("b.txt", "//X Y Z R G B\n1 2 3 1.0 0 0.5\n");
        assertColours(comment, 0xFF0080);
        assertThat(comment.encoding()).contains("named");
    }

    @Test
    void guessesColours() throws Exception {
        assertColours(read("a.txt", "1 2 3 255 0 128\n1 2 3 0 1 2\n"), 0xFF0080, 0x000102);
        assertColours(read("b.txt", "1 2 3 1.0 0.0 0.5\n1 2 3 0.5 0.5 0.1\n"), 0xFF0080, 0x80801A);
        assertThat(read("c.txt", "1 2 3 0.6 0.8 0\n1 2 3 -0.6 0.8 0\n").coloured())
                .as("normals are no colours")
                .isFalse();
        assertColours(read("d.pts", "2\n1 2 3 -700 255 0 128\n4 5 6 200 1 2 3\n"), 0xFF0080, 0x010203);
    }

    @Test
    void decidesByAllColoursNotOnlyTheFirst() throws Exception {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            s.append("1 2 3 0.0 0.5 1.0\n");
        }
        CloudFile read = read("a.txt", s + "1 2 3 255.0 0 0\n");
        assertThat(read.cloud().rgb()[0]).isEqualTo(0x000101);
        assertThat(read.cloud().rgb()[1000]).isEqualTo(0xFF0000);
    }

    @Test
    void readsDecimalCommas() throws Exception {
        assertPoints(read("a.csv", "x;y;z\n1,5;2,25;-3\n"), 1.5, 2.25, -3);
    }

    @Test
    void readsManyLinesInOrder() throws Exception {
        StringBuilder s = new StringBuilder();
        int n = 300_000;
        for (int i = 0; i < n; i++) {
            s.append(i).append(" 0.125 -7e-1 \r\n");
        }
        CloudFile read = read("a.xyz", s.toString());
        assertThat(read.cloud().count()).isEqualTo(n);
        for (int i = 0; i < n; i++) {
            if (read.cloud().point(i).x != i) {
                assertThat(read.cloud().point(i).x).isEqualTo(i);
            }
        }
    }

    @Test
    void countsLinesThatAreNoPoints() throws Exception {
        CloudFile read = read("a.xyz", "1 2 3\n1 2\nhello\n4 5 6\n");
        assertPoints(read, 1, 2, 3, 4, 5, 6);
        assertThat(read.notes()).containsExactly("2 lines are not readable as points");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(refusal(Bytes.file(folder, "a.txt", "once upon a time\nthere was\n")))
                .contains("no line of numbers");
        assertThat(refusal(Bytes.file(folder, "b.txt", "1 2\n3 4\n"))).contains("only 2 numbers");
        assertThat(refusal(Bytes.file(folder, "c.txt", ""))).contains("empty");
        assertThat(refusal(Bytes.file(folder, "d.ply", "1 2 3\n"))).contains("no PLY");
        assertThat(refusal(Bytes.file(folder, "e.bin", new byte[] {1, 2, 3}))).contains("01 02 03");
        assertThat(refusal(folder.resolve("missing.ply"))).contains("does not exist");
        assertThat(refusal(folder)).contains("folder");
    }
}
