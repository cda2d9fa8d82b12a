package gsi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleKeyTest {

    @Test
    void editsOfOnePhotoSortByNumber() {
        assertThat(Stream.of("10", "2", "b", "1")
                        .map(q -> new SampleKey("fine", "cup", q))
                        .sorted())
                .extracting(SampleKey::queryId)
                .containsExactly("1", "2", "10", "b");
    }

    @Test
    void namesItsFiles() {
        SampleKey key = new SampleKey("fine", "a_frame_000010", "3");
        assertThat(key.key()).isEqualTo("a_frame_000010_3");
        assertThat(key.editStem()).isEqualTo("a_frame_000010_edit_3");
    }
}
