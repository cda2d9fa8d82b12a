package gsi.app.window;

import gsi.app.scene.CameraMenu;
import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.FxTaskRunner;
import gsi.app.text.Texts;
import gsi.icons.AppIcon;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.colour.DepthColours;
import gsi.viewer3d.colour.HeightColours;
import gsi.viewer3d.colour.IntensityColours;
import gsi.viewer3d.colour.LabelColours;
import gsi.viewer3d.colour.PointColours;
import gsi.viewer3d.fx.PointCloudView;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** A window with one point cloud: {@code gsi cloud view}. */
public final class CloudWindow {

    private final Texts texts = new Texts(Locale.getDefault());
    private final FxTaskRunner runner = new FxTaskRunner();
    private final PointCloudView view = new PointCloudView();
    private final Theme theme = new Theme(
            new SettingsFile(UserFolders.ofSystem().settingsFile()).read().theme());
    private final Label status = new Label();
    private final ChoiceBox<String> colours = new ChoiceBox<>();
    private final CheckBox eyeDome = new CheckBox(texts.get("space.eyedome"));
    private final Map<String, PointColours> modes = new LinkedHashMap<>();
    private final PointCloud cloud;

    private CloudWindow(PointCloud cloud) {
        this.cloud = cloud;
    }

    /**
     * Shows a cloud and returns when the window is closed.
     *
     * @param title of the window
     * @param facts one line for people about the file
     */
    public static void run(PointCloud cloud, String title, String facts) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.setImplicitExit(true);
        Platform.startup(() -> {
            CloudWindow window = new CloudWindow(cloud);
            Stage stage = new Stage();
            stage.setTitle(title);
            stage.getIcons().setAll(AppIcon.images());
            stage.setScene(window.scene(facts));
            stage.setWidth(1280);
            stage.setHeight(860);
            stage.setOnHidden(e -> {
                window.close();
                closed.countDown();
            });
            stage.show();
        });
        closed.await();
        Platform.exit();
    }

    private Scene scene(String facts) {
        SceneContent content = SceneContent.of(cloud);
        offer(content);
        view.show(content, true);
        status.setText(facts);
        BorderPane pane = new BorderPane(view, head(), null, status, null);
        status.getStyleClass().add("status-line");
        pane.getStyleClass().add("space-pane");
        theme.darkProperty().subscribe(d -> restyle());
        view.activate();
        Scene scene = new Scene(pane);
        scene.getStylesheets()
                .add(Objects.requireNonNull(InspectorWindow.class.getResource("app.css"))
                        .toExternalForm());
        return scene;
    }

    private void offer(SceneContent content) {
        modes.put(texts.get("space.colours.photo"), PointColours.photo());
        modes.put(texts.get("space.colours.height"), HeightColours.of(content.axes()));
        modes.put(texts.get("space.colours.depth"), DepthColours.automatic());
        if (cloud.labels() != null) {
            modes.put(texts.get("space.colours.label"), new LabelColours());
        }
        if (cloud.intensity() != null) {
            modes.put(texts.get("space.colours.intensity"), IntensityColours.of(cloud));
        }
        colours.getItems().setAll(modes.keySet());
        colours.getSelectionModel().selectFirst();
        colours.valueProperty().subscribe(this::restyle);
        eyeDome.selectedProperty().subscribe(this::restyle);
    }

    private void restyle() {
        RenderStyle style = RenderStyle.of(theme.darkProperty().get() ? Palette.dark() : Palette.light())
                .withBars(true, true)
                .withEyeDome(eyeDome.isSelected() ? 1 : 0);
        view.renderStyleProperty().set(style.withColours(modes.getOrDefault(colours.getValue(), PointColours.photo())));
    }

    private HBox head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head =
                new HBox(8, colours, eyeDome, gap, new CameraMenu(texts, view, runner, forgetful(), status::setText));
        head.getChildren().add(button("command.view_reset", view::resetView));
        head.getChildren().add(button("command.view_top", view::showTop));
        head.getChildren().add(button("command.view_front", view::showFront));
        head.getChildren().add(button("command.view_left", view::showLeft));
        head.getChildren().add(button("command.parallel", this::swapProjection));
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void swapProjection() {
        ViewCamera now = view.cameraProperty().get();
        view.setOrthographic(!now.orthographic());
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A file on its own has no project to keep bookmarks in. */
    private static CameraMenu.Memory forgetful() {
        return new CameraMenu.Memory() {
            @Override
            public List<String> read() {
                return List.of();
            }

            @Override
            public void keep(List<String> lines) {}
        };
    }

    private void close() {
        view.deactivate();
        theme.close();
        runner.close();
    }
}
