package gsi.viewer3d.fx;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * The mouse of a 3D view: left drag orbits; right, middle and Shift+left drag pan; the wheel (or a pinch) zooms to the
 * cursor; a double click re-centres. Logical pixels.
 */
final class CameraGestures {

    /** What the gestures mean. */
    interface Moves {
        void orbit(double dx, double dy);

        void pan(double dx, double dy);

        /** A factor below 1 on the distance is nearer; (x, y) stays in place. */
        void zoom(double factor, double x, double y);

        void recentre(double x, double y);
    }

    private static final double ZOOM_PER_PIXEL = 0.0035;

    private final Moves moves;
    private MouseButton button = MouseButton.NONE; // remembered: some platforms do not tell it while dragging
    private boolean panning;
    private double lastX;
    private double lastY;

    CameraGestures(PointCloudView view, Moves moves) {
        this.moves = moves;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> button = MouseButton.NONE);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    }

    private void pressed(MouseEvent e) {
        button = e.getButton();
        panning = button != MouseButton.PRIMARY || e.isShiftDown();
        lastX = e.getX();
        lastY = e.getY();
        e.consume();
    }

    private void dragged(MouseEvent e) {
        if (button == MouseButton.NONE) {
            return;
        }
        double dx = e.getX() - lastX;
        double dy = e.getY() - lastY;
        lastX = e.getX();
        lastY = e.getY();
        if (panning) {
            moves.pan(dx, dy);
        } else {
            moves.orbit(dx, dy);
        }
        e.consume();
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
            moves.recentre(e.getX(), e.getY());
            e.consume();
        }
    }

    private void scrolled(ScrollEvent e) {
        // With Shift the platform reports the wheel as horizontal.
        double pixels = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        if (pixels != 0) {
            moves.zoom(Math.exp(-pixels * ZOOM_PER_PIXEL), e.getX(), e.getY());
        }
        e.consume();
    }

    private void pinched(ZoomEvent e) {
        if (e.getZoomFactor() > 0) {
            moves.zoom(1 / e.getZoomFactor(), e.getX(), e.getY());
        }
        e.consume();
    }
}
