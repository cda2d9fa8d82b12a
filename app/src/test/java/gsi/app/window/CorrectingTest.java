package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.annotation.BoxJson;
import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.annotation.CorrectionValue;
import gsi.annotation.ReviewProject;
import gsi.annotation.queue.QueueQuery;
import gsi.app.testdata.TinyData;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.Cuboid;
import gsi.viewer3d.render.BoxOverlay;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Correcting a box beside the 3D view, by keys and numbers. */
class CorrectingTest extends DeskTest {

    private static final SampleKey FIRST = new SampleKey("fine", "photo", "0");

    private TinyData data;

    @BeforeEach
    void openAPair() {
        data = TinyData.write(dir.resolve("data"), 3, "bold");
        desk.open(data.root());
    }

    private TextField field(String key) {
        return Fx.call(() -> (TextField)
                desk.nodes(n -> n instanceof TextField && desk.texts.get(key).equals(n.getAccessibleText()))
                        .getFirst());
    }

    private String value(String key) {
        TextField field = field(key);
        return Fx.call(field::getText);
    }

    /** Puts the cursor into a number and types another. */
    private void type(String key, String number) {
        TextField field = field(key);
        Fx.run(() -> {
            field.requestFocus();
            field.selectAll();
        });
        desk.type(number);
    }

    private void click(String key) {
        Fx.run(() -> button(key).fire());
        desk.settle();
    }

    private ButtonBase button(String key) {
        return (ButtonBase) desk.nodes(n -> n instanceof ButtonBase b
                        && (desk.texts.get(key).equals(b.getText())
                                || desk.texts.get(key).equals(b.getAccessibleText())))
                .getFirst();
    }

    private boolean isOpen() {
        return Fx.call(() -> desk.nodes(n -> n.getStyleClass().contains("correction-bar")).stream()
                .anyMatch(Node::isVisible));
    }

    private Map<CorrectionField, Correction> saved() {
        return desk.review().project().corrections(FIRST);
    }

    private Cuboid savedTarget() {
        Correction c = Objects.requireNonNull(saved().get(CorrectionField.TARGET_BOX));
        return BoxJson.read(Objects.requireNonNull(c.value())).cuboid();
    }

    private boolean nothingIsDecided() {
        return desk.review().project().decisions().isEmpty();
    }

    @Test
    void aTypedNumberIsTakenWithEnterAndSavedWithTheNextAndTheDatasFileStays() throws Exception {
        String before = Files.readString(data.editFile("photo", "0"));
        desk.key(KeyCode.V);
        assertThat(isOpen()).isTrue();
        assertThat(value("correct.x")).isEqualTo("40.0");
        type("correct.x", "45,5");
        desk.key(KeyCode.ENTER);
        assertThat(saved()).as("only taken so far").isEmpty();
        assertThat(desk.visibleTexts()).contains(desk.texts.get("correct.unsaved"));
        desk.key(KeyCode.ENTER);
        desk.settle();
        assertThat(savedTarget().x()).isCloseTo(0.455, within(1e-12));
        assertThat(savedTarget().z()).isEqualTo(1.5);
        assertThat(isOpen()).isFalse();
        assertThat(nothingIsDecided()).isTrue();
        assertThat(data.editFile("photo", "0")).hasContent(before);
    }

    /** Ends the program and starts it again. */
    private void restart() {
        desk.close();
        desk = Desk.show(dir.resolve("home"));
        desk.open(data.root());
    }

    @Test
    void aBoxThatIsNotSavedIsThereAgainAfterARestart() {
        desk.key(KeyCode.V);
        type("correct.x", "45.5");
        desk.key(KeyCode.ENTER);
        restart();
        assertThat(isOpen()).isTrue();
        assertThat(value("correct.x")).isEqualTo("45.5");
        assertThat(saved()).isEmpty();
        desk.key(KeyCode.A);
        assertThat(nothingIsDecided()).as("first save it or let it go").isTrue();
        desk.key(KeyCode.ENTER);
        assertThat(savedTarget().x()).isCloseTo(0.455, within(1e-12));
        restart();
        assertThat(isOpen()).as("what is saved is no draft").isFalse();
    }

