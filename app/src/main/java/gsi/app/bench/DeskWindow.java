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
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The program's window with somebody at the keys who never waits; on JavaFX's headless platform where there is no display. */
final class DeskWindow implements AutoCloseable, Dialogs {

    private static final int PATIENCE_SECONDS = 300;

    private final FxTaskRunner runner = new FxTaskRunner();
    private final InspectorWindow window;
    private final Stage stage;
    private BooleanSupplier awaited = () -> false;
    private CompletableFuture<Long> reached = new CompletableFuture<>();

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
            if (awaited.getAsBoolean()) {
                reached.complete(System.nanoTime());
            }
        });
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /**
     * Does something on the FX thread and says how long it took until, at the end of a pulse, something held.
     *
     * @return milliseconds
     */
    double millis(Runnable action, BooleanSupplier until) throws Exception {
        CompletableFuture<Long> end = new CompletableFuture<>();
        long begin = onFx(() -> {
            reached = end;
            awaited = until;
            long now = System.nanoTime();
            action.run();
            Platform.requestNextPulse();
            return now;
        });
        try {
            return (end.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - begin) / 1e6;
        } finally {
            onFx(() -> awaited = () -> false);
        }
    }

    void open(Path folder, Path project) {
        window.open(folder, project);
    }

    /** Whether the shown sample's pictures are in the views. FX thread. */
    boolean isPairShown() {
        ReviewScreen screen = window.screen();
        return screen != null && screen.shownPairProperty().get() != null;
    }

    /** Waits until everything that was asked for is there. */
    void settle() throws Exception {
        int calm = 0;
        while (calm < 2) {
            calm = onFx(window::isSettled) ? calm + 1 : 0;
            Thread.sleep(2);
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
