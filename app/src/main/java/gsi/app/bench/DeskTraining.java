package gsi.app.bench;

import gsi.app.settings.ScratchFolder;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/**
 * A short review in the real window, off-screen, from which the JVM learns what to keep for later starts: classes, and which
 * methods are hot. The launcher runs it once after a build. Measures nothing.
 */
public final class DeskTraining {

    /** Enough that reading samples, making rows and filtering them are hot, and few enough to be made in a second. */
    private static final int SAMPLES = 2000;

    private static final int STEPS = 14;

    /** What a person does with a pair, in an order that leaves the window as it was. */
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.A,
            KeyCode.D,
            KeyCode.RIGHT,
            KeyCode.D,
            KeyCode.X,
            KeyCode.W,
            KeyCode.RIGHT,
            KeyCode.W,
            KeyCode.F,
            KeyCode.T,
            KeyCode.LEFT,
            KeyCode.T,
            KeyCode.SPACE,
            KeyCode.RIGHT);

    private final Path samples;

    /** @param samples the data folder that is reviewed first; nothing in it is changed */
    public DeskTraining(Path samples) {
        this.samples = samples;
    }

    /** Reviews these samples and some made-up ones. */
    public void run() throws Exception {
        DeskWindow.startToolkit();
        try (ScratchFolder scratch = ScratchFolder.make("gsi-training")) {
            Path home = scratch.path();
            review(samples, home, home.resolve("samples.gsiproject"));
            DeskProject made = new DeskProject(home.resolve("made"), SAMPLES, 640, 480);
            made.make();
            review(made.root(), home, home.resolve("made.gsiproject"));
        } finally {
            Platform.exit();
        }
    }

    private static void review(Path data, Path home, Path project) throws Exception {
        try (DeskWindow desk = DeskWindow.show(home)) {
            desk.time(() -> desk.open(data, project), desk::isPairShown);
            for (int i = 0; i < STEPS; i++) {
                KeyCode key = KEYS.get(i % KEYS.size());
                DeskWindow.onFx(() -> {
                    desk.press(key);
                    return true;
                });
                desk.settle();
            }
            new DeskKeys(desk, STEPS / 2).run("training", figure -> {});
        }
    }
}
