package gsi.app.window;

import gsi.app.scene.CloudPane;
import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.FxTaskRunner;
import gsi.app.text.Texts;
import gsi.icons.AppIcon;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A window with one point cloud: {@code gsi cloud view}. */
public final class CloudWindow {

    private CloudWindow() {}

    /**
     * Shows a cloud and returns when the window is closed.
     *
     * @param coloured whether its points have colours of their own
     * @param title of the window
     * @param facts one line for people about the file
     */
    public static void run(PointCloud cloud, boolean coloured, String title, String facts) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.setImplicitExit(true);
        Platform.startup(() -> show(cloud, coloured, title, facts, closed));
        closed.await();
        Platform.exit();
    }

    private static void show(PointCloud cloud, boolean coloured, String title, String facts, CountDownLatch closed) {
        FxTaskRunner runner = new FxTaskRunner();
        Theme theme = new Theme(
                new SettingsFile(UserFolders.ofSystem().settingsFile()).read().theme());
        CloudPane pane =
                new CloudPane(cloud, coloured, facts, new Texts(Locale.getDefault()), runner, theme.darkProperty());
        Scene scene = new Scene(pane, 1280, 860);
        Theme.dress(scene);
        Stage stage = new Stage();
        stage.setTitle(title);
        stage.getIcons().setAll(AppIcon.images());
        stage.setScene(scene);
        stage.setOnHidden(e -> {
            pane.deactivate();
            theme.close();
            runner.close();
            closed.countDown();
        });
        stage.show();
    }
}
