package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ReviewProject;
import gsi.app.candidates.FunnelModel;
import gsi.app.testdata.TinyData;
import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Thresholds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a folder of photos to candidates, their funnel, the review of those that are left, and back, by key. */
class CandidatesTest extends DeskTest {

    private Path photos;
    private Path made;

    @BeforeEach
    void writePhotos() {
        photos = dir.resolve("data");
        made = dir.resolve("data-candidates");
        TinyData data = TinyData.begin(photos, "fine");
        for (int i = 0; i < 3; i++) {
            data.add("photo" + i, "0", "Move the mug 40 centimeters to the right");
        }
        desk.choose(photos);
    }

    private void click(String text) {
        Fx.run(() -> ((Button) desk.nodes(n -> n instanceof Button b && text.equals(b.getText()))
                        .getFirst())
                .fire());
        desk.settle();
    }

    /** With boxes only, for the wall in the depth is no table. */
    private void make() {
        desk.key(KeyCode.N, SHORTCUT_DOWN);
        String evidence = desk.texts.get("make.evidence");
        Fx.run(() -> ((CheckBox) desk.nodes(n -> n instanceof CheckBox c && evidence.equals(c.getText()))
                        .getFirst())
                .setSelected(false));
        click(desk.texts.get("make.go"));
    }

    private FunnelModel model() {
        return Fx.call(() -> Objects.requireNonNull(desk.window().funnel()).model());
    }

    private int survivors() {
        return Fx.call(() -> model().viewProperty().get().funnel().survivors().total());
    }

    private Thresholds thresholds() {
        return Fx.call(() -> model().thresholds());
    }

    private boolean funnelIsShown() {
        return Fx.call(() -> desk.window().funnel() != null);
    }

    @Test
    void candidatesAreMadeAndTheFunnelShows() {
        make();
        assertThat(made.resolve("candidates.jsonl")).isNotEmptyFile();
        int n = model().set().table().size();
        assertThat(desk.message()).isEqualTo(desk.texts.get("make.done", n, made));
        assertThat(desk.visibleTexts())
                .contains(
                        desk.texts.get("funnel.title", "data-candidates"),
                        desk.texts.get("funnel.review", survivors()),
                        desk.texts.get("funnel.people.none"));
    }

    @Test
    void arrowsChooseAFilterAndMoveItsThreshold() {
        make();
        Fx.run(() -> model().viewProperty().get());
        while (Fx.call(() -> model().viewProperty().get().chosen()) != FilterId.OBJECT_FIXED) {
            desk.key(KeyCode.UP);
        }
        desk.key(KeyCode.DOWN);
        desk.key(KeyCode.LEFT, SHIFT_DOWN);
        desk.key(KeyCode.LEFT);
        assertThat(thresholds().bound(FilterId.OBJECT_SIZE)).isEqualTo(106);
        int before = survivors();
        desk.key(KeyCode.LEFT, SHIFT_DOWN);
        desk.key(KeyCode.LEFT, SHIFT_DOWN);
        assertThat(survivors()).as("the lamp is 30 cm, the threshold 26").isLessThan(before);
        desk.key(KeyCode.SPACE);
        assertThat(thresholds().isOn(FilterId.OBJECT_SIZE)).isFalse();
        assertThat(survivors()).isEqualTo(before);
    }

    @Test
    void eShowsWhyAndEscapeClosesItThenLeaves() {
        make();
        desk.key(KeyCode.E);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("funnel.why"));
        desk.key(KeyCode.ESCAPE);
        assertThat(desk.visibleTexts()).doesNotContain(desk.texts.get("funnel.why"));
        desk.key(KeyCode.ESCAPE);
        assertThat(funnelIsShown()).isFalse();
        assertThat(desk.visibleTexts()).contains(desk.texts.get("welcome.title"));
    }

    @Test
    void theSurvivorsAreReviewedAndTheirDecisionsComeBackToTheFunnel() throws Exception {
        make();
        int left = survivors();
        desk.key(KeyCode.ENTER);
        Path survivors = dir.resolve("data-candidates-survivors");
        assertThat(desk.review().data().root()).isEqualTo(survivors);
        assertThat(desk.review().data().samples()).hasSize(left);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("preview.title"));
        desk.key(KeyCode.A);
        desk.key(KeyCode.X);
        desk.key(KeyCode.U, SHORTCUT_DOWN);
        assertThat(funnelIsShown()).isTrue();
        assertThat(desk.visibleTexts())
                .contains(desk.texts.get("funnel.table.precision"))
                .doesNotContain(desk.texts.get("funnel.people.none"));
        desk.key(KeyCode.A);
        desk.key(KeyCode.X);
        try (ReviewProject project = Desk.projectOf(survivors.resolve("review.gsi"))) {
            assertThat(project.decisions())
                    .as("the desk's keys do nothing here")
                    .hasSize(2);
        }
        desk.key(KeyCode.ENTER);
        assertThat(funnelIsShown()).as("what is left is open already").isFalse();
        assertThat(desk.review().data().root()).isEqualTo(survivors);
        desk.key(KeyCode.A);
        try (ReviewProject project = Desk.projectOf(survivors.resolve("review.gsi"))) {
            assertThat(project.decisions()).hasSize(3);
        }
    }

    @Test
    void aFolderOfCandidatesIsShownAsItIs() {
        make();
        int n = model().set().table().size();
        desk.key(KeyCode.ESCAPE);
        desk.choose(made);
        desk.key(KeyCode.N, SHORTCUT_DOWN);
        assertThat(funnelIsShown()).isTrue();
        assertThat(model().set().table().size()).isEqualTo(n);
    }

    @Test
    void aPresetIsSavedUnderAName() {
        make();
        desk.key(KeyCode.SPACE);
        Thresholds own = thresholds();
        desk.key(KeyCode.P);
        desk.type("Strict");
        desk.key(KeyCode.ENTER);
        assertThat(desk.message()).isEqualTo(desk.texts.get("funnel.preset.saved", "Strict"));
        assertThat(desk.visibleTexts()).contains(desk.texts.get("funnel.preset", "Strict"));
        assertThat(thresholds()).isEqualTo(own);
        assertThat(dir.resolve("home").resolve("filter-presets")).isDirectoryContaining("glob:**strict*.json");
    }

    @Test
    void wrongSettingsAreSaidOnTheCard() {
        desk.key(KeyCode.N, SHORTCUT_DOWN);
        Fx.run(() -> ((TextField) desk.nodes(n -> n instanceof TextField f
                                && desk.texts.get("make.perphoto").equals(f.getAccessibleText()))
                        .getFirst())
                .setText("many"));
        click(desk.texts.get("make.go"));
        assertThat(desk.visibleTexts()).anyMatch(t -> t.contains("many"));
        assertThat(made).doesNotExist();
    }

    @Test
    void aFolderWithoutPhotosIsRefusedWithItsReason() throws Exception {
        Path empty = Files.createDirectory(dir.resolve("empty"));
        desk.choose(empty);
        desk.key(KeyCode.N, SHORTCUT_DOWN);
        click(desk.texts.get("make.go"));
        assertThat(desk.message()).startsWith(empty.toString());
        assertThat(funnelIsShown()).isFalse();
    }

    @Test
    void withoutCandidatesThereIsNoFunnel() {
        desk.open(TinyData.write(dir.resolve("pairs"), 1, "bold").root());
        desk.key(KeyCode.U, SHORTCUT_DOWN);
        assertThat(desk.message()).isEqualTo(desk.texts.get("funnel.none"));
    }
}
