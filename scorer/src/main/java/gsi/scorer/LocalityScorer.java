package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.ImageFiles;
import gsi.scorer.locality.EditRegion;
import gsi.scorer.locality.LocalityGate;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PixelMetrics.PreparedSource;
import gsi.scorer.pixels.PixelScores;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import java.util.List;

/** SSIM and MSE outside the edited region, and the gate; LPIPS is not available yet (protocol.md §6). */
final class LocalityScorer {

    private final SourceCache sources;

    LocalityScorer(SourceCache sources) {
        this.sources = sources;
    }

    Locality score(Sample sample, EditedImage edited) {
        DetectionPair found = edited.detections();
        if (found == null) {
            // The mask is made of detections: without them there is nothing to compare outside of.
            return Locality.missing(Locality.noDetections(), edited.file());
        }
        List<Box2d> changed = EditRegion.boxes(sample.edit(), found);
        if (!changed.stream().allMatch(Box2d::isFinite)) {
            return Locality.missing(
                    new Absence(Cause.UNUSABLE_DETECTION, "a detection's bbox_2d has a NaN or an infinity"),
                    edited.file());
        }
        try {
            return compare(sample, edited, changed);
        } catch (DataException e) {
            return Locality.missing(new Absence(Cause.UNUSABLE_IMAGE, e.reason()), e.file());
        }
    }

    private Locality compare(Sample sample, EditedImage edited, List<Box2d> changed) throws DataException {
        PreparedSource source = sources.get(sample.source());
        KeepMask kept = KeepMask.outside(source.size(), changed);
        PixelScores scores = source.compare(ImageFiles.readPhoto(edited.file()), kept);
        Measured mse = Measured.of(scores.mse());
        // A weighted mean over no pixels is 0 whatever the map would have been.
        Measured lpips = kept.isEmpty() ? Measured.of(0) : Measured.missing(Absence.lpips());
        return switch (scores.ssim()) {
            case Measured.Value ssim ->
                new Locality(
                        ssim, lpips, mse, LocalityGate.decide(sample.key().set(), ssim.number(), lpips), null, null);
            case Measured.Missing none ->
                new Locality(
                        none,
                        lpips,
                        mse,
                        new Gate(Gate.State.UNDETERMINED, none.why().detail()),
                        none.why(),
                        sample.source());
        };
    }
}
