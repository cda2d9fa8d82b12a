package gsi.scorer.paper;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.BicubicResize;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.util.List;

/**
 * LPIPS of the background on the photo as it is, shrunk to a longest side of 896 if it is larger: never enlarged, cut or
 * padded, unlike the evaluator's processed image. Red, green, blue.
 */
public final class LpipsBackground implements BackgroundDistance {

    private static final int LONGEST = 896;

    private final PerceptualDistance lpips;

    public LpipsBackground(PerceptualDistance lpips) {
        this.lpips = lpips;
    }

    @Override
    public Measured lpips(Sample sample, EditedImage edited, List<Box2d> changed) throws DataException {
        Raster photo = ImageFiles.readPhoto(sample.source());
        Raster before = photo.shrunkTo(LONGEST, LONGEST);
        Raster after = BicubicResize.resize(ImageFiles.readPhoto(edited.file()), photo.width(), photo.height())
                .shrunkTo(LONGEST, LONGEST);
        KeepMask kept =
                Background.of(before.width(), before.height(), (double) before.width() / photo.width(), changed);
        return kept.isEmpty()
                ? Measured.missing(Cause.NOT_APPLICABLE, "the object's boxes cover the whole photo")
                : lpips.prepare(PlanarImage.rgb(before)).to(PlanarImage.rgb(after), kept);
    }
}
