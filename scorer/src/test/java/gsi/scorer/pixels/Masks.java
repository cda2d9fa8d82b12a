package gsi.scorer.pixels;

import gsi.dataset.image.Raster;

/** Masks for tests outside this package. */
public final class Masks {

    private Masks() {}

    /** Keeps what is white in a picture. */
    public static KeepMask white(Raster picture) {
        boolean[] kept = new boolean[picture.width() * picture.height()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = picture.rgb()[3 * i] != 0;
        }
        return KeepMask.of(picture.width(), picture.height(), kept);
    }
}
