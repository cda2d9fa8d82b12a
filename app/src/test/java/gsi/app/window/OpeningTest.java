package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gsi.annotation.Judgement;
import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.review.ReviewModel;
import gsi.app.testdata.TinyData;
import gsi.dataset.SampleKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** Opening folders: good ones, odd names, none at all, one after the other. */
class OpeningTest extends DeskTest {

    private TinyData data(String name, int samples) {
        return TinyData.write(dir.resolve(name), samples, "bold");
    }

    @Test
    void aFolderShowsItsFirstPairAndSaysWhatIsInIt() {
        desk.open(data("data", 3).root());
        assertThat(desk.shown()).isEqualTo("photo_0");
        assertThat(desk.message()).isEqualTo("3 samples with 1 model");
        assertThat(desk.visibleTexts())
                .contains("Move the mug 40 centimeters to the right", "No problems", "0 of 3 decided");
        desk.waitForText("3 scored");
    }

    @Test
    void aFolderThatIsNoDataSetSaysWhyAndKeepsWhatIsOpen() throws IOException {
        desk.open(data("data", 2).root());
        Path empty = Files.createDirectory(dir.resolve("empty"));
        desk.open(empty);
        assertThat(desk.message()).contains(empty.toString()).contains("holds no data set");
        desk.key(KeyCode.A);
        assertThat(desk.review().project().decisions()).hasSize(1);

        desk.open(dir.resolve("nowhere"));
        assertThat(desk.message()).contains("the folder does not exist");
        assertThat(desk.shown()).isEqualTo("photo_1");
    }

    @Test
    void anotherFolderClosesTheProjectOfTheFirst() {
        desk.open(data("first", 2).root());
        ReviewModel first = desk.review();
        desk.open(data("second", 1).root());
        assertThat(desk.review()).isNotSameAs(first);
        assertThatThrownBy(() ->
                        first.project().decide("Ada", new SampleKey("fine", "photo", "0"), Judgement.of(Verdict.SKIP)))
                .isInstanceOfSatisfying(
                        ProjectException.class, e -> assertThat(e.kind()).isEqualTo(ProjectException.Kind.CLOSED));
    }

    @Test
    void namesWithBlanksDotsAndJapaneseAreShownScoredAndDecided() throws Exception {
        TinyData odd = TinyData.begin(dir.resolve("my 写真"), "fine", "model 一")
                .add("棚 の上", "0", "Move the mug 40 centimeters to the right")
                .add("a b..c", "x y", "Move the mug 40 centimeters to the right")
                .writeDetections();
        desk.open(odd.root());
        desk.waitForText("2 scored");
        assertThat(desk.visibleTexts()).contains("No problems");
        desk.key(KeyCode.A);
        desk.key(KeyCode.X);
        try (ReviewProject onDisk = Desk.projectOf(odd.project())) {
            assertThat(onDisk.decisions().stream()
                            .map(d -> d.key().key() + " " + d.verdict().word()))
                    .containsExactly("a b..c_x y accept", "棚 の上_0 reject");
        }
    }

    @Test
    void reopeningContinuesWhereItWas() {
        TinyData data = data("data", 5);
        desk.open(data.root());
        desk.key(KeyCode.A);
        desk.key(KeyCode.RIGHT);
        assertThat(desk.shown()).isEqualTo("photo_2");
        desk.close();

        desk = Desk.show(dir.resolve("home"));
        assertThat(Fx.call(() -> desk.nodes(n -> n instanceof Hyperlink).stream()
                        .map(n -> ((Hyperlink) n).getText())
                        .toList()))
                .as("recent folders to choose from")
                .containsExactly(data.root().toString());
        desk.open(data.root());
        assertThat(desk.shown()).isEqualTo("photo_2");
        assertThat(desk.visibleTexts()).contains("1 of 5 decided");
        desk.key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        assertThat(desk.shown()).isEqualTo("photo_0");
        assertThat(desk.review().project().decisions()).isEmpty();
    }

    @Test
    void theFolderChooserOpensWhatWasChosenAndNothingWhenCancelled() {
        desk.key(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("welcome.title"));
        desk.choose(data("data", 1).root());
        desk.key(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
        assertThat(desk.shown()).isEqualTo("photo_0");
    }

    @Test
    void aDataSetWithoutSamplesSaysSoAndDecidesNothing() throws IOException {
        Files.createDirectories(dir.resolve("bare/fine_dataset"));
        desk.open(dir.resolve("bare"));
        assertThat(desk.message()).isEqualTo("No sample with no model");
        desk.key(KeyCode.RIGHT);
        desk.key(KeyCode.B);
        desk.key(KeyCode.A);
        assertThat(desk.message()).isEqualTo(desk.texts.get("command.nosample"));
        assertThat(desk.review().project().decisions()).isEmpty();
    }

    @Test
    void aFileInThePlaceOfTheProjectThatIsNoneIsRefusedWithItsReason() throws Exception {
        TinyData data = data("data", 1);
        TinyData.put(data.project(), "not a database at all, but long enough to be looked at ".repeat(10));
        desk.open(data.root());
        assertThat(desk.message()).contains(data.project().toString());
        assertThat(Fx.call(() -> desk.window().review() == null)).isTrue();
    }

    @Test
    void whatIsOvertakenOrCalledOffIsClosedAgain() {
        TinyData first = TinyData.write(dir.resolve("first"), 2, "bold");
        TinyData second = TinyData.write(dir.resolve("second"), 2, "bold");
        Path log = first.project().resolveSibling("review.gsi-wal");
        Fx.run(() -> {
            desk.window().open(first.root(), null);
            // Nothing is delivered while this thread waits: the opening ends, and nobody has taken what it opened.
            await("the first project is open").atMost(Fx.PATIENCE).until(() -> Files.exists(log));
            desk.window().open(second.root(), null);
        });
        desk.settle();
        assertThat(Fx.call(() -> desk.review().data().root())).isEqualTo(second.root());
        await("the first project is closed").atMost(Fx.PATIENCE).until(() -> Files.notExists(log));
        assertThat(first.project()).exists();
        assertThat(first.project().resolveSibling("review.gsi-open")).doesNotExist();
        assertThat(second.project().resolveSibling("review.gsi-open")).exists();
    }
}
