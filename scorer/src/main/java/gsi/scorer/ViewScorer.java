package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.operation.OperationScore;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Measured;
import java.nio.file.Path;

/** View operations: half of the score is LPIPS, so only the cases without anything to compare have one (protocol.md §4). */
final class ViewScorer {

    OperationScore score(Sample sample, EditedImage edited) {
        Path truth = sample.groundTruth();
        if (truth == null) {
            return zero(edited);
        }
        try {
            Raster made = ImageFiles.readPhoto(edited.file());
            Raster wanted = ImageFiles.readPhoto(truth);
            if (made.width() != wanted.width() || made.height() != wanted.height()) {
                return zero(edited);
            }
            Measured none = Measured.missing(Absence.lpips());
            return new OperationScore(none, none, null, null);
        } catch (DataException e) {
            Absence why = new Absence(Cause.UNUSABLE_IMAGE, e.file().getFileName() + " " + e.reason());
            return new OperationScore(Measured.missing(why), Measured.missing(why), null, why);
        }
    }

    private static OperationScore zero(EditedImage edited) {
        var found = edited.detections();
        Derivation how = Derivation.early(
                Step.NO_GROUND_TRUTH,
                found == null ? 0 : found.origin().size(),
                found == null ? 0 : found.edited().size());
        return new OperationScore(Measured.of(0), Measured.of(0), how, null);
    }
}
