package gsi.dataset.image;

/** Of a stored image, pixels, both above 0. */
public record ImageSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }
}
