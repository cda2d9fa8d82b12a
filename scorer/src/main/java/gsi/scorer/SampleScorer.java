package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Operation;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.ImageFiles;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.operation.OperationScore;
import gsi.scorer.operation.OperationScorer;
import gsi.scorer.photo.PhotoCache;
import gsi.scorer.physical.PhysicalMeasurement;
import gsi.scorer.pixels.PixelMetrics;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import gsi.scorer.score.SampleScore;
import gsi.scorer.score.Viewpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores one edited image by the public evaluator's rules (profile {@code upstream}). Safe for many threads; edits of the
 * same photo are faster one after the other.
 */
public final class SampleScorer implements RunScorer.Scoring<SampleScore> {

    private static final Logger LOG = LoggerFactory.getLogger(SampleScorer.class);

    /** Room for about six prepared photos of the largest size, most of it features for LPIPS, outside the heap. */
    private static final long CACHE_BYTES = 256L << 20;

    private final OperationScorer operations = new OperationScorer();
    private final LocalityScorer localities;
    private final ViewScorer views;
    private final ViewpointCheck viewpoints;

    /**
     * With the metrics of the processor or of other hardware.
     *
     * @param lpips for view operations, which compare whole images
     */
    public SampleScorer(PhotoMetrics metrics, PerceptualDistance lpips, ViewpointCheck viewpoints) {
        this.localities = new LocalityScorer(sources(metrics, CACHE_BYTES));
        this.views = new ViewScorer(lpips);
        this.viewpoints = viewpoints;
    }

    /** With the processor's metrics, and LPIPS where there is a model. */
    public SampleScorer(PixelMetrics metrics, PerceptualDistance lpips, ViewpointCheck viewpoints) {
        this(new CpuPhotoMetrics(metrics, lpips), lpips, viewpoints);
    }

    /** Without LPIPS: where it would decide, there is no score. */
    public SampleScorer(PixelMetrics metrics, ViewpointCheck viewpoints) {
        this(metrics, PerceptualDistance.NOT_AVAILABLE, viewpoints);
    }

    /** Photos, prepared once for the edits that follow each other. */
    static PhotoCache<PhotoMetrics.Prepared> sources(PhotoMetrics metrics, long capacityBytes) {
        return new PhotoCache<>(
                photo -> metrics.prepare(ImageFiles.readPhoto(photo)), PhotoMetrics.Prepared::weight, capacityBytes);
    }

    /**
     * Scores a model's answer to a sample.
     *
     * @return never throws for what the files hold, nor for want of memory: what cannot be scored is missing, with the
     *     reason, and the score carries a problem
     */
    @Override
    public SampleScore score(Sample sample, EditedImage edited) {
        try {
            return scoreUnguarded(sample, edited);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.warn("{} of {} could not be scored", sample.key(), edited.model(), e);
            Absence why = new Absence(Cause.FAILED, "scoring failed: " + e);
            return assemble(
                    sample,
                    edited,
                    Locality.missing(why, edited.file()),
                    new OperationScore(Measured.missing(why), Measured.missing(why), null, why),
                    null,
                    PhysicalErrors.none(why));
        }
    }

    /** How full the caches of what is made of photos are. */
    public List<CacheLevel> caches() {
        List<CacheLevel> out = new ArrayList<>(viewpoints.caches());
        out.add(localities.level());
        return out;
    }

    private SampleScore scoreUnguarded(Sample sample, EditedImage edited) {
        EditSpec edit = sample.edit();
        DetectionPair found = edited.detections();
        AnswerPixels pixels = new AnswerPixels(edited.file());
        Locality locality = localities.score(sample, edited, pixels);
        PhysicalErrors physical =
                found == null ? PhysicalErrors.none(Locality.noDetections()) : PhysicalMeasurement.measure(edit, found);
        if (edit.instruction().operation() == Operation.VIEW) {
            return assemble(sample, edited, locality.ungated(), views.score(sample, edited, pixels), null, physical);
        }
        Absence why = locality.stopsTheEvaluator();
        if (found == null || why != null) {
            Absence reason = why == null ? Locality.noDetections() : why;
            return assemble(sample, edited, locality, OperationScore.unscorable(reason), null, physical);
        }
        CameraTurn turn = null;
        if (edit.instruction().operation() == Operation.ROTATE) {
            try {
                turn = viewpoints.check(sample, edited, pixels);
            } catch (DataException e) {
                return assemble(
                        sample,
                        edited,
                        locality,
                        OperationScore.unscorable(new Absence(Cause.UNUSABLE_IMAGE, e.reason())),
                        null,
                        physical);
            }
        }
        Viewpoint viewpoint = turn == null ? Viewpoint.KEPT : turn.verdict();
        OperationScore score = operations.score(edit, found, locality.gate().state(), viewpoint);
        return assemble(sample, edited, locality, score, turn, physical);
    }

    private static SampleScore assemble(
            Sample sample,
            EditedImage edited,
            Locality locality,
            OperationScore operation,
            @Nullable CameraTurn turn,
            PhysicalErrors physical) {
        return new SampleScore(
                sample.key(),
                edited.model(),
                SampleScore.UPSTREAM,
                sample.edit().instruction().operationWord(),
                operation.ic(),
                operation.sa(),
                locality.ssim(),
                locality.lpips(),
                locality.mse(),
                locality.gate(),
                turn == null ? null : turn.verdict(),
                operation.derivation(),
                physical,
                problem(sample, edited, locality, operation),
                turn);
    }

    private static @Nullable Problem problem(
            Sample sample, EditedImage edited, Locality locality, OperationScore operation) {
        Problem ofLocality = locality.problem(sample);
        if (ofLocality != null) {
            return ofLocality;
        }
        Absence why = operation.problem();
        if (why == null || why.cause() == Cause.LPIPS_NOT_AVAILABLE) {
            return null;
        }
        Path file = switch (why.cause()) {
            case UNKNOWN_OPERATION, UNUSABLE_EDIT -> sample.editFile();
            default -> edited.file();
        };
        return new Problem(file, why.detail(), sample.key());
    }
}
