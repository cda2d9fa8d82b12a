package gsi.app.bench;

import gsi.app.review.ReviewModel;
import gsi.app.review.ReviewScreen;
import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.FxTaskRunner;
import gsi.app.text.Texts;
import gsi.app.window.Dialogs;
import gsi.app.window.InspectorWindow;
import gsi.dataset.SampleKey;
import gsi.dataset.image.CacheLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program's window with somebody at the keys who never waits; on JavaFX's headless platform where there is no display. */
final class DeskWindow implements AutoCloseable, Dialogs {

    private static final int PATIENCE_SECONDS = 300;

    private final FxTaskRunner runner = new FxTaskRunner();
    private final InspectorWindow window;
    private final Stage stage;
    private @Nullable Waiting waiting;

    /** @param home where settings and caches go */
    static DeskWindow show(Path home) throws Exception {
        return onFx(() -> new DeskWindow(home));
    }

    /** Starts JavaFX; once in a process. */
    static void startToolkit() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    private DeskWindow(Path home) {
        UserFolders folders = new UserFolders(home, home);
        window = new InspectorWindow(
                new Texts(Locale.ENGLISH),
                runner,
                new SettingsFile(folders.settingsFile()),
                folders,
                this,
                "bench",
                () -> {});
        stage = new Stage();
        Scene scene = new Scene(window.root(), 1000, 960);
        window.attach(scene);
        scene.addPostLayoutPulseListener(() -> {
            if (waiting != null) {
                waiting.laidOut();
            }
        });
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /**
     * How long it took until something was seen.
     *
     * @param inScene milliseconds until the end of the layout in which it was in the scene
     * @param shown milliseconds until the pulse after that one began: by then the frame with it has gone to the renderer
     */
    record Seen(double inScene, double shown) {}

    /** Looks after every layout whether what is awaited is in the scene, then for the pulse after. FX thread. */
    private static final class Waiting extends AnimationTimer {

        private final BooleanSupplier awaited;
        private final CompletableFuture<Seen> seen = new CompletableFuture<>();
        private final long begin = System.nanoTime();
        private long inScene;

        Waiting(BooleanSupplier awaited) {
            this.awaited = awaited;
        }

        void laidOut() {
            if (inScene == 0 && awaited.getAsBoolean()) {
                inScene = System.nanoTime();
                start();
                Platform.requestNextPulse();
            }
        }

        @Override
        public void handle(long now) {
            stop();
            seen.complete(new Seen((inScene - begin) / 1e6, (System.nanoTime() - begin) / 1e6));
        }
    }

    /** Does something on the FX thread and says how long it took until something was shown. */
    Seen time(Runnable action, BooleanSupplier until) throws Exception {
        Waiting mine = onFx(() -> {
            Waiting w = new Waiting(until);
            waiting = w;
            action.run();
            Platform.requestNextPulse();
            return w;
        });
        try {
            return mine.seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            onFx(() -> waiting = null);
        }
    }

    void open(Path folder, Path project) {
        window.open(folder, project);
    }

    /** Whether the shown sample's pictures are in the views, and the window takes a decision about them. FX thread. */
    boolean isPairShown() {
        ReviewScreen screen = window.screen();
        return screen != null
                && screen.isPainted()
                && shown().equals(screen.shownPairProperty().get());
    }

    /** How full each cache of the window is. */
    List<CacheLevel> caches() throws Exception {
        return onFx(window::caches);
    }

    /** How many scores have been made so far. */
    int scoresMade() throws Exception {
        return onFx(window::scoresMade);
    }

    /** Waits until everything that was asked for is there. */
    void settle() throws Exception {
        int calm = 0;
        while (calm < 2) {
            calm = onFx(window::isSettled) ? calm + 1 : 0;
            Thread.sleep(2);
        }
    }

    /** Draws all of the window anew. */
    void repaint() throws Exception {
        for (double opacity : new double[] {0.99, 1}) {
            time(() -> window.root().setOpacity(opacity), () -> true);
        }
    }

    void press(KeyCode code) {
        var target = stage.getScene().getFocusOwner() == null
                ? stage.getScene()
                : stage.getScene().getFocusOwner();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
        }
    }

    ReviewModel review() {
        return Objects.requireNonNull(window.review(), "nothing is open");
    }

    /** The shown sample. FX thread. */
    SampleKey shown() {
        return Objects.requireNonNull(review().currentProperty().get(), "no sample")
                .sample()
                .key();
    }

    static <T> T onFx(Callable<T> action) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window did not answer", e);
        }
    }

    @Override
    public Optional<Path> chooseData() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseExport() {
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            onFx(() -> {
                window.close(List.of());
                stage.close();
                return true;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the window was not closed", e);
        }
        runner.close();
    }
}
