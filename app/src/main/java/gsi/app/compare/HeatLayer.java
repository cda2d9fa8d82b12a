package gsi.app.compare;

import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The colours of a heat map over a photo, exactly where the pixels lie that they are of. */
final class HeatLayer extends Pane {

    private final ImageView view = new ImageView();
    private KeptArea.Area area = KeptArea.Area.NONE;

    HeatLayer(ObservableValue<Number> opacity) {
        getStyleClass().add("heat-layer");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        view.setManaged(false);
        view.opacityProperty().bind(opacity);
        getChildren().add(view);
    }

    /**
     * What to show.
     *
     * @param colours null for nothing
     * @param where in the photo
     */
    void show(@Nullable Image colours, KeptArea.Area where) {
        view.setImage(colours);
        setVisible(colours != null);
        area = where;
    }

    /**
     * Lays the colours over an image placed in this layer's parent.
     *
     * @param x left edge of the image there
     * @param y top edge of the image there
     * @param scale units of the parent per pixel of the photo
     * @param smooth whether single pixels are not meant to be seen
     */
    void place(double x, double y, double scale, boolean smooth) {
        view.setFitWidth((area.right() - area.left()) * scale);
        view.setFitHeight((area.bottom() - area.top()) * scale);
        view.setSmooth(smooth);
        view.relocate(x + area.left() * scale, y + area.top() * scale);
    }
}
