package gsi.app.queue;

import gsi.app.media.Thumbnails;
import gsi.app.tasks.TaskRunner.Running;
import gsi.dataset.EditedImage;
import gsi.icons.Icon;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The small picture of a sample: the model's edited image, or the photo where there is none. */
public final class SampleThumbnail extends StackPane {

    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private @Nullable Running loading;
    private @Nullable Path shown;

    public SampleThumbnail(Thumbnails thumbnails, double width, double height) {
        this.thumbnails = thumbnails;
        getStyleClass().add("thumbnail");
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setPreserveRatio(true);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        Node missing = Icon.IMAGE_MISSING.node();
        getChildren().addAll(missing, picture);
    }

    /** Shows a sample. */
    public void show(QueueRow row, @Nullable String model) {
        Path file = row.sample().edited().stream()
                .filter(e -> e.model().equals(model))
                .findFirst()
                .map(EditedImage::file)
                .orElse(row.sample().source());
        if (file.equals(shown)) {
            return;
        }
        clear();
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

    /** Shows nothing and stops loading. */
    void clear() {
        shown = null;
        picture.setImage(null);
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
    }
}
