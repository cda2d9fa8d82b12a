package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Decision;
import gsi.annotation.DefaultReason;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.review.ReviewModel;
import gsi.app.testdata.TinyData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key, one decision, on disk before the next pair shows. */
class DecidingByKeyTest extends DeskTest {

    private TinyData data;

    @BeforeEach
    void openTwelveSamples() {
        data = TinyData.write(dir.resolve("data"), 12, "bold");
        desk.open(data.root());
    }

    private Map<String, Verdict> verdicts() throws Exception {
        try (ReviewProject onDisk = Desk.projectOf(data.project())) {
            return onDisk.decisions().stream()
                    .collect(Collectors.toMap(d -> d.key().key(), Decision::verdict));
        }
    }

    @Test
    void aAcceptsXRejectsSpaceSkipsFFlagsEnterAccepts() throws Exception {
        for (KeyCode code : List.of(KeyCode.A, KeyCode.X, KeyCode.SPACE, KeyCode.F, KeyCode.ENTER)) {
            desk.key(code);
        }
        assertThat(verdicts())
                .isEqualTo(Map.of(
                        "photo_0", Verdict.ACCEPT,
                        "photo_1", Verdict.REJECT,
                        "photo_2", Verdict.SKIP,
                        "photo_3", Verdict.FLAG,
                        "photo_4", Verdict.ACCEPT));
        assertThat(desk.shown()).isEqualTo("photo_5");
    }

    @Test
    void digitsRejectWithTheirReason() throws Exception {
        for (int digit = 1; digit <= 9; digit++) {
            desk.key(KeyCode.valueOf((digit % 2 == 0 ? "NUMPAD" : "DIGIT") + digit));
        }
        try (ReviewProject onDisk = Desk.projectOf(data.project())) {
            assertThat(onDisk.decisions())
                    .allSatisfy(d -> assertThat(d.verdict()).isEqualTo(Verdict.REJECT));
            assertThat(onDisk.decisions().stream().map(Decision::reason))
                    .containsExactlyElementsOf(List.of(DefaultReason.values()).subList(0, 9).stream()
                            .map(DefaultReason::code)
                            .toList());
        }
    }

    @Test
    void theDecisionIsInTheFileBeforeTheNextPairShows() {
        ReviewModel review = desk.review();
        List<String> found = new ArrayList<>();
        Fx.run(() -> review.currentProperty().subscribe((before, now) -> {
            if (before != null
                    && now != null
                    && !before.sample().key().equals(now.sample().key())) {
                try (ReviewProject onDisk = Desk.projectOf(data.project())) {
                    onDisk.decisionOf(before.sample().key())
                            .ifPresent(d ->
                                    found.add(d.key().key() + " " + d.verdict().word()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }));
        desk.key(KeyCode.A);
        desk.key(KeyCode.X);
        assertThat(found).containsExactly("photo_0 accept", "photo_1 reject");
    }

    @Test
    void aHeldKeyDecidesOnce() {
        desk.press(KeyCode.A);
        desk.settle();
        assertThat(desk.shown()).isEqualTo("photo_1");
        for (int i = 0; i < 5; i++) {
            desk.press(KeyCode.A);
            desk.settle();
        }
        assertThat(desk.shown()).isEqualTo("photo_1");
        assertThat(desk.review().decidedProperty().get()).isEqualTo(1);

        desk.release(KeyCode.A);
        desk.key(KeyCode.A);
        assertThat(desk.shown()).isEqualTo("photo_2");
    }

    @Test
    void keysPressedWhileADecisionIsBeingSavedDoNotDecideAboutAnUnseenPair() throws Exception {
        Fx.run(() -> {
            desk.fire(KeyEvent.KEY_PRESSED, "", KeyCode.A);
            desk.fire(KeyEvent.KEY_PRESSED, "", KeyCode.X);
        });
        desk.settle();
        assertThat(verdicts()).isEqualTo(Map.of("photo_0", Verdict.ACCEPT));
        assertThat(desk.shown()).isEqualTo("photo_1");
    }

    @Test
    void arrowsMoveWithoutDecidingAndRepeatWhileHeld() throws Exception {
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.RIGHT);
        desk.release(KeyCode.RIGHT);
        desk.settle();
        assertThat(desk.shown()).isEqualTo("photo_3");
        desk.key(KeyCode.LEFT);
        assertThat(desk.shown()).isEqualTo("photo_2");
        assertThat(verdicts()).isEmpty();
    }

    @Test
    void undoAndRedoLeadBackToTheSample() throws Exception {
        desk.key(KeyCode.A);
        desk.key(KeyCode.X);
        desk.key(KeyCode.RIGHT);
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        assertThat(desk.shown()).isEqualTo("photo_1");
        assertThat(verdicts()).containsOnlyKeys("photo_0");
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        assertThat(desk.shown()).isEqualTo("photo_0");
        assertThat(verdicts()).isEmpty();

        desk.key(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN);
        assertThat(desk.shown()).isEqualTo("photo_0");
        desk.key(KeyCode.Y, SHORTCUT_DOWN);
        assertThat(desk.shown()).isEqualTo("photo_1");
        assertThat(verdicts()).isEqualTo(Map.of("photo_0", Verdict.ACCEPT, "photo_1", Verdict.REJECT));
    }

    @Test
    void undoWithNothingToTakeBackSaysSo() {
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.noundo"));
    }

    @Test
    void backspaceAndDeleteNeverDecide() throws Exception {
        desk.key(KeyCode.BACK_SPACE);
        desk.key(KeyCode.DELETE);
        assertThat(verdicts()).isEmpty();
        assertThat(desk.shown()).isEqualTo("photo_0");
    }

    @Test
    void keysWithoutDataExplainThatNothingIsOpen() {
        try (Desk empty = Desk.show(dir.resolve("other home"))) {
            empty.key(KeyCode.A);
            assertThat(empty.message()).isEqualTo(empty.texts.get("command.unavailable"));
        }
    }
}
