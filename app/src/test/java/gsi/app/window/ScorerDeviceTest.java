package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.preferences.PreferencesCard;
import gsi.app.scores.OpenedGpu;
import gsi.app.testdata.FailingGpu;
import gsi.app.testdata.TinyData;
import gsi.gpu.GpuScorer;
import gsi.gpu.ScorerDevice;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.engine.EngineOptions;
import java.nio.file.Path;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scores: chosen in the settings, seen in the status line, and told when it lets the work down. */
class ScorerDeviceTest {

    private static final int SCORER = 3;

    @TempDir
    Path dir;

    private @Nullable Desk desk;

    @AfterEach
    void closeWindow() {
        if (desk != null) {
            desk.close();
        }
    }

    private Path data(int samples) {
        return TinyData.write(dir.resolve("data"), samples, "bold").root();
    }

    /** Chooses in the settings, as a person does. */
    private static void choose(Desk desk, ScorerDevice device) {
        desk.key(KeyCode.COMMA, SHORTCUT_DOWN);
        Fx.run(() -> {
            ((PreferencesCard) desk.nodes(n -> n instanceof PreferencesCard).getFirst()).open(SCORER);
            @SuppressWarnings("unchecked")
            ChoiceBox<ScorerDevice> box = (ChoiceBox<ScorerDevice>) desk.nodes(
                            n -> n instanceof ChoiceBox<?> b && b.getValue() instanceof ScorerDevice)
                    .getFirst();
            box.setValue(device);
        });
        desk.settle();
    }

    @Test
    void theProcessorScoresWhereThereIsNoGpuAndTheSettingsSayWhy() {
        desk = Desk.show(dir.resolve("home"), (choice, network, told) -> new OpenedGpu(null, "no such thing"));
        desk.open(data(2));
        desk.waitForText("2 scored");
        desk.waitForText(desk.texts.get("scorer.device.cpu"));
        choose(desk, ScorerDevice.AUTO);
        desk.waitForText(desk.texts.get("scorer.sentence.instead", "no such thing"));
        choose(desk, ScorerDevice.CPU);
        assertThat(desk.settings.read().scorer()).isEqualTo(ScorerDevice.CPU);
    }

    /** Asked for and not to be had: nothing stops, and the settings say what is wrong. */
    @Test
    void aGpuThatCannotBeOpenedLeavesTheProcessor() {
        desk = Desk.show(dir.resolve("home"), (choice, network, told) -> {
            if (choice == ScorerDevice.GPU) {
                throw new GpuException(Fault.OLD_DRIVER, "the driver is from last century");
            }
            return new OpenedGpu(null, "");
        });
        choose(desk, ScorerDevice.GPU);
        desk.waitForText(desk.texts.get("scorer.sentence.instead", "the driver is from last century"));
        desk.key(KeyCode.ESCAPE);
        desk.open(data(2));
        desk.waitForText("2 scored");
        desk.waitForText(desk.texts.get("scorer.device.cpu"));
    }

    @Test
    void theChosenGpuIsNamedInSettingsAndStatusLine() {
        FailingGpu.requireDevice();
        Desk shown = Desk.show(dir.resolve("home"));
        desk = shown;
        shown.open(data(2));
        shown.waitForText("2 scored");
        choose(shown, ScorerDevice.GPU);
        Fx.until(
                "the GPU is named twice",
                () -> shown.nodes(n -> n instanceof javafx.scene.control.Label l
                                        && names(l.getText())
                                        && Desk.isSeen(n))
                                .size()
                        == 2);
        assertThat(shown.settings.read().scorer()).isEqualTo(ScorerDevice.GPU);
        choose(shown, ScorerDevice.CPU);
        shown.waitForText(shown.texts.get("scorer.device.cpu"));
        shown.waitForText(shown.texts.get("scorer.sentence.cpu"));
    }

    private static boolean names(@Nullable String text) {
        return text != null && (text.startsWith("Scorer: GPU (") || text.contains("A test pair gave"));
    }

    @Test
    void aGpuThatIsTakenAwayIsToldOnceAndEverySampleIsScored() {
        FailingGpu.requireDevice();
        FailingGpu gpu = new FailingGpu();
        desk = Desk.show(dir.resolve("home"), (choice, network, told) -> {
            OpenedGpu opened =
                    new OpenedGpu(GpuScorer.open(gpu, network, told, info -> EngineOptions.of(info.software())), "");
            gpu.takeAway();
            return opened;
        });
        desk.open(data(6));
        desk.waitForText("6 scored");
        desk.waitForText(desk.texts.get("scorer.device.failed"));
        assertThat(desk.message()).contains("the context was taken away").contains("the scores are the same");
        // Later news replaces it: it does not come again.
        desk.key(KeyCode.S, SHORTCUT_DOWN);
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.already"));
    }
}