    @Test
    void aBoxThatWasLetGoDoesNotComeBack() {
        desk.key(KeyCode.V);
        type("correct.x", "45.5");
        desk.key(KeyCode.ENTER);
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        restart();
        assertThat(isOpen()).isFalse();
    }

    @Test
    void aSentenceThatIsNotSavedIsThereAgainAfterARestart() {
        desk.key(KeyCode.F2);
        desk.type(" now");
        desk.key(KeyCode.RIGHT);
        restart();
        assertThat(desk.visibleTexts()).contains(desk.texts.get("correct.save"));
        desk.key(KeyCode.ENTER);
        assertThat(saved()).containsKey(CorrectionField.INSTRUCTION);
        assertThat(Objects.requireNonNull(saved().get(CorrectionField.INSTRUCTION))
                        .value())
                .contains("to the right now");
        restart();
        assertThat(desk.visibleTexts()).doesNotContain(desk.texts.get("correct.save"));
    }

    @Test
    void aNoteThatWasNeverDecidedIsThereAgainAfterARestart() {
        desk.key(KeyCode.N);
        desk.type("hm, a mug");
        restart();
        assertThat(Fx.call(() -> desk.review().noteProperty().get())).isEqualTo("hm, a mug");
        assertThat(nothingIsDecided()).isTrue();
    }

    @Test
    void aCorrectedBoxIsMarkedInSpaceOnThePhotosAndInTheSidePanelWithAWayBack() {
        correctTargetTo("50");
        String name = desk.texts.get("box.corrected", desk.texts.get("box.target"));
        assertThat(Fx.call(() -> desk.screen().space().view().contentProperty().get().boxes().stream()
                        .map(BoxOverlay::label)
                        .toList()))
                .contains(name, desk.texts.get("box.original"));
        assertThat(desk.visibleTexts()).as("on the photos").contains(name);
        assertThat(desk.visibleTexts()).anyMatch(t -> t.startsWith("Target box corrected by "));
        click("corrected.back");
        assertThat(saved()).isEmpty();
        assertThat(desk.review().project().correctionHistory(FIRST)).hasSize(2);
        assertThat(desk.visibleTexts()).doesNotContain(name).noneMatch(t -> t.startsWith("Target box corrected by "));
    }

    private void correctTargetTo(String x) {
        desk.key(KeyCode.V);
        type("correct.x", x);
        desk.key(KeyCode.ENTER);
        desk.key(KeyCode.ENTER);
        desk.settle();
    }

    @Test
    void scoresFollowAndAreKeptWithTheCorrectionAfterReopening() throws Exception {
        desk.waitForText("0.0 cm");
        correctTargetTo("50");
        desk.waitForText("10.0 cm");
        desk.open(TinyData.write(dir.resolve("other"), 1).root());
        desk.open(data.root());
        desk.waitForText("10.0 cm");
        desk.key(KeyCode.V);
        assertThat(value("correct.x")).isEqualTo("50.0");
        assertThat(desk.visibleTexts()).anyMatch(t -> t.startsWith("Corrected by "));
        click("correct.back");
        desk.key(KeyCode.ENTER);
        desk.settle();
        assertThat(saved()).as("the file's box again").isEmpty();
        desk.waitForText("0.0 cm");
    }

    @Test
    void undoAndRedoTakeStepsOfTheBoxAndNoDecisions() {
        desk.key(KeyCode.RIGHT);
        desk.key(KeyCode.A);
        desk.key(KeyCode.V);
        Fx.run(() -> desk.window().showSample("photo_0", null));
        desk.settle();
        type("correct.x", "45");
        desk.key(KeyCode.ENTER);
        type("correct.height", "30");
        desk.key(KeyCode.ENTER);
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        assertThat(value("correct.height")).isEqualTo("20.0");
        assertThat(value("correct.x")).isEqualTo("45.0");
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        assertThat(value("correct.x")).isEqualTo("40.0");
        desk.key(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN);
        assertThat(value("correct.x")).isEqualTo("45.0");
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        assertThat(desk.review().project().decisions()).hasSize(1);
    }

