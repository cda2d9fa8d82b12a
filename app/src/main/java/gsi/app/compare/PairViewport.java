package gsi.app.compare;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * What part of an image is looked at, shared by both panes so that they move together: a zoom (1 = the whole image fits) and
 * the image point in the middle, as fractions of width and height.
 */
public final class PairViewport {

    private static final double LARGEST = 64;

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private double zoom = 1;
    private double centreX = 0.5;
    private double centreY = 0.5;

    /** Counts changes; listen to it to repaint. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    public double zoom() {
        return zoom;
    }

    public double centreX() {
        return centreX;
    }

    public double centreY() {
        return centreY;
    }

    /** Shows the whole image. */
    public void fit() {
        set(1, 0.5, 0.5);
    }

    /**
     * Shows a part.
     *
     * @param newZoom 1 for the whole image
     * @param x the point in the middle, fraction of the width
     * @param y the same, fraction of the height
     */
    public void show(double newZoom, double x, double y) {
        set(Math.clamp(newZoom, 1, LARGEST), x, y);
    }

    /**
     * Zooms so that one image point stays where it is on screen.
     *
     * @param factor above 1 enlarges
     * @param x the fixed point, fraction of the width
     * @param y the fixed point, fraction of the height
     */
    public void zoomAt(double factor, double x, double y) {
        double next = Math.clamp(zoom * factor, 1, LARGEST);
        double keep = zoom / next;
        set(next, x + (centreX - x) * keep, y + (centreY - y) * keep);
    }

    /**
     * Moves the image under the window.
     *
     * @param dx fraction of the image's width, to the right
     * @param dy fraction of the image's height, down
     */
    public void pan(double dx, double dy) {
        set(zoom, centreX - dx, centreY - dy);
    }

    private void set(double newZoom, double x, double y) {
        zoom = newZoom;
        // At zoom 1 all is visible and centred; further in, the view may go to the edges but not beyond.
        double half = 0.5 / newZoom;
        centreX = Math.clamp(x, half, 1 - half);
        centreY = Math.clamp(y, half, 1 - half);
        revision.set(revision.get() + 1);
    }
}
