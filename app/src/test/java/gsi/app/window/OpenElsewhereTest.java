package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.OpenDesk;
import gsi.app.ChildJvm;
import gsi.app.testdata.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** A card's button: it lies over whatever else is called the same. */
    private void fire(String text) {
        Fx.run(() -> ((Button) desk.nodes(n -> n instanceof Button b && text.equals(b.getText()))
                        .getLast())
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

    @Test
    void aProjectThatAnotherProgramKeepsLockedIsSaidAndCanBeTriedAgain() throws Exception {
        desk.open(data.root());
        desk.key(KeyCode.A);
        desk.open(TinyData.write(dir.resolve("other"), 1, "bold").root());
        Process program = ChildJvm.of(dir.resolve("home2"), List.of(), LockingProgram.class, data.project())
                .redirectError(dir.resolve("err.txt").toFile())
                .start();
        try {
            assertThat(program.inputReader().readLine()).isEqualTo("locked");
            desk.open(data.root());
            assertThat(desk.visibleTexts())
                    .contains(desk.texts.get("desk.locked.title"), desk.texts.get("desk.locked.again"));
            assertThat(Fx.call(() -> desk.review().data().root()))
                    .as("what was open stays open")
                    .isEqualTo(dir.resolve("other"));
            fire(desk.texts.get("desk.read"));
            assertThat(desk.visibleTexts())
                    .as("nor can it be read as long as that lasts")
                    .contains(desk.texts.get("desk.locked.title"));
        } finally {
            program.toHandle().destroyForcibly();
            program.waitFor();
        }
        fire(desk.texts.get("desk.locked.again"));
        assertThat(Fx.call(() -> desk.review().data().root()))
                .as(desk.message())
                .isEqualTo(data.root());
        assertThat(desk.review().project().decisions()).hasSize(1);
        assertThat(desk.review().project().info().readOnly()).isFalse();
    }

    @Test
    void whoIsElsewhereIsLookedAtWithoutBeingInTheWay() throws Exception {
        desk.open(data.root());
        desk.key(KeyCode.A);
        desk.open(TinyData.write(dir.resolve("other"), 1, "bold").root());
        annHasItOpen();
        desk.open(data.root());
        fire(desk.texts.get("desk.read"));
        assertThat(desk.review().project().info().readOnly()).isTrue();
        assertThat(desk.review().project().decisions()).hasSize(1);
        desk.key(KeyCode.X);
        assertThat(desk.message()).isEqualTo(desk.texts.get("command.readonly"));
        assertThat(desk.review().project().decisions()).hasSize(1);
        assertThat(Files.readString(mark())).contains("far-away");
    }
}
