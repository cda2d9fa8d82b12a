package gsi.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.DataException;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of a set, of which the first pair needs a few. */
class ListedSetTest {

    private static final String EDIT = """
            {"prompt": "Move the mug 40 centimeters to the right", "target": "mug",
             "original_bbox_3d": [0, 0, 1.5, 0.2, 0.2, 0.2, 0], "new_bbox_3d": [0.4, 0, 1.5, 0.2, 0.2, 0.2, 0],
             "camera_intrinsics": [[60, 0, 32], [0, 60, 24], [0, 0, 1]],
             "rotation_matrix": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
             "new_rotation_matrix": [[1, 0, 0], [0, 1, 0], [0, 0, 1]]}
            """;

    @TempDir
    Path dir;

    private Path folder() throws IOException {
        return Files.createDirectories(dir.resolve("fine_dataset"));
    }

    /** Ten edits of one photo, one of another, a file of several, and what is no edit. Made in no order. */
    private ListedSet set() throws IOException {
        for (int i : new int[] {7, 3, 9, 0, 5, 1, 8, 2, 6, 4}) {
            Files.writeString(folder().resolve("b_edit_" + i + ".json"), EDIT);
        }
        Files.writeString(folder().resolve("c_edit.json"), "{\"x\": " + EDIT + "}");
        Files.writeString(folder().resolve("a_edit_0.json"), EDIT);
        for (String other : List.of("a.png", "a_objects.json", "b.png", "c.png", "_edit_.json", "notes.txt")) {
            Files.writeString(folder().resolve(other), "{}");
        }
        return new ListedSet("fine", FolderListing.of(folder(), new ArrayList<>()), List.of());
    }

    private static List<String> names(List<EditFile> edits) {
        return edits.stream().map(e -> e.name().replace(".json", "")).toList();
    }

    private static SampleKey key(String image, String query) {
        return new SampleKey("fine", image, query);
    }

    @Test
    void onlyEditFilesCountAndComeInOrder() throws IOException {
        assertThat(set().count()).isEqualTo(12);
        assertThat(names(set().edits()))
                .startsWith("a_edit_0", "b_edit_0", "b_edit_1")
                .endsWith("b_edit_9", "c_edit")
                .hasSize(12);
    }

    @Test
    void aPlaceHasTheNearestBeforeAndAfterIt() throws IOException {
        assertThat(names(set().around(key("b", "5"), 2, 3)))
                .containsExactly("b_edit_3", "b_edit_4", "b_edit_5", "b_edit_6", "b_edit_7");
    }

    @Test
    void atTheBeginningAndTheEndThereAreFewer() throws IOException {
        assertThat(names(set().around(key("a", "0"), 2, 2))).containsExactly("a_edit_0", "b_edit_0");
        assertThat(names(set().around(key("b", "9"), 1, 5))).containsExactly("b_edit_8", "b_edit_9", "c_edit");
    }

    @Test
    void aSampleAmongSeveralInOneFileIsAtThatFile() throws IOException {
        assertThat(names(set().around(key("c", "x"), 1, 5))).containsExactly("b_edit_9", "c_edit");
    }

    @Test
    void withoutAPlaceOrWithOneThatIsNotThereItBegins() throws IOException {
        assertThat(names(set().around(null, 2, 2))).containsExactly("a_edit_0", "b_edit_0");
        assertThat(names(set().around(key("zebra", "1"), 2, 2))).containsExactly("a_edit_0", "b_edit_0");
    }

    @Test
    void aSampleMayBeHereByNameAndSet() throws IOException {
        ListedSet set = set();
        assertThat(set.mayHave(key("b", "5"))).isTrue();
        assertThat(set.mayHave(key("c", "anything"))).isTrue();
        assertThat(set.mayHave(key("b", "10"))).isFalse();
        assertThat(set.mayHave(new SampleKey("coarse", "b", "5"))).isFalse();
    }

    @Test
    void thePartIsAroundThePlaceAndTheWholeHasTheSameSamplesAmongAll() throws IOException, DataException {
        int many = 600;
        for (int i = 0; i < many; i++) {
            Files.writeString(folder().resolve("p%03d_edit_0.json".formatted(i)), EDIT);
            Files.writeString(folder().resolve("p%03d.png".formatted(i)), "");
        }
        ListedData listed = new DataSetReader().list(dir);
        List<Sample> part = listed.part(key("p400", "0")).samples();
        List<Sample> whole = listed.whole(ReadProgress.SILENT).samples();
        assertThat(listed.editFiles()).isEqualTo(many);
        assertThat(part)
                .hasSize(200)
                .extracting(Sample::key)
                .startsWith(key("p380", "0"))
                .contains(key("p400", "0"));
        assertThat(whole).hasSize(many).containsAll(part);
        assertThat(whole.subList(380, 580)).isEqualTo(part);
    }
}
