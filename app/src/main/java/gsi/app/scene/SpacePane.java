package gsi.app.scene;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.geometry.OrientedBox;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.fx.PointCloudView;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The 3D view of the shown sample, with its standard views as buttons, or the reason why there is none. */
public final class SpacePane extends BorderPane {

    private final Texts texts;
    private final CloudStore clouds;
    private final SampleScene scenes;
    private final LatestOnly loading;
    private final Consumer<Problem> onProblem;
    private final PointCloudView view = new PointCloudView();
    private final Label message = new Label();
    private final Subscription themeChanges;
    private SceneContent scene = SceneContent.empty();
    private @Nullable Path shownPhoto;
    /** Asked for and not yet done: a request that overtakes another must not lose its wish. */
    private boolean resetWanted;

    public SpacePane(
            CloudStore clouds,
            TaskRunner runner,
            CommandTable commands,
            Texts texts,
            ObservableBooleanValue dark,
            Consumer<Problem> onProblem) {
        this.texts = texts;
        this.clouds = clouds;
        this.scenes = new SampleScene(texts);
        this.loading = new LatestOnly(runner);
        this.onProblem = onProblem;
        getStyleClass().add("space-pane");
        message.getStyleClass().add("space-message");
        message.setWrapText(true);
        message.setMouseTransparent(true);
        StackPane stack = new StackPane(view, message);
        stack.setMinSize(0, 0);
        setTop(head(commands));
        setCenter(stack);
        themeChanges = dark.subscribe(
                d -> view.renderStyleProperty().set(RenderStyle.of(d ? Palette.dark() : Palette.light())));
        view.activate();
    }

    private HBox head(CommandTable commands) {
        Label title = new Label(texts.get("space.title"));
        title.getStyleClass().add("pane-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(4, title, gap);
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        for (Command c : Command.values()) {
            if (c.group() == Command.Group.SPACE) {
                Button button = commands.button(c);
                button.setGraphic(null);
                button.getStyleClass().addAll("flat", "small");
                head.getChildren().add(button);
            }
        }
        return head;
    }

    /**
     * Shows a sample.
     *
     * @param model whose edited image's detections to draw; null for none
     * @param matched index of the detection that stands for the object, where known
     * @param keepCamera whether to keep looking from where one is
     */
    public void show(Sample sample, @Nullable String model, OptionalInt matched, boolean keepCamera) {
        resetWanted |= !keepCamera || !sample.source().equals(shownPhoto);
        EditedImage answer = model == null ? null : sample.edited(model).orElse(null);
        Path depth = sample.depth();
        if (depth == null) {
            showBoxesOnly(
                    sample,
                    answer,
                    matched,
                    texts.get("space.none", sample.key().imageId()));
            return;
        }
        loading.io(
                () -> scenes.of(sample, answer, matched, clouds.read(sample, depth)),
                made -> {
                    message.setText("");
                    place(made, sample);
                },
                error -> {
                    String reason = error instanceof DataException e
                            ? e.file().getFileName() + ": " + e.reason()
                            : String.valueOf(error.getMessage());
                    showBoxesOnly(sample, answer, matched, texts.get("space.broken", reason));
                    if (error instanceof DataException e) {
                        onProblem.accept(new Problem(e.file(), e.reason(), sample.key()));
                    }
                });
    }

    private void showBoxesOnly(Sample sample, @Nullable EditedImage answer, OptionalInt matched, String why) {
        message.setText(why);
        StackPane.setAlignment(message, Pos.TOP_CENTER);
        place(scenes.of(sample, answer, matched, new CloudStore.PhotoCloud(PointCloud.EMPTY, null)), sample);
    }

    private void place(SceneContent made, Sample sample) {
        scene = made;
        view.show(made, resetWanted);
        resetWanted = false;
        shownPhoto = sample.source();
    }

    /**
     * Draws one more box in the shown scene, until another or none is pointed at.
     *
     * @param box camera frame, metres; null for none
     */
    public void point(@Nullable OrientedBox box, String label) {
        view.show(box == null ? scene : scenes.with(scene, box, label), false);
    }

    /** Shows nothing. */
    public void clear() {
        loading.cancel();
        message.setText("");
        shownPhoto = null;
        scene = SceneContent.empty();
        view.show(scene, true);
    }

    public void reset() {
        view.resetView();
    }

    public void fromCamera() {
        view.showFromCamera();
    }

    public void fromTop() {
        view.showTop();
    }

    public void fromFront() {
        view.showFront();
    }

    public void fromLeft() {
        view.showLeft();
    }

    /** Draws now, for a picture. */
    public void drawNow() {
        view.renderNow();
    }

    /** The 3D view itself. */
    public PointCloudView view() {
        return view;
    }

    /** Stops drawing and lets go of threads and listeners. */
    public void deactivate() {
        loading.cancel();
        themeChanges.unsubscribe();
        view.deactivate();
    }
}
