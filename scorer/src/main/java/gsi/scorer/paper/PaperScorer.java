package gsi.scorer.paper;

import gsi.dataset.DataException;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.image.CacheLevel;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Scores edits by the {@code paper} profile (protocol.md §11, docs/paper-profile.md). Safe for many threads. */
public final class PaperScorer {

    private static final Map<Operation, PaperRule> RULES = Map.of(
            Operation.MOVE, new MovedRule(),
            Operation.ROTATE, new TurnedRule(),
            Operation.SCALE, new ScaledRule(),
            Operation.REMOVE, new RemovedRule());

    private final PaperTolerances tolerances;
    private final BackgroundDistance background;

    public PaperScorer(PaperTolerances tolerances, BackgroundDistance background) {
        this.tolerances = tolerances;
        this.background = background;
    }

    /** How full the caches of what is made of photos are. */
    public List<CacheLevel> caches() {
        return background.caches();
    }

    /**
     * Scores a model's answer to a sample.
     *
     * @param upstream the same edited image's score by the evaluator's rules, which view operations take over
     * @return never throws for what the files hold: what cannot be scored is missing, with the reason
     */
    public PaperScore score(Sample sample, EditedImage edited, SampleScore upstream) {
        Judgement judgement = sample.edit().instruction().operation() == Operation.VIEW
                ? new Judgement(upstream.ic(), upstream.sa(), OptionalInt.empty(), List.of())
                : judge(sample.edit(), edited);
        return new PaperScore(
                sample.key(),
                edited.model(),
                sample.edit().instruction().operationWord(),
                judgement.ic(),
                judgement.sa(),
                locality(sample, edited, judgement.matched()),
                tolerances,
                judgement.matched(),
                judgement.checks());
    }

    private Judgement judge(EditSpec edit, EditedImage edited) {
        PaperRule rule = RULES.get(edit.instruction().operation());
        if (rule == null) {
            return Judgement.unknown(
                    Cause.UNKNOWN_OPERATION,
                    "unknown operation \"" + edit.instruction().operationWord() + "\"");
        }
        DetectionPair found = edited.detections();
        if (found == null) {
            return Judgement.unknown(Cause.NO_DETECTIONS, "no detections in infer_cache.json");
        }
        if (!edit.original().isPlausible()) {
            return Judgement.unknown(Flaws.inEdit("original_bbox_3d has a NaN, an infinity or a negative size"));
        }
        return rule.judge(edit, found, tolerances);
    }

    /** A view changes every pixel, so nothing of it can be kept. */
    private Measured locality(Sample sample, EditedImage edited, OptionalInt matched) {
        EditSpec edit = sample.edit();
        if (edit.instruction().operation() == Operation.VIEW) {
            return Measured.missing(Cause.NOT_APPLICABLE, "a new viewpoint changes the whole image");
        }
        if (!edit.intrinsics().isUsable() || !edit.original().isPlausible()) {
            return Measured.missing(Flaws.inEdit("the original box cannot be projected"));
        }
        try {
            List<Box2d> boxes = ChangedBoxes.of(changed(edit, edited.detections(), matched), edit.intrinsics());
            return percent(background.lpips(sample, edited, boxes));
        } catch (DataException e) {
            return Measured.missing(new Absence(Cause.UNUSABLE_IMAGE, e.file().getFileName() + " " + e.reason()));
        }
    }

    private static Measured percent(Measured lpips) {
        if (!lpips.isPresent()) {
            return lpips;
        }
        double kept = 100 * (1 - lpips.get());
        return Double.isFinite(kept)
                ? Measured.of(kept)
                : Measured.missing(Cause.UNUSABLE_IMAGE, "LPIPS of the background is no number");
    }

    /** Before: the original box. After: the object as it was found, or where it should be if it was not. */
    private static List<OrientedBox> changed(EditSpec edit, @Nullable DetectionPair found, OptionalInt matched) {
        List<OrientedBox> boxes = new ArrayList<>();
        boxes.add(edit.originalBox());
        OrientedBox wanted = edit.wantedBox();
        if (found != null && matched.isPresent()) {
            boxes.add(found.edited().get(matched.getAsInt()).box());
        } else if (wanted != null) {
            boxes.add(wanted);
        }
        return boxes;
    }
}
