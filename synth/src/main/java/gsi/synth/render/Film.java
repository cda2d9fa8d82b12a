package gsi.synth.render;

import gsi.dataset.image.Raster;

/**
 * A picture that remembers what each pixel depends on.
 *
 * @param raster the picture
 * @param touched for each pixel, rows from the top, the slots whose props could have mattered, one bit each
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; films are never compared
public record Film(Raster raster, long[] touched) {}
