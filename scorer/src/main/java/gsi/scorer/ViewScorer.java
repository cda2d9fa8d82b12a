package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.operation.OperationScore;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.pixels.WholeImageSimilarity;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Measured;
import java.nio.file.Path;

/** View operations: the whole edited image against its ground truth, half SSIM, half LPIPS, for IC and SA (protocol.md §4). */
final class ViewScorer {

    private final PerceptualDistance lpips;

    ViewScorer(PerceptualDistance lpips) {
        this.lpips = lpips;
    }

    OperationScore score(Sample sample, EditedImage edited, AnswerPixels pixels) {
        Path truth = sample.groundTruth();
        if (truth == null) {
            return zero(edited);
        }
        try {
            Raster made = pixels.get();
            Raster wanted = ImageFiles.readPhoto(truth);
            if (made.width() != wanted.width() || made.height() != wanted.height()) {
                return zero(edited);
            }
            return compare(edited, made, wanted);
        } catch (DataException e) {
            Absence why = new Absence(Cause.UNUSABLE_IMAGE, e.file().getFileName() + " " + e.reason());
            return new OperationScore(Measured.missing(why), Measured.missing(why), null, why);
        }
    }

    private OperationScore compare(EditedImage edited, Raster made, Raster wanted) {
        Measured alike = WholeImageSimilarity.of(made, wanted);
        if (alike instanceof Measured.Missing m) {
            return OperationScore.unscorable(m.why());
        }
        KeepMask all = KeepMask.everything(made.width(), made.height());
        return switch (lpips.prepare(PlanarImage.rgb(made)).to(PlanarImage.rgb(wanted), all)) {
            case Measured.Value distance -> {
                Measured score = Measured.of(0.5 * alike.get() + 0.5 * (1 - distance.number()));
                yield new OperationScore(score, score, decidedBy(Step.FORMULA, edited), null);
            }
            case Measured.Missing none ->
                new OperationScore(
                        none, none, null, none.why().cause() == Cause.LPIPS_NOT_AVAILABLE ? null : none.why());
        };
    }

    private static OperationScore zero(EditedImage edited) {
        return new OperationScore(Measured.of(0), Measured.of(0), decidedBy(Step.NO_GROUND_TRUTH, edited), null);
    }

    private static Derivation decidedBy(Step step, EditedImage edited) {
        var found = edited.detections();
        return Derivation.early(
                step,
                found == null ? 0 : found.origin().size(),
                found == null ? 0 : found.edited().size());
    }
}
