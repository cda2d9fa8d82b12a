package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.annotation.ReviewProject;
import gsi.app.testdata.TinyData;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data and projects that may be looked at and not written. */
class ReadOnlyTest extends DeskTest {

    private TinyData data;

    @BeforeEach
    void writeData() {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "needs permissions as POSIX knows them");
        data = TinyData.write(dir.resolve("data"), 2, "bold");
    }

    @AfterEach
    void allowWritingAgain() throws IOException {
        permit(data.root(), "rwxr-xr-x");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void theProjectOfAReadOnlyFolderGoesToTheUsersFolderAndTheWindowSaysSo() throws IOException {
        permit(data.root(), "r-xr-xr-x");
        desk.open(data.root());
        assertThat(desk.message()).startsWith("Decisions go to the project " + dir.resolve("home/projects"));
        desk.key(KeyCode.A);
        assertThat(desk.shown()).isEqualTo("photo_1");
        assertThat(desk.review().project().info().file())
                .startsWith(dir.resolve("home"))
                .exists();
        assertThat(data.project()).doesNotExist();
    }

    @Test
    void aReadOnlyProjectIsShownAndEveryTryToDecideExplainsWhyNot() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("archive"));
        Path project = folder.resolve("old.gsi");
        ReviewProject.openOrCreate(project, data.root(), "test").close();
        permit(project, "r--r--r--");
        desk.open(data.root(), project);
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.readonly", project));
        desk.key(KeyCode.RIGHT);
        assertThat(desk.shown()).isEqualTo("photo_1");
        desk.key(KeyCode.A);
        assertThat(desk.shown()).isEqualTo("photo_1");
        assertThat(desk.message()).isEqualTo(desk.texts.get("command.readonly"));
        assertThat(desk.review().project().decisions()).isEmpty();
        desk.key(KeyCode.V);
        assertThat(desk.visibleTexts())
                .as("the box shows, and why it stays")
                .contains(desk.texts.get("correct.readonly"));
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.F2);
        assertThat(desk.message()).isEqualTo(desk.texts.get("correct.readonly"));
    }
}
