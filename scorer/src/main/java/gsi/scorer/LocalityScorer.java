package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Box2d;
import gsi.scorer.locality.EditRegion;
import gsi.scorer.locality.LocalityGate;
import gsi.scorer.photo.PhotoCache;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PixelScores;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** SSIM, LPIPS and MSE outside the edited region, and the gate (protocol.md §6). */
final class LocalityScorer {

    private final PhotoCache<PreparedPhoto> sources;

    LocalityScorer(PhotoCache<PreparedPhoto> sources) {
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

    private Locality compare(Sample sample, AnswerPixels pixels, List<Box2d> changed) throws DataException {
        PreparedPhoto source = sources.get(sample.source());
        KeepMask kept = KeepMask.outside(source.pixels().size(), changed);
        AtomicReference<Measured> distance = new AtomicReference<>(Measured.of(0));
        PixelScores scores = source.pixels().compare(pixels.get(), kept, processed -> {
            // A weighted mean over no pixels is 0 whatever the map would have been.
            if (!kept.isEmpty()) {
                distance.set(source.perceptual().to(processed, kept));
            }
        });
        Measured mse = Measured.of(scores.mse());
        Measured lpips = distance.get();
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
