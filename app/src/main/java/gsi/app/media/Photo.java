package gsi.app.media;

import gsi.dataset.image.Raster;

/**
 * A decoded photo.
 *
 * @param sha256 of the file's bytes that were decoded, in hexadecimal digits
 */
public record Photo(Raster raster, String sha256) {}
