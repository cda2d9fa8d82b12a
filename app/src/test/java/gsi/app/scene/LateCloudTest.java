package gsi.app.scene;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.app.command.CommandTable;
import gsi.app.media.PhotoStore;
import gsi.app.tasks.FxTaskRunner;
import gsi.app.testdata.TinyData;
import gsi.app.text.Texts;
import gsi.app.window.Fx;
import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.layout.DataSetReader;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.render.CloudLayer;
import gsi.viewer3d.render.SceneContent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures are another sample's and its cloud takes its time: the 3D view does not pass the one before off as it. */
class LateCloudTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Pixel MIDDLE = new Pixel(32, 24);

    @TempDir
    Path dir;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final FxTaskRunner runner = new FxTaskRunner();
    private final CountDownLatch slow = new CountDownLatch(1);
    private Sample first;
    private Sample second;
    private SpacePane pane;

    @BeforeEach
    void showTheFirst() throws IOException, DataException {
        TinyData files = TinyData.begin(dir, "fine", "bold");
        files.add("a", "0", "Move the mug 40 centimeters to the right");
        files.add("b", "0", "Move the mug 40 centimeters to the right");
        files.writeDetections();
        TinyData.put(files.folder().resolve("b.ply"), "");
        DataSet data = new DataSetReader().read(dir);
        first = data.samples().getFirst();
        second = data.samples().get(1);
        assertThat(first.key().imageId()).isEqualTo("a");
        CloudStore clouds = new CloudStore(new PhotoStore(1 << 20), texts, this::readSlowly, 1 << 20);
        pane = Fx.call(() -> new SpacePane(
                clouds,
                new PreviewStore(texts, 1 << 20),
                runner,
                new CommandTable(texts),
                texts,
                new SimpleBooleanProperty(true),
                new NoBookmarks(),
                new NoCorrections(),
                text -> {},
                problem -> {}));
        show(first);
        // The empty scene before it has a layer too, one without points.
        Fx.until("the first is there", () -> content().cloud().count() > 0);
    }

    @AfterEach
    void close() {
        slow.countDown();
        Fx.run(pane::deactivate);
        runner.close();
    }

    private PointCloud readSlowly(Path file) throws DataException {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException(file, "interrupted", e);
        }
        return PointCloud.EMPTY;
    }

    private SceneContent content() {
        return Fx.call(() -> pane.view().contentProperty().get());
    }

    private void show(Sample sample) {
        Fx.run(() -> pane.show(sample, "bold", OptionalInt.empty(), false, false));
    }

    private List<String> messages() {
        return Fx.call(() -> pane.lookupAll(".space-message").stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    @Test
    void afterTheGraceItsBoxesAreThereWithoutPointsThenWithThem() {
        List<CloudLayer> before = content().layers();
        Fx.run(() -> pane.setGrace(Duration.ofMillis(1)));
        show(second);
        Fx.until("the old points are gone", () -> content().layers().isEmpty());
        assertThat(content().boxes())
                .as("original, target, detected, and the lamp")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(messages()).containsExactly(texts.get("space.coming"));
        slow.countDown();
        Fx.until("the points are there", () -> content().layers().size() == 2);
        assertThat(content().layers()).doesNotContainAnyElementsOf(before);
        assertThat(messages()).containsExactly("");
    }

    @Test
    void withinTheGraceNothingFlickers() {
        List<Integer> layers = new ArrayList<>();
        Fx.run(() -> {
            pane.setGrace(NEVER);
            pane.view()
                    .contentProperty()
                    .subscribe((before, now) -> layers.add(now.layers().size()));
        });
        show(second);
        slow.countDown();
        Fx.until("the points are there", () -> content().layers().size() == 2);
        assertThat(Fx.call(() -> List.copyOf(layers))).containsExactly(2);
    }

    @Test
    void atOnceNothingPointsFromTheOldPointsIntoTheNewPhoto() {
        assertThat(Fx.call(() -> pane.depthAt(MIDDLE))).isPresent();
        Fx.run(() -> pane.setGrace(NEVER));
        show(second);
        assertThat(Fx.call(() -> pane.depthAt(MIDDLE))).isEmpty();
        slow.countDown();
        Fx.until("the second is there", () -> content().layers().size() == 2);
        assertThat(Fx.call(() -> pane.depthAt(MIDDLE))).isPresent();
    }

    @Test
    void theSameSampleShownAgainKeepsItsPoints() {
        List<Integer> layers = new ArrayList<>();
        Fx.run(() -> {
            pane.setGrace(Duration.ofMillis(1));
            pane.view()
                    .contentProperty()
                    .subscribe((before, now) -> layers.add(now.layers().size()));
        });
        Fx.run(() -> pane.show(first, null, OptionalInt.empty(), false, true));
        Fx.until("it is shown with no model's detections", () -> !layers.isEmpty());
        assertThat(Fx.call(() -> List.copyOf(layers))).containsOnly(1);
    }

    private static final class NoBookmarks implements CameraMenu.Memory {
        @Override
        public List<String> read() {
            return List.of();
        }

        @Override
        public void keep(List<String> lines) {}
    }

    private final class NoCorrections implements CorrectionStore {
        @Override
        public boolean readOnly() {
            return true;
        }

        @Override
        public Sample filed(SampleKey key) {
            return key.equals(first.key()) ? first : second;
        }

        @Override
        public Map<CorrectionField, Correction> of(SampleKey key) {
            return Map.of();
        }

        @Override
        public Map<CorrectionField, String> drafts(SampleKey key) {
            return Map.of();
        }

        @Override
        public void keepDraft(SampleKey key, CorrectionField field, @Nullable String value) {}

        @Override
        public void save(
                SampleKey key,
                Map<CorrectionField, @Nullable String> values,
                Runnable saved,
                Consumer<Exception> failed) {}
    }
}
