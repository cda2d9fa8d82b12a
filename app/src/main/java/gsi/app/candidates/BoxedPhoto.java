package gsi.app.candidates;

import gsi.app.compare.BoxWireframe;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Scene;
import gsi.dataset.geometry.OrientedBox;
import gsi.icons.Icon;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A candidate's photo with the object's box as it is, dashed, and as it would be. */
final class BoxedPhoto extends StackPane {

    private final ImageView picture = new ImageView();
    private final Pane boxes = new Pane();
    private final double width;
    private final double height;

    BoxedPhoto(double width, double height) {
        this.width = width;
        this.height = height;
        getStyleClass().add("thumbnail");
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setPreserveRatio(true);
        boxes.setMouseTransparent(true);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setClip(new Rectangle(width, height));
        getChildren().addAll(Icon.IMAGE_MISSING.node(), picture, boxes);
    }

    /** Shows the boxes; the picture follows when it is there. */
    void show(Candidate candidate, Scene scene, @Nullable Image image) {
        picture.setImage(image);
        boxes.getChildren().clear();
        if (image == null || scene.width() <= 0 || scene.height() <= 0) {
            return;
        }
        double scale = Math.min(width / scene.width(), height / scene.height());
        double left = (width - scale * scene.width()) / 2;
        double top = (height - scale * scene.height()) / 2;
        draw(candidate.object().box(), scene, "box-original", left, top, scale);
        OrientedBox target = candidate.target();
        if (target != null) {
            draw(target, scene, "box-target", left, top, scale);
        }
    }

    private void draw(OrientedBox box, Scene scene, String style, double left, double top, double scale) {
        Path halo = new Path();
        for (BoxWireframe.Line line : BoxWireframe.of(box, scene.intrinsics())) {
            halo.getElements()
                    .add(new MoveTo(
                            left + (line.from().u() + 0.5) * scale,
                            top + (line.from().v() + 0.5) * scale));
            halo.getElements()
                    .add(new LineTo(
                            left + (line.to().u() + 0.5) * scale,
                            top + (line.to().v() + 0.5) * scale));
        }
        Path path = new Path(halo.getElements());
        halo.getStyleClass().setAll("box-halo");
        path.getStyleClass().setAll("box-line", style);
        halo.setManaged(false);
        path.setManaged(false);
        boxes.getChildren().addAll(halo, path);
    }

    void clear() {
        picture.setImage(null);
        boxes.getChildren().clear();
    }
}
