package gsi.app.compare;

import gsi.app.text.Texts;
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

/** One image with its boxes, zoomed and panned by a shared {@link PairLook}. */
final class PhotoPane extends Region {

    /** From this enlargement on single pixels are meant to be seen. */
    private static final double PIXELS_SHOW = 3;

    /** Radius of the mark at the place that is pointed at elsewhere. */
    private static final double SPOT = 8;

    private final PairViewport viewport;
    private final SwipeLayer swipe;
    private final HeatLayer heat;
    private final MaskOverlay mask = new MaskOverlay();
    private final ImageView view = new ImageView();
    private final BoxOverlay overlay = new BoxOverlay();
    private final Group mark = ring();
    private final Label message = new Label();
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyObjectWrapper<@Nullable Pixel> hovered = new ReadOnlyObjectWrapper<>();
    private @Nullable Pixel spot;
    private double photoWidth = 1;
    private double frameWidth = 1;
    private double frameHeight = 1;
    private double dragX;
    private double dragY;

    PhotoPane(PairLook look, Texts texts) {
        this.viewport = look.viewport();
        this.swipe = new SwipeLayer(look, texts);
        this.heat = new HeatLayer(look.map().opacityProperty());
        getStyleClass().add("photo-pane");
        message.getStyleClass().add("photo-message");
        message.setWrapText(true);
        message.setAlignment(Pos.CENTER);
        view.setManaged(false);
        getChildren().addAll(view, swipe, heat, mask, overlay, mark, message);
        setClip(clip);
        setMinSize(60, 60);
        viewport.revisionProperty().subscribe(r -> requestLayout());
        look.dividerProperty().subscribe(d -> requestLayout());
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
        show(image, null, image.getWidth(), image.getHeight());
    }

    /**
     * Shows an image stretched to a frame, with another over its left part that ends at the look's divider.
     *
     * @param over null for none
     * @param width of the frame, pixels
     * @param height of the frame, pixels
     */
    void show(Image image, @Nullable Image over, double width, double height) {
        view.setImage(image);
        swipe.show(over);
        setHeat(null, KeptArea.Area.NONE);
        frameWidth = width;
        frameHeight = height;
        message.setText("");
        requestLayout();
    }

    /** Shows a sentence in place of an image. */
    void explain(String text) {
        view.setImage(null);
        swipe.show(null);
        setHeat(null, KeptArea.Area.NONE);
        message.setText(text);
        requestLayout();
    }

    /**
     * Says what to draw over the image.
     *
     * @param width width in pixels of the photo that {@code k} belongs to, which the shown image may not have
     */
    void setBoxes(List<PhotoBox> boxes, @Nullable PhotoArrow arrow, @Nullable Intrinsics k, double width) {
        photoWidth = width;
        overlay.setBoxes(boxes, arrow, k);
        requestLayout();
    }

    /** Lays a heat map's colours over a part of the photo, until something else is shown; null for none. */
    void setHeat(@Nullable Image colours, KeptArea.Area where) {
        heat.show(colours, where);
        requestLayout();
    }

    /** Draws what counts for edit locality over the image; null for nothing. */
    void setArea(@Nullable KeptArea area) {
        mask.setArea(area);
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
        if (view.getImage() == null) {
            return null;
        }
        double perPixel = scale() * frameWidth / photoWidth;
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
        swipe.resizeRelocate(0, 0, getWidth(), getHeight());
        mask.resizeRelocate(0, 0, getWidth(), getHeight());
        if (view.getImage() == null || getWidth() <= 0 || getHeight() <= 0) {
            overlay.place(0, 0, 0);
            overlay.getChildren().clear();
            mask.clear();
            return;
        }
        double scale = scale();
        double x = getWidth() / 2 - viewport.centreX() * frameWidth * scale;
        double y = getHeight() / 2 - viewport.centreY() * frameHeight * scale;
        view.setFitWidth(frameWidth * scale);
        view.setFitHeight(frameHeight * scale);
        view.setSmooth(scale < PIXELS_SHOW);
        view.relocate(x, y);
        double perPixel = scale * frameWidth / photoWidth;
        swipe.place(view);
        heat.place(x, y, perPixel, view.isSmooth());
        mask.place(x, y, perPixel);
        overlay.place(x, y, perPixel);
        placeSpot(x, y, perPixel);
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

    /** Pane units per pixel of the frame. */
    private double scale() {
        return viewport.zoom() * Math.min(getWidth() / frameWidth, getHeight() / frameHeight);
    }

    private void scroll(ScrollEvent e) {
        if (view.getImage() == null || e.getDeltaY() == 0) {
            return;
        }
        double scale = scale();
        double x = viewport.centreX() + (e.getX() - getWidth() / 2) / (frameWidth * scale);
        double y = viewport.centreY() + (e.getY() - getHeight() / 2) / (frameHeight * scale);
        viewport.zoomAt(Math.pow(1.0025, e.getDeltaY()), x, y);
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (view.getImage() != null) {
            double scale = scale();
            viewport.pan((e.getX() - dragX) / (frameWidth * scale), (e.getY() - dragY) / (frameHeight * scale));
        }
        dragX = e.getX();
        dragY = e.getY();
    }
}
