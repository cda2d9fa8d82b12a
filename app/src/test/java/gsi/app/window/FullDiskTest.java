package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.annotation.Decision;
import gsi.annotation.ReviewProject;
import gsi.app.testdata.TinyData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that is really full: a small one in memory, where this machine lets tests have one; elsewhere this is skipped. */
class FullDiskTest extends DeskTest {

    private Path disk;
    private Path project;

    @BeforeEach
    void openWithTheProjectOnASmallDisk() throws Exception {
        disk = Files.createDirectories(dir.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()), "may mount a small disk");
        project = disk.resolve("review.gsi");
        desk.open(TinyData.write(dir.resolve("data"), 4, "bold").root(), project);
        desk.waitForText("4 scored");
    }

    @AfterEach
    void takeTheDiskAway() throws Exception {
        Fx.run(() -> desk.window().close(List.of()));
        run("umount", "-l", disk.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns what takes the room. */
    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] page = new byte[4096];
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    @Test
    void aDecisionThatFindsNoRoomIsRefusedLoudlyAndTheProgramGoesOn() throws Exception {
        desk.key(KeyCode.A);
        assertThat(desk.shown()).isEqualTo("photo_1");
        Path filler = fill();
        // Room in the log that is there already may take a few more.
        int saved = 1;
        while (saved < 4 && desk.message().contains("photo_" + (saved - 1))) {
            String before = desk.shown();
            desk.key(KeyCode.X);
            if (desk.shown().equals(before)) {
                break;
            }
            saved++;
        }
        String refused = desk.shown();
        assertThat(desk.message()).contains("no room left on the disk");
        assertThat(desk.visibleTexts()).contains("Rejected " + refused + ": NOT saved");
        assertThat(desk.review().project().decisions()).hasSize(saved);
        desk.key(KeyCode.RIGHT);
        desk.key(KeyCode.LEFT);
        assertThat(desk.shown()).as("looking goes on").isEqualTo(refused);
        Files.delete(filler);
        Fx.run(() -> ((Button) desk.nodes(n -> n instanceof Button b
                                && desk.texts.get("save.again").equals(b.getText()))
                        .getFirst())
                .fire());
        desk.settle();
        assertThat(desk.visibleTexts()).noneMatch(t -> t.contains("NOT saved"));
        Fx.run(() -> desk.window().close(List.of()));
        try (ReviewProject p = Desk.projectOf(project)) {
            assertThat(p.decisions()).extracting(d -> d.key().key()).contains("photo_0", refused);
            assertThat(p.decisions()).extracting(Decision::annotator).isNotEmpty();
        }
    }
}
