package gsi.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.layout.FolderChanges.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes into a data folder, and goes from it, after it was read. */
class FolderChangesTest {

    private static final String EDIT = """
            {"prompt": "Move the mug", "target": "mug", "original_bbox_3d": [0, 0, 1, 1, 1, 1, 0],
             "camera_intrinsics": [[60, 0, 32], [0, 60, 24], [0, 0, 1]]}
            """;

    @TempDir
    Path root;

    private Path set;
    private FolderChanges changes;

    @BeforeEach
    void readTwoSamples() throws IOException {
        set = Files.createDirectories(root.resolve("fine_dataset"));
        Files.writeString(set.resolve("photo.png"), "");
        Files.writeString(set.resolve("photo_edit_0.json"), EDIT);
        Files.writeString(set.resolve("photo_edit_1.json"), EDIT);
        Files.writeString(set.resolve("photo_edit_broken.json"), "{");
        Path model = Files.createDirectories(root.resolve("eval/bold/generated_images_fine"));
        Files.writeString(model.resolve("photo_edit_0.png"), "");
        changes = new FolderChanges(new DataSetReader().read(root));
    }

    @Test
    void aFolderAtRestIsLookedAtOnce() throws IOException {
        assertThat(changes.look()).as("a file with a problem is known too").contains(Found.NOTHING);
        assertThat(changes.look()).isEmpty();
    }

    @Test
    void newEditFilesAreCountedAlsoThoseOfANewSet() throws IOException {
        Files.writeString(set.resolve("photo_edit_2.json"), EDIT);
        Files.writeString(set.resolve("notes.json"), "{}");
        Path other = Files.createDirectories(root.resolve("coarse_dataset"));
        Files.writeString(other.resolve("photo_edit_7.json"), EDIT);
        Found found = changes.look().orElseThrow();
        assertThat(found.appeared().count()).isEqualTo(2);
        assertThat(found.appeared().first())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("photo_edit_7.json", "photo_edit_2.json");
        assertThat(found.vanished().count()).isZero();
    }

    @Test
    void filesOfSamplesThatGoAreNamedAndComingBackTheyAreNot() throws IOException {
        Path image = root.resolve("eval/bold/generated_images_fine/photo_edit_0.png");
        Files.delete(image);
        Files.delete(set.resolve("photo_edit_1.json"));
        Found found = changes.look().orElseThrow();
        assertThat(found.vanished().first()).containsExactly(image, set.resolve("photo_edit_1.json"));
        Files.writeString(image, "");
        Files.writeString(set.resolve("photo_edit_1.json"), EDIT);
        assertThat(changes.look()).contains(Found.NOTHING);
    }

    @Test
    void ofManyTheFirstAreNamed() throws IOException {
        for (int i = 10; i < 30; i++) {
            Files.writeString(set.resolve("photo_edit_" + i + ".json"), EDIT);
        }
        Found found = changes.look().orElseThrow();
        assertThat(found.appeared().count()).isEqualTo(20);
        assertThat(found.appeared().first()).hasSize(5);
    }

    @Test
    void aWholeFolderThatIsMovedAwayIsMissedFileByFile() throws IOException {
        Files.move(set, root.resolve("elsewhere"));
        assertThat(changes.look().map(f -> f.vanished().count())).contains(3);
        assertThat(changes.look()).isEqualTo(Optional.empty());
    }

    @Test
    void withoutTheRootThereIsNothingToLookAt() throws IOException {
        Path moved = root.resolveSibling(root.getFileName() + "-moved");
        Files.move(root, moved);
        try {
            assertThatThrownBy(changes::look).isInstanceOf(NoSuchFileException.class);
        } finally {
            Files.move(moved, root);
        }
        assertThat(changes.look()).isPresent();
    }
}
