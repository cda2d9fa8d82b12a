package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.OpenDesk;
import gsi.app.testdata.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A project that somebody else has open in a window. */
class OpenElsewhereTest extends DeskTest {

    private TinyData data;

    @BeforeEach
    void write() {
        data = TinyData.write(dir.resolve("data"), 3, "bold");
    }

    private Path mark() {
        return data.project().resolveSibling(data.project().getFileName() + "-open");
    }

    /** As a program on another computer leaves it. */
    private void annHasItOpen() throws IOException {
        Files.createDirectories(mark().getParent());
        Files.writeString(mark(), """
                {"annotator": "Ann", "user": "ann", "host": "far-away", "process": 4711,
                 "started": "2026-01-05T08:00:00Z", "since": "2026-01-05T08:01:00Z"}""");
    }

    private void fire(String text) {
        Fx.run(() -> ((Button) desk.nodes(n -> n instanceof Button b && text.equals(b.getText()))
                        .getFirst())
                .fire());
        desk.settle();
    }

    @Test
    void theWindowSaysWhoAndOpensItOnlyIfAsked() throws IOException {
        annHasItOpen();
        desk.open(data.root());
        assertThat(Fx.call(desk.window()::review)).isNull();
        assertThat(desk.visibleTexts())
                .anySatisfy(t -> assertThat(t).contains("Ann").contains("4711").contains("far-away"));
        fire(desk.texts.get("choice.cancel"));
        assertThat(Fx.call(desk.window()::review)).isNull();
        desk.open(data.root());
        fire(desk.texts.get("desk.taken.open"));
        assertThat(desk.shown()).isEqualTo("photo_0");
        desk.key(KeyCode.A);
        assertThat(Files.readString(mark())).as("Ann's mark stays Ann's").contains("far-away");
    }

    @Test
    void anOpenProjectIsMarkedUntilAnotherIsOpened() {
        desk.open(data.root());
        assertThat(OpenDesk.holder(data.project()))
                .hasValueSatisfying(h -> assertThat(h.isMe()).isTrue());
        desk.open(data.root());
        assertThat(OpenDesk.holder(data.project())).as("opened anew").isPresent();
        desk.open(TinyData.write(dir.resolve("other"), 1, "bold").root());
        assertThat(mark()).doesNotExist();
    }
}
