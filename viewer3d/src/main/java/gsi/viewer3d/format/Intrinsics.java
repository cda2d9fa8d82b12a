package gsi.viewer3d.format;

import gsi.viewer3d.cloud.Pinhole;

/**
 * The camera of a depth image.
 *
 * @param fx focal length, pixels
 * @param fy focal length, pixels
 * @param cx principal point, pixels from the centre of the first pixel
 * @param cy likewise
 * @param width of the image that the numbers belong to, pixels; 0 where it is the depth image itself
 * @param height likewise
 */
public record Intrinsics(double fx, double fy, double cx, double cy, int width, int height) {

    /** Of the depth image itself. */
    public Intrinsics(double fx, double fy, double cx, double cy) {
        this(fx, fy, cx, cy, 0, 0);
    }

    /**
     * As a camera for a depth image of a size.
     *
     * @throws IllegalArgumentException where no such camera can be
     */
    Pinhole of(int depthWidth, int depthHeight) {
        boolean same = width <= 0 || height <= 0;
        double sx = same ? 1 : (double) depthWidth / width;
        double sy = same ? 1 : (double) depthHeight / height;
        return new Pinhole(fx * sx, fy * sy, (cx + 0.5) * sx - 0.5, (cy + 0.5) * sy - 0.5, 0, depthWidth, depthHeight);
    }
}
