package gsi.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.DataException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** JSON of any length, whatever stands where a buffer ends. */
class JsonTest {

    @TempDir
    Path dir;

    private JsonNode read(String text) throws IOException {
        return Json.read(Files.writeString(dir.resolve("edit.json"), text));
    }

    /** So many bytes in all, the last of them the end of a string of letters that take one, two, three and four bytes. */
    private static String ofLength(int bytes) {
        String letters = "aé写😀";
        StringBuilder text = new StringBuilder();
        int left = bytes - "{\"a\":\"\"}".length();
        while (left >= 10) {
            text.append(letters);
            left -= 10;
        }
        return text.append("z".repeat(left)).toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 4094, 4095, 4096, 4097, 4098, 8191, 8192, 8193, 8194, 16385, 100_000, 3_000_000})
    void aFileOfThisManyBytesIsReadToItsEnd(int bytes) throws IOException {
        String text = ofLength(bytes);
        String json = "{\"a\":\"" + text + "\"}";
        assertThat(read(json).get("a").asString()).isEqualTo(text);
        assertThat(Files.size(dir.resolve("edit.json"))).isEqualTo(bytes);
    }

    @Test
    void numbersWordsAndNamesMayLieAcrossTheBordersOfBuffers() throws IOException {
        for (int before = 4060; before < 4100; before++) {
            String json =
                    "{\"a\":\"" + "x".repeat(before - 20) + "\",\"wanted_number\":-1234.5678e-2,\"b\":false,\"写\":NaN}";
            JsonNode read = read(json);
            assertThat(read.get("wanted_number").asDouble()).isEqualTo(-12.345678);
            assertThat(read.get("b").asBoolean(true)).isFalse();
            assertThat(read.get("写").asDouble()).isNaN();
        }
    }

    @Test
    void whatIsCutAtABufferIsNotTakenForTheWhole() {
        for (int length : new int[] {4095, 4096, 4097, 8192}) {
            assertThatThrownBy(() -> read("[\"" + "x".repeat(length - 2)))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("is not valid JSON");
        }
    }

    @Test
    void aMistakeFarInIsFoundByItsPlace() {
        assertThatThrownBy(() -> read("{\"a\": \"" + "x".repeat(9000) + "\",\n \"b\": oops}"))
                .hasMessageContaining("edit.json")
                .hasMessageContaining("line 2");
    }

    @Test
    void aFileFarTooLargeIsRefusedBeforeItIsRead() throws IOException {
        Path file = dir.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(80L << 20);
        }
        assertThatThrownBy(() -> Json.read(file)).hasMessageContaining("80 MB, too large");
    }

    @Test
    void aFileThatIsMissingOrAFolderSaysSo() throws IOException {
        assertThatThrownBy(() -> Json.read(dir.resolve("none.json"))).hasMessageContaining("the file is missing");
        Path folder = Files.createDirectory(dir.resolve("folder.json"));
        assertThatThrownBy(() -> Json.read(folder))
                .hasMessageContaining("folder.json")
                .hasMessageContaining("cannot be read");
    }
}
