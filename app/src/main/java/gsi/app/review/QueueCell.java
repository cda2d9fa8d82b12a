package gsi.app.review;

import gsi.app.media.Thumbnails;
import gsi.app.tasks.TaskRunner.Running;
import gsi.app.text.Texts;
import gsi.dataset.EditedImage;
import gsi.icons.Icon;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A queue line: thumbnail of the edited image (of the photo where there is none), instruction, status. */
final class QueueCell extends ListCell<QueueRow> {

    static final double HEIGHT = 64;

    private final Texts texts;
    private final Thumbnails thumbnails;
    private final ObservableValue<String> model;
    private final ImageView picture = new ImageView();
    private final Node noPicture = Icon.IMAGE_MISSING.node();
    private final Label prompt = new Label();
    private final Label key = new Label();
    private final Label status = new Label();
    private final Label problem = new Label();
    private final HBox content;
    private @Nullable Running loading;
    private @Nullable Path shown;

    QueueCell(Texts texts, Thumbnails thumbnails, ObservableValue<String> model) {
        this.texts = texts;
        this.thumbnails = thumbnails;
        this.model = model;
        getStyleClass().add("queue-cell");
        picture.setFitWidth(72);
        picture.setFitHeight(54);
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(noPicture, picture);
        frame.getStyleClass().add("thumbnail");
        frame.setMinSize(72, 54);
        frame.setPrefSize(72, 54);
        prompt.getStyleClass().add("queue-prompt");
        prompt.setWrapText(true);
        prompt.setMaxHeight(34);
        key.getStyleClass().add("queue-key");
        problem.setGraphic(Icon.PROBLEM.node());
        problem.getStyleClass().add("queue-problem");
        HBox foot = new HBox(6, status, problem, key);
        foot.setAlignment(Pos.CENTER_LEFT);
        key.setMinWidth(0);
        status.setMinWidth(USE_PREF_SIZE);
        problem.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(2, prompt, foot);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(8, frame, words);
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable QueueRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            stopLoading();
            shown = null;
            setGraphic(null);
            return;
        }
        prompt.setText(row.sample().edit().instruction().prompt());
        key.setText(row.sample().key().key());
        status.setText(texts.get(VerdictLook.textKey(row.decision())));
        status.setGraphic(VerdictLook.icon(row.decision()));
        status.getStyleClass().setAll("label", "queue-status", VerdictLook.styleClass(row.decision()));
        problem.setVisible(row.problems() > 0);
        problem.setManaged(row.problems() > 0);
        setAccessibleText(status.getText() + ", " + prompt.getText());
        showPicture(file(row));
        setGraphic(content);
    }

    private Path file(QueueRow row) {
        String wanted = model.getValue();
        List<EditedImage> edited = row.sample().edited();
        return edited.stream()
                .filter(e -> e.model().equals(wanted))
                .findFirst()
                .map(EditedImage::file)
                .orElse(row.sample().source());
    }

    private void showPicture(Path file) {
        if (file.equals(shown)) {
            return;
        }
        stopLoading();
        shown = file;
        picture.setImage(thumbnails.atHand(file).orElse(null));
        if (picture.getImage() == null) {
            loading = thumbnails.load(file, image -> {
                if (file.equals(shown)) {
                    picture.setImage(image);
                }
            });
        }
    }

    private void stopLoading() {
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
    }
}
