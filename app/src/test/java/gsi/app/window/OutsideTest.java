package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.CorrectionField;
import gsi.annotation.Judgement;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.queue.QueueRow;
import gsi.app.testdata.TinyData;
import gsi.dataset.SampleKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other programs do while a folder is open: decide in the same project, add files to the data, take some away. */
class OutsideTest extends DeskTest {

    private TinyData data;

    @BeforeEach
    void openThreeSamples() {
        data = TinyData.write(dir.resolve("data"), 3, "bold");
        desk.open(data.root());
        desk.waitForText("3 scored");
    }

    private static SampleKey key(int number) {
        return new SampleKey("fine", "photo", String.valueOf(number));
    }

    private void untilSeen(String what, Predicate<String> wanted) {
        Fx.until(
                what,
                () -> !desk.nodes(n -> n instanceof Label l && isSeen(n) && wanted.test(l.getText()))
                        .isEmpty());
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void whatOthersDecideAndCorrectIsShownWithoutAsking() throws IOException {
        try (ReviewProject ben = ReviewProject.open(data.project(), "test")) {
            ben.decide("Ben", key(0), Judgement.of(Verdict.FLAG));
            ben.decide("Ben", key(1), Judgement.of(Verdict.REJECT));
            ben.correct("Ben", key(2), CorrectionField.LABEL, "\"beaker\"");
            untilSeen("what Ben did", desk.texts.get("status.others", "Ben", 2)::equals);
            assertThat(Fx.call(() -> desk.review().decidedProperty().get())).isEqualTo(2);
            assertThat(Fx.call(() -> {
                        QueueRow shown = desk.review().currentProperty().get();
                        return shown == null || shown.decision() == null
                                ? "nobody"
                                : shown.decision().annotator();
                    }))
                    .as("also of the sample on screen")
                    .isEqualTo("Ben");
            Fx.until("the correction", () -> {
                QueueRow corrected = desk.review().queue().row(key(2));
                return corrected != null && corrected.sample().edit().target().equals("beaker");
            });
            desk.key(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN);
            assertThat(desk.shown()).as("the next that nobody has decided").isEqualTo("photo_2");
            ben.undo("Ben");
            untilSeen("that it was taken back", desk.texts.get("status.others.back", 1)::equals);
            assertThat(Fx.call(() -> desk.review().decidedProperty().get())).isEqualTo(1);
        }
    }

    @Test
    void whatIsBeingTypedStaysWhenSomebodyElseDecides() throws IOException {
        desk.key(KeyCode.N);
        desk.type("is it");
        try (ReviewProject ben = ReviewProject.open(data.project(), "test")) {
            ben.decide("Ben", key(0), Judgement.of(Verdict.FLAG));
            untilSeen("what Ben did", desk.texts.get("status.others", "Ben", 1)::equals);
        }
        assertThat(Fx.call(() -> desk.scene().getFocusOwner()))
                .isInstanceOfSatisfying(
                        TextInputControl.class,
                        field -> assertThat(field.getText()).isEqualTo("is it"));
    }

    @Test
    void newSamplesAreToldAndReopeningShowsThemWhereOneWas() {
        desk.key(KeyCode.RIGHT);
        data.add("photo", "3", "Move the mug 40 centimeters to the right");
        untilSeen("one new sample", t -> t.contains("photo_edit_3.json"));
        desk.key(KeyCode.A);
        assertThat(desk.shown()).as("work goes on").isEqualTo("photo_2");
        desk.key(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
        assertThat(desk.shown()).isEqualTo("photo_2");
        assertThat(Fx.call(() -> desk.review().data().samples())).hasSize(4);
        assertThat(desk.visibleTexts()).noneMatch(t -> t.contains("photo_edit_3.json"));
        assertThat(desk.review().project().decisions()).hasSize(1);
    }

    @Test
    void filesThatVanishAreNamedAndTheOtherSamplesGoOn() throws IOException {
        Files.delete(data.editedImage("bold", "photo", "1"));
        Files.delete(data.editFile("photo", "2"));
        untilSeen("the two files", t -> t.contains("photo_edit_1.png") && t.contains("photo_edit_2.json"));
        desk.key(KeyCode.A);
        assertThat(desk.shown()).isEqualTo("photo_1");
        desk.key(KeyCode.X);
        assertThat(desk.review().project().decisions()).hasSize(2);
        Fx.run(() -> ((Button) desk.nodes(n -> n instanceof Button b
                                && desk.texts.get("data.aside").equals(b.getText()))
                        .getFirst())
                .fire());
        assertThat(desk.visibleTexts()).noneMatch(t -> t.contains("photo_edit_2.json"));
    }

    @Test
    void aFolderThatIsMovedAwayIsSaidAndComesBack() throws IOException {
        Path away = dir.resolve("away");
        Files.move(data.root(), away);
        untilSeen("that the folder is gone", desk.texts.get("status.gone", data.root())::equals);
        Files.move(away, data.root());
        desk.key(KeyCode.RIGHT);
        assertThat(desk.shown()).isEqualTo("photo_1");
    }
}
