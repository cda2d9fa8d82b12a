package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Decision;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.testdata.TinyData;
import gsi.app.testdata.TinyPhoto;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.layout.DataSetReader;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.render.CloudLayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Samples that nobody has edited yet: previews in place of edited images, decisions, and what they are for. */
class ReviewingCandidatesTest extends DeskTest {

    private static final int MUG = 0xD03030;

    /** The middles of mug and target in the photo. */
    private static final int MUG_X = 32;

    private static final int TARGET_X = 48;
    private static final int ROW = 24;

    private TinyData data;

    @BeforeEach
    void openCandidates() {
        data = TinyData.write(dir.resolve("data"), 3);
        write(data.depth("photo"), ImageFiles.encodeDepth(TinyPhoto.depthWithMug()));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewriteEdit(String prompt, String newBox) {
        TinyData.put(data.editFile("photo", "0"), """
                {"prompt": "%s", "target": "mug", "original_bbox_3d": [0, 0, 1.5, 0.2, 0.2, 0.2, 0], %s
                 "camera_intrinsics": %s}
                """.formatted(prompt, newBox, TinyData.K));
    }

    /** What the pane on the right shows. */
    private Image right() {
        return Fx.call(() -> ((ImageView) desk.nodes(n -> n instanceof ImageView v
                                && v.getParent().getStyleClass().contains("photo-pane"))
                        .getLast())
                .getImage());
    }

    private int rightPixel(int x) {
        return right().getPixelReader().getArgb(x, ROW) & 0xFFFFFF;
    }

    private static boolean isMug(int rgb) {
        return Math.abs((rgb >> 16 & 0xFF) - (MUG >> 16)) < 25 && Math.abs((rgb & 0xFF) - (MUG & 0xFF)) < 25;
    }

    private List<PointCloud> cloudsInView() {
        return Fx.call(() -> desk.screen().space().view().contentProperty().get().layers().stream()
                .map(CloudLayer::cloud)
                .toList());
    }

    private List<Decision> onDisk() throws Exception {
        try (ReviewProject project = Desk.projectOf(data.project())) {
            return project.decisions();
        }
    }

    @Test
    void thePreviewStandsWhereThereIsNoEditedImage() {
        desk.open(data.root());
        assertThat(desk.visibleTexts())
                .contains(
                        desk.texts.get("preview.title"),
                        desk.texts.get("preview.points"),
                        desk.texts.get("preview.delta", desk.texts.get("unit.cm", 40)),
                        desk.texts.get("scores.nomodel"))
                .doesNotContain(desk.texts.get("pair.edited.nomodel"));
        assertThat(isMug(rightPixel(TARGET_X))).as("the mug at its target").isTrue();
        assertThat(isMug(rightPixel(MUG_X))).as("a hole where it was").isFalse();
    }

    @Test
    void in3dItsPointsStandAtTheTarget() {
        desk.open(data.root());
        List<PointCloud> clouds = cloudsInView();
        assertThat(clouds).hasSize(2);
        assertThat(clouds.getLast().count()).isEqualTo(64);
        assertThat(clouds.getLast().bounds().centre().x).isBetween(0.38, 0.42);
        desk.key(KeyCode.V);
        assertThat(cloudsInView())
                .as("boxes are put around points where they are")
                .hasSize(1);
        desk.key(KeyCode.V);
        assertThat(cloudsInView()).hasSize(2);
    }

    @Test
    void yTakesItAwayAndBringsItBack() {
        desk.open(data.root());
        Image preview = right();
        desk.key(KeyCode.Y);
        assertThat(desk.visibleTexts())
                .contains(desk.texts.get("pair.edited.nomodel"))
                .doesNotContain(desk.texts.get("preview.title"));
        assertThat(cloudsInView()).hasSize(1);
        desk.key(KeyCode.RIGHT);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("pair.edited.nomodel"));
        desk.key(KeyCode.LEFT);
        desk.key(KeyCode.Y);
        assertThat(right()).as("kept").isSameAs(preview);
        assertThat(cloudsInView()).hasSize(2);
    }

