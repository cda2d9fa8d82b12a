package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Decision;
import gsi.annotation.Ratings;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.review.RefusedWrites;
import gsi.app.testdata.TinyData;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rating, hiding scores, deciding about many and going back, in the window. */
@SuppressWarnings("try") // what refuses is only held while something is tried
class DecidingWithCareTest extends DeskTest {

    private TinyData data;

    @BeforeEach
    void openTwelveSamples() {
        data = TinyData.write(dir.resolve("data"), 12, "bold");
        desk.open(data.root());
    }

    private List<Decision> onDisk() throws Exception {
        try (ReviewProject project = Desk.projectOf(data.project())) {
            return project.decisions();
        }
    }

    private void click(String text) {
        Fx.run(() -> ((Button) desk.nodes(n -> n instanceof Button b && text.equals(b.getText()))
                        .getFirst())
                .fire());
        desk.settle();
    }

    @Test
    void qThenFourDigitsRateTheFourAxesAndTheNextDigitIsAReasonAgain() throws Exception {
        desk.key(KeyCode.Q);
        for (KeyCode digit : List.of(KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT3, KeyCode.NUMPAD2)) {
            desk.key(digit);
        }
        assertThat(onDisk()).isEmpty();
        desk.key(KeyCode.DIGIT1);
        assertThat(onDisk()).hasSize(1).allSatisfy(d -> {
            assertThat(d.reason()).isEqualTo("collision");
            assertThat(d.judgement().ratings()).isEqualTo(new Ratings(4, 5, 3, 2));
        });
        assertThat(desk.shown()).isEqualTo("photo_1");
    }

    @Test
    void aDecisionKeyWorksWhileRatingAndEnterEndsItWithoutDeciding() throws Exception {
        desk.key(KeyCode.Q);
        desk.key(KeyCode.DIGIT5);
        desk.key(KeyCode.ENTER);
        assertThat(onDisk()).isEmpty();
        desk.key(KeyCode.Q);
        desk.key(KeyCode.DOWN);
        desk.key(KeyCode.DIGIT1);
        desk.key(KeyCode.A);
        assertThat(onDisk()).extracting(d -> d.judgement().ratings()).containsExactly(new Ratings(5, 1, null, null));
        desk.key(KeyCode.DIGIT2);
        assertThat(onDisk()).extracting(Decision::reason).contains("floating");
    }

    @Test
    void hiddenScoresShowWithTheDecisionAndTheDecisionSaysThatTheyWereHidden() throws Exception {
        desk.waitForText(desk.texts.get("why.title"));
        desk.key(KeyCode.A);
        desk.waitForText(desk.texts.get("why.title"));
        desk.key(KeyCode.RIGHT);
        Fx.run(() -> desk.review().autoAdvanceProperty().set(false));
        desk.key(KeyCode.H, SHORTCUT_DOWN, SHIFT_DOWN);
        desk.key(KeyCode.RIGHT);
        assertThat(desk.visibleTexts())
                .contains(desk.texts.get("scores.hidden", "Ctrl+Shift+H"))
                .doesNotContain(desk.texts.get("why.title"));
        String blind = desk.shown();
        desk.key(KeyCode.X);
        assertThat(desk.visibleTexts())
                .contains(desk.texts.get("why.title"))
                .doesNotContain(desk.texts.get("scores.hidden", "Ctrl+Shift+H"));
        desk.key(KeyCode.L, SHORTCUT_DOWN);
        assertThat(desk.visibleTexts())
                .as("neither do the queue's columns tell the scores of the others")
                .contains(desk.texts.get("queue.hidden", "Ctrl+Shift+H"), desk.texts.get("queue.hidden.cell"));
        desk.key(KeyCode.ESCAPE);
        Decision first = onDisk().stream()
                .filter(d -> d.key().key().equals("photo_0"))
                .findFirst()
                .orElseThrow();
        assertThat(first.seen().scoresHidden()).isFalse();
        assertThat(first.seen().scores()).containsKeys("upstream.ic", "paper.ic");
        Decision second = onDisk().stream()
                .filter(d -> d.key().key().equals(blind))
                .findFirst()
                .orElseThrow();
        assertThat(second.seen().scoresHidden()).isTrue();
        assertThat(second.seen().scores()).isEmpty();
    }

