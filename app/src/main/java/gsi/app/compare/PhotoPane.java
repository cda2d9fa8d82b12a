package gsi.app.compare;

import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Pixel;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** One image with its boxes, zoomed and panned by a shared {@link PairViewport}. */
final class PhotoPane extends Region {

    /** From this enlargement on single pixels are meant to be seen. */
    private static final double PIXELS_SHOW = 3;

    /** Radius of the mark at the place that is pointed at elsewhere. */
    private static final double SPOT = 8;

    private final PairViewport viewport;
    private final ImageView view = new ImageView();
    private final BoxOverlay overlay = new BoxOverlay();
    private final Group mark = ring();
    private final Label message = new Label();
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyObjectWrapper<@Nullable Pixel> hovered = new ReadOnlyObjectWrapper<>();
    private @Nullable Pixel spot;
    private double photoWidth = 1;
    private double dragX;
    private double dragY;

    PhotoPane(PairViewport viewport) {
        this.viewport = viewport;
        getStyleClass().add("photo-pane");
        message.getStyleClass().add("photo-message");
        message.setWrapText(true);
        message.setAlignment(Pos.CENTER);
        view.setManaged(false);
        getChildren().addAll(view, overlay, mark, message);
        setClip(clip);
        setMinSize(60, 60);
        viewport.revisionProperty().subscribe(r -> requestLayout());
        setOnScroll(this::scroll);
        setOnMouseMoved(e -> hovered.set(pixelAt(e.getX(), e.getY())));
        setOnMouseExited(e -> hovered.set(null));
        setOnMousePressed(e -> {
            dragX = e.getX();
            dragY = e.getY();
        });
        setOnMouseDragged(this::drag);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                viewport.fit();
            }
        });
    }

    /** Shows an image. */
    void show(Image image) {
        view.setImage(image);
        message.setText("");
        requestLayout();
    }

    /** Shows a sentence in place of an image. */
    void explain(String text) {
        view.setImage(null);
        message.setText(text);
        requestLayout();
    }

    /**
     * Says what to draw over the image.
     *
     * @param width width in pixels of the photo that {@code k} belongs to, which the shown image may not have
     */
    void setBoxes(List<PhotoBox> boxes, @Nullable Intrinsics k, double width) {
        photoWidth = width;
        overlay.setBoxes(boxes, k);
        requestLayout();
    }

    /** The pixel of the photo under the mouse; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Pixel> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** Marks a pixel of the photo; null for none. */
    void spot(@Nullable Pixel pixel) {
        spot = pixel;
        requestLayout();
    }

    private @Nullable Pixel pixelAt(double x, double y) {
        Image image = view.getImage();
        if (image == null) {
            return null;
        }
        double perPixel = scale() * image.getWidth() / photoWidth;
        double u = (x - view.getLayoutX()) / perPixel;
        double v = (y - view.getLayoutY()) / perPixel;
        return u < 0 || v < 0 || u >= photoWidth || v >= view.getFitHeight() / perPixel
                ? null
                : new Pixel(u - 0.5, v - 0.5);
    }

    void setBoxesVisible(boolean visible) {
        overlay.setVisible(visible);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        message.resizeRelocate(20, 0, Math.max(0, getWidth() - 40), getHeight());
        message.setVisible(view.getImage() == null);
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        Image image = view.getImage();
        if (image == null || getWidth() <= 0 || getHeight() <= 0) {
            overlay.place(0, 0, 0);
            overlay.getChildren().clear();
            return;
        }
        double scale = scale();
        double x = getWidth() / 2 - viewport.centreX() * image.getWidth() * scale;
        double y = getHeight() / 2 - viewport.centreY() * image.getHeight() * scale;
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(image.getHeight() * scale);
        view.setSmooth(scale < PIXELS_SHOW);
        view.relocate(x, y);
        overlay.place(x, y, scale * image.getWidth() / photoWidth);
        placeSpot(x, y, scale * image.getWidth() / photoWidth);
    }

    private void placeSpot(double x, double y, double scale) {
        Pixel p = spot;
        mark.setVisible(p != null);
        if (p != null) {
            mark.relocate(x + (p.u() + 0.5) * scale - SPOT, y + (p.v() + 0.5) * scale - SPOT);
        }
    }

    private static Group ring() {
        Circle dark = new Circle(SPOT, SPOT, SPOT);
        dark.getStyleClass().add("spot-casing");
        Circle light = new Circle(SPOT, SPOT, SPOT);
        light.getStyleClass().add("spot");
        Group ring = new Group(dark, light);
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        return ring;
    }

    /** Pane units per image pixel. */
    private double scale() {
        Image image = view.getImage();
        return viewport.zoom() * Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
    }

    private void scroll(ScrollEvent e) {
        Image image = view.getImage();
        if (image == null || e.getDeltaY() == 0) {
            return;
        }
        double scale = scale();
        double x = viewport.centreX() + (e.getX() - getWidth() / 2) / (image.getWidth() * scale);
        double y = viewport.centreY() + (e.getY() - getHeight() / 2) / (image.getHeight() * scale);
        viewport.zoomAt(Math.pow(1.0025, e.getDeltaY()), x, y);
        e.consume();
    }

    private void drag(MouseEvent e) {
        Image image = view.getImage();
        if (image != null) {
            double scale = scale();
            viewport.pan(
                    (e.getX() - dragX) / (image.getWidth() * scale), (e.getY() - dragY) / (image.getHeight() * scale));
        }
        dragX = e.getX();
        dragY = e.getY();
    }
}
