package gsi.app.scene;

import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.fx.PointCloudView;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** One point cloud file, with the looks and the camera of the review desk's 3D view. */
public final class CloudPane extends BorderPane {

    private final Texts texts;
    private final PointCloudView view = new PointCloudView();
    private final SpaceLook look = new SpaceLook();
    private final BooleanProperty parallel = new SimpleBooleanProperty();
    private final ObservableBooleanValue dark;
    private final SceneContent scene;
    private final Subscription changes;

    /**
     * Shows a cloud.
     *
     * @param coloured whether its points have colours of their own; height tells shape where they have none
     * @param facts one line for people about the file
     */
    public CloudPane(
            PointCloud cloud,
            boolean coloured,
            String facts,
            Texts texts,
            TaskRunner runner,
            ObservableBooleanValue dark) {
        this.texts = texts;
        this.dark = dark;
        this.scene = SceneContent.of(cloud);
        preset(look, coloured);
        Label status = new Label(facts);
        status.getStyleClass().add("cloud-facts");
        LookMenu menu = new LookMenu(texts, look, parallel, (name, shown) -> {});
        menu.offer(scene, SpaceLook.Facts.NONE);
        getStyleClass().add("space-pane");
        setTop(head(menu, new CameraMenu(texts, view, runner, new Forgetful(), status::setText)));
        setCenter(view);
        setBottom(status);
        view.show(scene, true);
        changes = Subscription.combine(
                dark.subscribe(d -> restyle()),
                look.coloursProperty().subscribe(this::restyle),
                look.eyeDomeProperty().subscribe(this::restyle),
                look.scaleBarProperty().subscribe(this::restyle),
                parallel.subscribe(view::setOrthographic));
        view.activate();
    }

    private static void preset(SpaceLook look, boolean coloured) {
        look.coloursProperty().set(coloured ? ColourMode.PHOTO : ColourMode.HEIGHT);
        look.eyeDomeProperty().set(!coloured);
    }

    /** How a cloud looks at first. */
    public static RenderStyle firstStyle(SceneContent scene, boolean coloured, Palette palette) {
        SpaceLook look = new SpaceLook();
        preset(look, coloured);
        return look.style(palette, scene, SpaceLook.Facts.NONE);
    }

    private void restyle() {
        Palette palette = dark.get() ? Palette.dark() : Palette.light();
        view.renderStyleProperty().set(look.style(palette, scene, SpaceLook.Facts.NONE));
    }

    private HBox head(LookMenu lookMenu, CameraMenu cameraMenu) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                4,
                gap,
                lookMenu,
                cameraMenu,
                button("command.view_reset", view::resetView),
                button("command.view_top", view::showTop),
                button("command.view_front", view::showFront),
                button("command.view_left", view::showLeft));
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().addAll("flat", "small");
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Stops drawing and lets go of threads and listeners. */
    public void deactivate() {
        changes.unsubscribe();
        view.deactivate();
    }

    /** A file on its own has no project to keep bookmarks in. */
    private static final class Forgetful implements CameraMenu.Memory {
        @Override
        public List<String> read() {
            return List.of();
        }

        @Override
        public void keep(List<String> lines) {
            // They stay until the window closes.
        }
    }
}
