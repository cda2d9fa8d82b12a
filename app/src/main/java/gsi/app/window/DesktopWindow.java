package gsi.app.window;

import gsi.app.ProgramVersion;
import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.FxTaskRunner;
import gsi.app.text.Texts;
import gsi.icons.AppIcon;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the window on the desktop and stays until it is closed. */
public final class DesktopWindow {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopWindow.class);

    /** System property of the start-up benchmark: the window closes as soon as it has been shown. */
    public static final String PROBE = "gsi.quitWhenShown";

    private final FxTaskRunner runner = new FxTaskRunner();
    private final Stage stage = new Stage();
    private final InspectorWindow window;

    private DesktopWindow() {
        UserFolders folders = UserFolders.ofSystem();
        Texts texts = new Texts(Locale.getDefault());
        window = new InspectorWindow(
                texts,
                runner,
                new SettingsFile(folders.settingsFile()),
                folders,
                new DesktopDialogs(texts, () -> stage),
                ProgramVersion.current(),
                this::quit);
        stage.setTitle(texts.get("app.name"));
        stage.getIcons().setAll(AppIcon.images());
        stage.setOnCloseRequest(e -> {
            e.consume();
            quit();
        });
    }

    /**
     * Opens a data folder in a window and returns when the window is closed.
     *
     * @param project the project file; null for the usual place
     */
    public static void run(Path folder, @Nullable Path project) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.setImplicitExit(true);
        Platform.startup(() -> {
            Thread.currentThread()
                    .setUncaughtExceptionHandler((t, e) -> LOG.error("Unexpected failure in the window", e));
            DesktopWindow desktop = new DesktopWindow();
            desktop.stage.setOnHidden(e -> closed.countDown());
            desktop.show(folder, project);
        });
        closed.await();
        Platform.exit();
    }

    private void show(Path folder, @Nullable Path project) {
        Scene scene = new Scene(window.root());
        window.attach(scene);
        stage.setScene(scene);
        place(window.windowPlace());
        window.open(folder, project);
        stage.show();
        window.root().requestFocus();
        if (Boolean.getBoolean(PROBE)) {
            // Two pulses later the first frame is on screen.
            scene.addPostLayoutPulseListener(() -> Platform.runLater(this::quit));
        }
    }

    /** Where it was last time, if that is still on a screen; else most of the screen. */
    private void place(List<Double> remembered) {
        if (remembered.size() == 4) {
            boolean onScreen = !Screen.getScreensForRectangle(
                            remembered.get(0), remembered.get(1), remembered.get(2), remembered.get(3))
                    .isEmpty();
            if (onScreen && remembered.get(2) >= 400 && remembered.get(3) >= 300) {
                stage.setX(remembered.get(0));
                stage.setY(remembered.get(1));
                stage.setWidth(remembered.get(2));
                stage.setHeight(remembered.get(3));
                return;
            }
        }
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(1600, screen.getWidth()));
        stage.setHeight(Math.min(1000, screen.getHeight()));
    }

    private void quit() {
        window.close(List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        runner.close();
        stage.close();
    }
}
