package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;

/** Mean structural similarity of two 8-bit images as they are, with the dynamic range of 8 bits (protocol.md §4, view). */
public final class WholeImageSimilarity {

    private static final float FULL_RANGE = 255;

    private WholeImageSimilarity() {}

    /**
     * 1 = identical; missing for images below 7×7.
     *
     * @throws IllegalArgumentException for images of different sizes
     */
    public static Measured of(Raster a, Raster b) {
        if (a.width() != b.width() || a.height() != b.height()) {
            throw new IllegalArgumentException("images of different sizes");
        }
        if (Math.min(a.width(), a.height()) < StructuralSimilarity.WINDOW) {
            return Measured.missing(
                    Cause.UNUSABLE_IMAGE, "SSIM needs 7×7 pixels, the image has " + a.width() + "×" + a.height());
        }
        KeepMask all = KeepMask.everything(a.width(), a.height());
        return Measured.of(new StructuralSimilarity().mean(PlanarImage.rgb(a), PlanarImage.rgb(b), FULL_RANGE, all));
    }
}