    @Test
    void yShowsItInPlaceOfAnEditedImageToo() {
        TinyData edited = TinyData.write(dir.resolve("edited"), 2, "bold");
        desk.open(edited.root());
        Image image = right();
        assertThat(desk.visibleTexts()).doesNotContain(desk.texts.get("preview.title"));
        desk.key(KeyCode.Y);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("preview.title"));
        desk.key(KeyCode.Y);
        assertThat(right()).isEqualTo(image);
    }

    @Test
    void ofARemovedObjectTheHoleIsShown() {
        rewriteEdit("Remove the mug", "");
        desk.open(data.root());
        assertThat(desk.visibleTexts()).contains(desk.texts.get("preview.hole"));
        assertThat(isMug(rightPixel(MUG_X))).isFalse();
        assertThat(isMug(rightPixel(TARGET_X))).isFalse();
        assertThat(cloudsInView().getFirst().count()).isEqualTo(64 * 48 - 64);
    }

    @Test
    void aScaledOneSaysByHowMuch() {
        rewriteEdit("Make the mug 1.5x its size", "\"new_bbox_3d\": [0, 0, 1.5, 0.3, 0.3, 0.3, 0],");
        desk.open(data.root());
        assertThat(desk.visibleTexts()).contains(desk.texts.get("preview.scaled", desk.texts.get("box.target"), 1.5));
        assertThat(isMug(rightPixel(MUG_X))).isTrue();
        assertThat(isMug(rightPixel(MUG_X + 4))).as("wider than before").isTrue();
    }

    @Test
    void aTurnedOneSaysHowFar() {
        rewriteEdit(
                "Rotate the mug 30 degrees clockwise",
                "\"new_rotation_matrix\": [[0.8660254, 0, 0.5], [0, 1, 0], [-0.5, 0, 0.8660254]],");
        desk.open(data.root());
        assertThat(desk.visibleTexts()).contains(desk.texts.get("preview.turned", desk.texts.get("box.target"), 30));
    }

    @Test
    void withoutDepthTheBoxStandsForTheObject() throws Exception {
        Files.delete(data.depth("photo"));
        desk.open(data.root());
        assertThat(desk.visibleTexts()).contains(desk.texts.get("preview.box.nocloud"));
        int ghost = rightPixel(TARGET_X);
        assertThat(ghost & 0xFF).as("bluish").isGreaterThan((ghost >> 16 & 0xFF) + 20);
    }

    @Test
    void anotherViewpointHasNoPreviewAndTheKeySaysSo() {
        rewriteEdit("Changeview: rotate the camera 20 degrees to the left", "");
        desk.open(data.root());
        assertThat(desk.visibleTexts()).contains(desk.texts.get("pair.edited.nomodel"));
        desk.key(KeyCode.Y);
        assertThat(desk.message()).isEqualTo(desk.texts.get("command.nopreview"));
    }

    @Test
    void decisionsAreMadeByKeyAndTakenBack() throws Exception {
        desk.open(data.root());
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.opened.candidates", 3));
        desk.key(KeyCode.A);
        assertThat(desk.shown()).isEqualTo("photo_1");
        assertThat(desk.visibleTexts()).contains("fine/photo_1");
        desk.key(KeyCode.DIGIT1);
        desk.key(KeyCode.X);
        assertThat(onDisk()).extracting(Decision::verdict).containsOnly(Verdict.ACCEPT, Verdict.REJECT);
        assertThat(onDisk()).hasSize(3).allSatisfy(d -> {
            assertThat(d.seen().editedSha256()).isNull();
            assertThat(d.seen().scores()).isEmpty();
        });
        desk.key(KeyCode.Z, SHORTCUT_DOWN);
        assertThat(onDisk()).hasSize(2);
        assertThat(desk.shown()).isEqualTo("photo_2");
    }

    @Test
    void aPairThatIsNotOnScreenYetIsNotDecided() throws Exception {
        desk.open(data.root());
        Fx.run(() -> {
            desk.fire(KeyEvent.KEY_PRESSED, "", KeyCode.RIGHT);
            desk.fire(KeyEvent.KEY_PRESSED, "", KeyCode.A);
        });
        desk.settle();
        assertThat(onDisk()).isEmpty();
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.notonscreen"));
        desk.release(KeyCode.A);
        desk.key(KeyCode.A);
        assertThat(onDisk()).extracting(d -> d.key().key()).containsExactly("photo_1");
    }

    @Test
    void theAcceptedOnesAreExportedAndOpenedAgain() throws Exception {
        desk.open(data.root());
        desk.key(KeyCode.A);
        desk.key(KeyCode.X);
        desk.key(KeyCode.A);
        Path target = dir.resolve("curated");
        desk.choose(target);
        desk.key(KeyCode.E, SHORTCUT_DOWN);
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.exported", 2, target));
        DataSet again = new DataSetReader().read(target);
        assertThat(again.problems()).isEmpty();
        assertThat(again.models()).isEmpty();
        assertThat(again.samples()).extracting(s -> s.key().key()).containsExactly("photo_0", "photo_2");
        assertThat(again.samples())
                .extracting(Sample::edit)
                .containsOnly(new DataSetReader()
                        .read(data.root())
                        .samples()
                        .getFirst()
                        .edit());
        desk.open(target);
        assertThat(desk.shown()).isEqualTo("photo_0");
        assertThat(desk.visibleTexts()).contains(desk.texts.get("preview.points"));
    }
}
