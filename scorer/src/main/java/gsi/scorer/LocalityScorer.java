package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.CacheLevel;
import gsi.scorer.PhotoMetrics.PairScores;
import gsi.scorer.locality.EditRegion;
import gsi.scorer.locality.LocalityGate;
import gsi.scorer.photo.PhotoCache;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SSIM, LPIPS and MSE outside the edited region, and the gate (protocol.md §6). */
final class LocalityScorer {

    private final PhotoCache<PhotoMetrics.Prepared> sources;

    LocalityScorer(PhotoCache<PhotoMetrics.Prepared> sources) {
        this.sources = sources;
    }

    Locality score(Sample sample, EditedImage edited, AnswerPixels pixels) {
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
            return compare(sample, pixels, changed);
        } catch (DataException e) {
            return Locality.missing(new Absence(Cause.UNUSABLE_IMAGE, e.reason()), e.file());
        }
    }

    CacheLevel level() {
        return sources.level("photos prepared for scoring", CacheLevel.Place.PARTLY_HEAP);
    }

    private Locality compare(Sample sample, AnswerPixels pixels, List<Box2d> changed) throws DataException {
        PhotoMetrics.Prepared source = sources.get(sample.source());
        KeepMask kept = KeepMask.outside(source.size(), changed);
        PairScores scores = source.compare(pixels.get(), kept);
        Measured mse = Measured.of(scores.mse());
        Measured lpips = scores.lpips();
        Absence uncomparable = uncomparable(scores.ssim(), lpips);
        if (uncomparable == null) {
            Gate gate = LocalityGate.decide(sample.key().set(), scores.ssim().get(), lpips);
            return new Locality(scores.ssim(), lpips, mse, gate, null, null);
        }
        Gate none = new Gate(Gate.State.UNDETERMINED, uncomparable.detail());
        return new Locality(scores.ssim(), lpips, mse, none, uncomparable, sample.source());
    }

    /** Why the images themselves cannot be compared, where the evaluator stops; not that there is no model. */
    private static @Nullable Absence uncomparable(Measured ssim, Measured lpips) {
        if (ssim instanceof Measured.Missing m) {
            return m.why();
        }
        return lpips instanceof Measured.Missing m && m.why().cause() != Cause.LPIPS_NOT_AVAILABLE ? m.why() : null;
    }
}
