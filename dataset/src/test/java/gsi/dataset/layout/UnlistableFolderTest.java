package gsi.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is there and may not be listed. Skipped for users who may list everything. */
class UnlistableFolderTest {

    @TempDir
    Path dir;

    private Path folder;

    @BeforeEach
    void forbid() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "permissions are POSIX's");
        folder = Files.createDirectories(dir.resolve("fine_dataset"));
        Files.writeString(folder.resolve("a_edit_0.json"), "{}");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(folder), "this user may list every folder");
    }

    @AfterEach
    void allow() throws IOException {
        if (folder != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void theProblemNamesTheFolderAndTheSystemsReason() {
        List<Problem> problems = new ArrayList<>();
        FolderListing listing = FolderListing.of(folder, problems);
        assertThat(listing.names()).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo(folder);
            assertThat(p.reason()).startsWith("the folder cannot be listed: ").contains("fine_dataset");
            assertThat(p.reason()).doesNotContain("null");
        });
    }

    @Test
    void theOtherSetsAreThere() throws IOException, DataException {
        Files.createDirectories(dir.resolve("coarse_dataset"));
        Files.writeString(dir.resolve("coarse_dataset").resolve("b_edit_0.json"), "{}");
        ListedData listed = new DataSetReader().list(dir);
        assertThat(listed.editFiles()).isEqualTo(1);
        assertThat(listed.whole(ReadProgress.SILENT).problems())
                .anySatisfy(p -> assertThat(p.file()).isEqualTo(folder));
    }

    @Test
    void aDataFolderThatMayNotBeListedIsRefused() throws IOException {
        Path data = dir.resolve("data");
        Files.move(folder, data);
        folder = data;
        assertThatThrownBy(() -> new DataSetReader().list(data))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("data")
                .hasMessageContaining("the folder cannot be listed");
    }
}
