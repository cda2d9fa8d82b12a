package gsi.scorer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pixels LPIPS gets to see. */
class LpipsBackgroundTest {

    private static final List<Box2d> BOX = List.of(new Box2d(100, 100, 300, 200));

    @TempDir
    Path folder;

    @Test
    void a_small_photo_is_compared_as_it_is_and_without_padding() throws Exception {
        LpipsBackground background = new LpipsBackground(source -> (edited, kept) -> {
            assertThat(List.of(source.width(), edited.width(), kept.width())).containsOnly(640);
            assertThat(List.of(source.height(), edited.height(), kept.height())).containsOnly(480);
            assertThat(kept.count()).isEqualTo(640 * 480 - 200 * 100);
            assertThat(source.planes()[0]).isEqualTo(10);
            return Measured.of(0.25);
        });
        assertThat(measure(background, 640, 480, 320, 240)).isEqualTo(Measured.of(0.25));
    }

    @Test
    void a_large_photo_is_shrunk_and_its_boxes_with_it() throws Exception {
        LpipsBackground background = new LpipsBackground(source -> (edited, kept) -> {
            assertThat(List.of(source.width(), edited.width(), kept.width())).containsOnly(896);
            assertThat(List.of(source.height(), edited.height(), kept.height())).containsOnly(448);
            assertThat(kept.count()).isEqualTo(896 * 448 - 100 * 50);
            return Measured.of(0);
        });
        assertThat(measure(background, 1792, 896, 1792, 896)).isEqualTo(Measured.of(0));
    }

    @Test
    void without_background_there_is_no_distance() throws Exception {
        PerceptualDistance never = source -> (edited, kept) -> {
            throw new AssertionError("nothing to compare");
        };
        assertThat(measure(new LpipsBackground(never), 150, 50, 150, 50, new Box2d(-10, -10, 1e9, 1e9)))
                .isInstanceOfSatisfying(
                        Measured.Missing.class, m -> assertThat(m.why().cause()).isEqualTo(Cause.NOT_APPLICABLE));
    }

    @Test
    void an_image_that_cannot_be_read_is_named() {
        LpipsBackground background = new LpipsBackground(PerceptualDistance.NOT_AVAILABLE);
        assertThatThrownBy(() -> background.lpips(sample(), edited(), BOX))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.file()).isEqualTo(folder.resolve("photo.png")));
    }

    private Measured measure(LpipsBackground background, int w, int h, int editedW, int editedH, Box2d... boxes)
            throws IOException {
        write("photo.png", w, h, 10);
        write("edited.png", editedW, editedH, 20);
        return background.lpips(sample(), edited(), boxes.length == 0 ? BOX : List.of(boxes));
    }

    private void write(String name, int width, int height, int level) throws IOException {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) level);
        Files.write(folder.resolve(name), ImageFiles.encodePng(new Raster(width, height, rgb)));
    }

    private EditedImage edited() {
        return new EditedImage("model", folder.resolve("edited.png"), null);
    }

    private Sample sample() {
        return new Sample(
                new SampleKey("fine", "photo", "0"),
                Scene.remove(),
                folder.resolve("edit.json"),
                folder.resolve("photo.png"),
                null,
                null,
                List.of(),
                List.of());
    }
}
