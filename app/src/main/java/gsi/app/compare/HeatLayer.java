package gsi.app.compare;

import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/** The colours of a heat map over a photo, exactly where the pixels lie that they are of. */
final class HeatLayer extends ImageView {

    private KeptArea.Area area = new KeptArea.Area(0, 0, 0, 0);

    HeatLayer(ObservableValue<Number> opacity) {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        opacityProperty().bind(opacity);
    }

    /**
     * What to show.
     *
     * @param colours null for nothing
     * @param where in the photo
     */
    void show(@Nullable Image colours, KeptArea.Area where) {
        setImage(colours);
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
        setFitWidth((area.right() - area.left()) * scale);
        setFitHeight((area.bottom() - area.top()) * scale);
        setSmooth(smooth);
        relocate(x + area.left() * scale, y + area.top() * scale);
    }
}
