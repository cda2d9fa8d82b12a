package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;

/** Mean structural similarity of two 8-bit images as they are, for view operations (protocol.md §4). */
public final class WholeImageSimilarity {

    private WholeImageSimilarity() {}

    /**
     * 1 = identical; missing for images below 7×7. The dynamic range is that of the ground truth, as edit locality takes that
     * of its second image.
     *
     * @throws IllegalArgumentException for images of different sizes
     */
    public static Measured of(Raster edited, Raster truth) {
        if (edited.width() != truth.width() || edited.height() != truth.height()) {
            throw new IllegalArgumentException("images of different sizes");
        }
        if (Math.min(edited.width(), edited.height()) < StructuralSimilarity.WINDOW) {
            return Measured.missing(
                    Cause.UNUSABLE_IMAGE,
                    "SSIM needs 7×7 pixels, the image has " + edited.width() + "×" + edited.height());
        }
        PlanarImage wanted = PlanarImage.rgb(truth);
        KeepMask all = KeepMask.everything(edited.width(), edited.height());
        return Measured.of(new StructuralSimilarity(Parallelism.ONE_THREAD)
                .mean(PlanarImage.rgb(edited), wanted, wanted.range(), all));
    }
}
