package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.preferences.PreferencesCard;
import gsi.app.testdata.TinyData;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Palette, settings, re-binding, hints, help, as a person uses them. */
class CardsTest extends DeskTest {

    private TinyData data;

    @BeforeEach
    void open() {
        data = TinyData.write(dir.resolve("data"), 5, "bold");
        desk.open(data.root());
    }

    private void settings(int section) {
        desk.key(KeyCode.COMMA, SHORTCUT_DOWN);
        Fx.run(() ->
                ((PreferencesCard) desk.nodes(n -> n instanceof PreferencesCard).getFirst()).open(section));
    }

    private void fire(String accessibleText) {
        Fx.run(() -> ((Button) desk.nodes(n -> n instanceof Button b && accessibleText.equals(b.getAccessibleText()))
                        .getFirst())
                .fire());
    }

    private void fireText(String text) {
        Fx.run(() -> ((Button) desk.nodes(n -> n instanceof Button b && text.equals(b.getText()))
                        .getFirst())
                .fire());
    }

    private List<Verdict> verdicts() throws Exception {
        try (ReviewProject p = Desk.projectOf(data.project())) {
            return p.decisions().stream().map(d -> d.verdict()).toList();
        }
    }

    @Test
    void thePaletteDoesACommandByAFewLetters() throws Exception {
        desk.key(KeyCode.K, SHORTCUT_DOWN);
        desk.type("skip");
        desk.key(KeyCode.ENTER);
        assertThat(verdicts()).containsExactly(Verdict.SKIP);
        assertThat(desk.shown()).isEqualTo("photo_1");
    }

    @Test
    void thePaletteLeadsToASample() {
        desk.key(KeyCode.K, SHORTCUT_DOWN);
        desk.type("photo_3");
        desk.key(KeyCode.ENTER);
        assertThat(desk.shown()).isEqualTo("photo_3");
    }

    @Test
    void whatCannotBeDoneNowSaysWhy() {
        desk.key(KeyCode.K, SHORTCUT_DOWN);
        desk.type("undo");
        assertThat(desk.visibleTexts()).contains(desk.texts.get("status.noundo"));
        desk.key(KeyCode.ENTER);
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.noundo"));
    }

    @Test
    void escapeClosesThePaletteAndLettersDecideAgain() throws Exception {
        desk.key(KeyCode.K, SHORTCUT_DOWN);
        desk.type("x");
        desk.key(KeyCode.ESCAPE);
        assertThat(verdicts()).isEmpty();
        desk.key(KeyCode.X);
        assertThat(verdicts()).containsExactly(Verdict.REJECT);
    }

    @Test
    void arrowsGoThroughTheSettingsAndWhatTheyChooseShows() {
        desk.key(KeyCode.COMMA, SHORTCUT_DOWN);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("settings.hints.again"));
        desk.key(KeyCode.DOWN);
        assertThat(desk.visibleTexts())
                .contains(desk.texts.get("settings.reasons.add"))
                .doesNotContain(desk.texts.get("settings.hints.again"));
        desk.key(KeyCode.DOWN);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("keys.hint"));
    }

    @Test
    void aNewKeyDecidesShowsOnTheButtonAndIsThereAfterARestart() throws Exception {
        settings(2);
        fire(desk.texts.get("keys.add", "Accept"));
        desk.key(KeyCode.Z);
        desk.key(KeyCode.ESCAPE);
        assertThat(desk.visibleTexts()).contains("Z");
        desk.key(KeyCode.Z);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPT);
        assertThat(desk.settings.read().keys().get("accept")).startsWith("Z");
    }

    @Test
    void aTakenKeyAsksAndEscapeLeavesItWithoutClosingTheCard() throws Exception {
        settings(2);
        fire(desk.texts.get("keys.add", "Accept"));
        desk.key(KeyCode.X);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("keys.conflict", "X", "Reject"));
        desk.key(KeyCode.ESCAPE);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("keys.hint"));
        fire(desk.texts.get("keys.add", "Accept"));
        desk.key(KeyCode.X);
        fireText(desk.texts.get("keys.swap"));
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.X);
        desk.key(KeyCode.A);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPT, Verdict.REJECT);
        settings(2);
        fireText(desk.texts.get("keys.reset.all"));
        assertThat(desk.settings.read().keys()).isEmpty();
    }

    @Test
    void anotherOrderOfReasonsGivesOtherKeys() throws Exception {
        settings(1);
        Fx.run(() -> ((Button) desk.nodes(n -> n instanceof Button b
                                && desk.texts.get("settings.reasons.down").equals(b.getAccessibleText()))
                        .getFirst())
                .fire());
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.DIGIT1);
        try (ReviewProject p = Desk.projectOf(data.project())) {
            assertThat(p.decisions())
                    .singleElement()
                    .satisfies(d -> assertThat(d.reason()).isEqualTo("floating"));
        }
    }

    @Test
    void aReasonOfOnesOwnIsReachedByThePalette() throws Exception {
        settings(1);
        Fx.run(() -> {
            TextField code = (TextField) desk.nodes(n -> n instanceof TextField f
                            && desk.texts.get("settings.reasons.code").equals(f.getPromptText()))
                    .getFirst();
            code.setText("too dark");
        });
        fireText(desk.texts.get("settings.reasons.add"));
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.K, SHORTCUT_DOWN);
        desk.type("too dark");
        desk.key(KeyCode.ENTER);
        try (ReviewProject p = Desk.projectOf(data.project())) {
            assertThat(p.decisions())
                    .singleElement()
                    .satisfies(d -> assertThat(d.reason()).isEqualTo("too_dark"));
        }
    }

    @Test
    void aHintGoesAfterThreeDecisionsAndNeverComesBack() {
        String hint = desk.texts.get("hint.decide", "A", "X", "1", "9", "Ctrl+Z");
        assertThat(desk.visibleTexts()).contains(hint);
        desk.key(KeyCode.A);
        desk.key(KeyCode.A);
        assertThat(desk.visibleTexts()).contains(hint);
        desk.key(KeyCode.A);
        assertThat(desk.visibleTexts()).doesNotContain(hint);
        assertThat(desk.settings.read().hintsSeen()).contains("decide");
        settings(0);
        fireText(desk.texts.get("settings.hints.again"));
        assertThat(desk.visibleTexts()).contains(hint);
    }

    @Test
    void helpIsNarrowedDownByTyping() {
        desk.key(KeyCode.F1);
        desk.type("blink");
        assertThat(desk.visibleTexts()).contains("Blink");
        desk.type("zzz");
        assertThat(desk.visibleTexts()).contains(desk.texts.get("help.nothing"));
    }
}