    @Test
    void theDecisionNamesTheModelAndTheBytesOfTheImageOnScreen() throws Exception {
        desk.key(KeyCode.A);
        byte[] file = Files.readAllBytes(desk.review()
                .data()
                .samples()
                .getFirst()
                .edited("bold")
                .orElseThrow()
                .file());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(onDisk()).first().satisfies(d -> {
            assertThat(d.seen().model()).isEqualTo("bold");
            assertThat(d.seen().editedSha256()).isEqualTo(hash);
        });
    }

    @Test
    void aKeyRightAfterMovingOnDoesNotDecideAboutAPairNotYetPainted() throws Exception {
        Fx.run(() -> {
            desk.fire(KeyEvent.KEY_PRESSED, "", KeyCode.RIGHT);
            desk.fire(KeyEvent.KEY_PRESSED, "", KeyCode.A);
        });
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.notonscreen"));
        desk.settle();
        assertThat(onDisk()).isEmpty();
        desk.release(KeyCode.A);
        desk.key(KeyCode.A);
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void manyAreDecidedByAButtonThatSaysHowManyAndOneUndoTakesThemBack() throws Exception {
        desk.key(KeyCode.A);
        desk.key(KeyCode.B, SHORTCUT_DOWN);
        assertThat(desk.visibleTexts()).contains("Reject 11 samples", "1 sample stays as it is");
        click("Reject 11 samples");
        assertThat(onDisk()).hasSize(12);
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.decided.many", 11, "Ctrl+Z"));
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        assertThat(onDisk()).extracting(Decision::verdict).containsExactly(Verdict.ACCEPT);
        assertThat(desk.message()).isEqualTo("11 decisions taken back");
    }

    @Test
    void manyAreDecidedByKeysAloneAndEnterWithoutCtrlDecidesNone() throws Exception {
        desk.key(KeyCode.B, SHORTCUT_DOWN);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("bulk.foot", "Ctrl+↵"));
        desk.key(KeyCode.ENTER);
        assertThat(onDisk()).isEmpty();
        desk.key(KeyCode.ENTER, SHORTCUT_DOWN);
        assertThat(onDisk()).hasSize(12).extracting(Decision::verdict).containsOnly(Verdict.REJECT);
    }

    @Test
    void myDecisionsLeadBackToASampleWhichIsDecidedAnew() throws Exception {
        desk.key(KeyCode.A);
        desk.key(KeyCode.X);
        desk.key(KeyCode.J, SHORTCUT_DOWN);
        desk.key(KeyCode.DOWN);
        desk.key(KeyCode.ENTER);
        assertThat(desk.shown()).isEqualTo("photo_0");
        desk.key(KeyCode.F);
        assertThat(onDisk()).extracting(Decision::verdict).containsExactly(Verdict.FLAG, Verdict.REJECT);
        desk.key(KeyCode.LEFT);
        Fx.run(() ->
                desk.review().showKey(desk.review().data().samples().getFirst().key()));
        desk.settle();
        assertThat(desk.visibleTexts()).contains(desk.texts.get("story.title", 2));
    }

    @Test
    void whatIsNotSavedIsSaidBesideTheButtonsAndTriedAgainThere() throws Exception {
        try (RefusedWrites refused = new RefusedWrites(data.project())) {
            desk.key(KeyCode.A);
            assertThat(desk.shown()).isEqualTo("photo_0");
            assertThat(desk.visibleTexts()).contains("Accepted photo_0: NOT saved");
            desk.key(KeyCode.RIGHT);
            assertThat(desk.visibleTexts()).contains("Accepted photo_0: NOT saved");
        }
        click(desk.texts.get("save.again"));
        assertThat(desk.visibleTexts()).doesNotContain("Accepted photo_0: NOT saved");
        assertThat(onDisk()).extracting(d -> d.key().key()).containsExactly("photo_0");
        assertThat(desk.shown()).isEqualTo("photo_1");
    }
}
