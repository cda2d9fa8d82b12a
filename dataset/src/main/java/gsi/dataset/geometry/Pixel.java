package gsi.dataset.geometry;

/** A place in an image, pixels: u to the right, v down; integers are pixel centres. */
public record Pixel(double u, double v) {}
