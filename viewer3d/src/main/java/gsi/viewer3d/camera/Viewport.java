package gsi.viewer3d.camera;

/** The size of the picture in device pixels. Screen positions count from its top-left corner, not from a pixel's centre. */
public record Viewport(int width, int height) {

    /** @throws IllegalArgumentException unless both sides are at least one pixel */
    public Viewport {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a viewport of " + width + "×" + height + " shows nothing");
        }
    }
}