    @Test
    void escapeLeavesTheFieldThenLetsGoOfTheChange() {
        desk.key(KeyCode.V);
        type("correct.x", "45");
        desk.key(KeyCode.ENTER);
        type("correct.y", "7");
        desk.key(KeyCode.ESCAPE);
        assertThat(value("correct.y")).isEqualTo("0.0");
        assertThat(value("correct.x")).isEqualTo("45.0");
        desk.key(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        desk.key(KeyCode.V);
        assertThat(value("correct.x")).isEqualTo("40.0");
        assertThat(saved()).isEmpty();
    }

    @Test
    void whatIsNoNumberIsMarkedAndNotSaved() {
        desk.key(KeyCode.V);
        type("correct.width", "-5");
        TextField width = field("correct.width");
        assertThat(Fx.call(() -> width.getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid"))))
                .isTrue();
        assertThat(desk.visibleTexts()).contains(desk.texts.get("correct.invalid.size"));
        desk.key(KeyCode.ENTER);
        click("correct.save");
        assertThat(saved()).isEmpty();
        assertThat(isOpen()).isTrue();
        type("correct.width", "a1x");
        assertThat(desk.visibleTexts()).contains(desk.texts.get("correct.invalid.number"));
        assertThat(nothingIsDecided()).as("letters in a field decide nothing").isTrue();
    }

    @Test
    void decidingWaitsForTheCorrectionAndGoingOnKeepsIt() {
        desk.key(KeyCode.V);
        type("correct.x", "45");
        desk.key(KeyCode.ENTER);
        Fx.run(() -> desk.scene().getRoot().requestFocus());
        desk.key(KeyCode.A);
        assertThat(desk.message()).isEqualTo(desk.texts.get("correct.decide"));
        assertThat(nothingIsDecided()).isTrue();
        desk.key(KeyCode.RIGHT);
        desk.settle();
        assertThat(desk.message()).isEqualTo(desk.texts.get("correct.kept", "photo_0"));
        assertThat(value("correct.x")).as("the next sample's own").isEqualTo("40.0");
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.LEFT);
        desk.settle();
        assertThat(isOpen()).isTrue();
        assertThat(value("correct.x")).isEqualTo("45.0");
        desk.key(KeyCode.ENTER);
        desk.settle();
        assertThat(savedTarget().x()).isCloseTo(0.45, within(1e-12));
        desk.key(KeyCode.A);
        assertThat(desk.review().project().decisions()).hasSize(1);
    }

    /** A box 24 cm wide, 2 cm to the right of the file's, on a table whose top is at y = 10 cm. */
    private void putACloudBesideThePhoto() throws IOException {
        List<String> points = new ArrayList<>();
        for (double u = -0.5; u <= 0.5; u += 0.02) {
            for (double v = -0.5; v <= 0.5; v += 0.02) {
                points.add("%f 0.1 %f".formatted(u, 1.5 + v));
                points.add("%f %f %f".formatted(0.02 + 0.24 * u, 0.2 * v, 1.4));
                points.add("%f -0.1 %f".formatted(0.02 + 0.24 * u, 1.5 + 0.2 * v));
                points.add("%f %f %f".formatted(0.02 + (u > 0 ? 0.12 : -0.12), 0.2 * u, 1.5 + 0.2 * v));
            }
        }
        Files.delete(data.depth("photo"));
        TinyData.put(
                data.folder().resolve("photo.ply"),
                "ply\nformat ascii 1.0\nelement vertex " + points.size()
                        + "\nproperty float x\nproperty float y\nproperty float z\nend_header\n"
                        + String.join("\n", points) + "\n");
    }

    @Test
    void theOriginalBoxIsFittedToThePointsAndPutOnWhatLiesUnderIt() throws Exception {
        putACloudBesideThePhoto();
        desk.open(data.root());
        desk.key(KeyCode.V);
        click("correct.original_box");
        assertThat(value("correct.x")).isEqualTo("0.0");
        click("correct.fit");
        assertThat(Double.parseDouble(value("correct.width"))).isCloseTo(24, within(0.5));
        assertThat(Double.parseDouble(value("correct.x"))).isCloseTo(2, within(0.3));
        assertThat(desk.visibleTexts()).anyMatch(t -> t.startsWith("Fits ") && t.endsWith(" points."));
        type("correct.y", "-6");
        desk.key(KeyCode.ENTER);
        click("correct.ground");
        assertThat(desk.visibleTexts()).anyMatch(t -> t.startsWith("Moved down by "));
        double bottom = Double.parseDouble(value("correct.y")) + Double.parseDouble(value("correct.height")) / 2;
        assertThat(bottom).isCloseTo(10, within(0.1));
        Fx.run(() -> desk.scene().getRoot().requestFocus());
        desk.key(KeyCode.ENTER);
        desk.settle();
        assertThat(saved()).containsOnlyKeys(CorrectionField.ORIGINAL_BOX);
    }

    @Test
    void whatCannotBeSavedIsToldAndStays() throws Exception {
        desk.key(KeyCode.V);
        type("correct.x", "45");
        desk.key(KeyCode.ENTER);
        Files.delete(data.project());
        click("correct.save");
        assertThat(desk.visibleTexts()).anyMatch(t -> t.startsWith("Not saved: ") && t.contains("review.gsi"));
        assertThat(isOpen()).isTrue();
        assertThat(value("correct.x")).isEqualTo("45.0");
        assertThat(Fx.call(() -> desk.screen().unsaved().get())).isTrue();
    }

    @Test
    void theSentenceAndTheLabelAreCorrectedInPlace() {
        desk.key(KeyCode.F2);
        Fx.run(() -> ((TextInputControl) desk.scene().getFocusOwner()).clear());
        desk.key(KeyCode.ENTER);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("instruction.blank"));
        desk.type("Remove the cup");
        assertThat(nothingIsDecided()).isTrue();
        desk.key(KeyCode.ENTER);
        desk.settle();
        assertThat(saved().get(CorrectionField.INSTRUCTION)).isNotNull();
        assertThat(desk.visibleTexts())
                .contains("Remove the cup", desk.texts.get("operation.remove"))
                .anyMatch(t -> t.startsWith("Instruction corrected by "));
        Fx.run(() -> desk.review().queue().queryProperty().set(QueueQuery.ALL.withText("remove the cup")));
        Fx.until(
                "it alone is found by its new sentence",
                () -> desk.review().visible().size() == 1);
        Fx.run(() -> desk.review().queue().queryProperty().set(QueueQuery.ALL));
        click("corrected.back");
        assertThat(desk.visibleTexts()).contains("Move the mug 40 centimeters to the right");
    }

    @Test
    void escapeLetsGoOfATypedSentenceAndAnotherSampleDoesNot() {
        desk.key(KeyCode.F2);
        desk.type("!");
        desk.key(KeyCode.ESCAPE);
        assertThat(saved()).isEmpty();
        desk.key(KeyCode.F2);
        desk.type("!");
        Fx.run(() -> desk.window().showSample("photo_1", null));
        desk.settle();
        Fx.run(() -> desk.window().showSample("photo_0", null));
        desk.settle();
        assertThat(Fx.call(() -> desk.screen().unsaved().get())).isTrue();
        Fx.run(() -> desk.scene().getRoot().requestFocus());
        desk.key(KeyCode.A);
        assertThat(nothingIsDecided()).isTrue();
        desk.key(KeyCode.ENTER);
        desk.settle();
        Correction sentence = Objects.requireNonNull(saved().get(CorrectionField.INSTRUCTION));
        assertThat(CorrectionValue.text(Objects.requireNonNull(sentence.value())))
                .isEqualTo("Move the mug 40 centimeters to the right!");
    }

    @Test
    void whatAnotherProgramCorrectedIsTakenOverWithTheNextCorrection() throws Exception {
        try (ReviewProject other = Desk.projectOf(data.project())) {
            other.correct("Ben", new SampleKey("fine", "photo", "1"), CorrectionField.LABEL, "\"beaker\"");
        }
        correctTargetTo("50");
        desk.key(KeyCode.RIGHT);
        assertThat(desk.visibleTexts()).contains("beaker").anyMatch(t -> t.startsWith("Label corrected by Ben"));
    }
}
