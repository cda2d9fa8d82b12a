package gsi.app.review;

import gsi.annotation.Change;
import gsi.annotation.Decision;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Follows a review and tells how far it is and how fast it goes. FX thread. */
public final class PaceModel {

    private final ReviewModel review;
    private final Pace pace;
    private final LatestOnly counting;
    private final LatestOnly detailing;
    private final ReadOnlyObjectWrapper<PaceSummary> summary;
    private Subscription subscriptions = Subscription.EMPTY;
    private int mine;
    private boolean isCounting;
    private boolean changedMeanwhile;

    /** @param nanoTime as {@link System#nanoTime} */
    public PaceModel(ReviewModel review, TaskRunner runner, LongSupplier nanoTime) {
        this.review = review;
        this.pace = new Pace(nanoTime);
        this.counting = new LatestOnly(runner);
        this.detailing = new LatestOnly(runner);
        // Until it is counted: that of a project with one annotator.
        this.mine = review.decidedProperty().get();
        this.summary = new ReadOnlyObjectWrapper<>(now());
    }

    /** Starts following. */
    public void activate() {
        subscriptions = Subscription.combine(
                review.eventProperty().subscribe((before, event) -> take(event)),
                review.annotatorProperty().subscribe(who -> recount()),
                review.decidedProperty().subscribe((before, n) -> summary.set(now())));
    }

    /** Stops following. */
    public void deactivate() {
        subscriptions.unsubscribe();
        counting.cancel();
        detailing.cancel();
    }

    private void take(@Nullable ReviewEvent event) {
        switch (event) {
            case null -> {}
            case ReviewEvent.Decided d -> {
                pace.decided();
                count(List.of(d.change()));
            }
            // One act over many samples says nothing about how fast they are looked at.
            case ReviewEvent.DecidedMany d -> count(d.changes());
            case ReviewEvent.Undone u -> count(u.changes());
            case ReviewEvent.Redone r -> count(r.changes());
            // It may have been somebody else's decision; then it is mine now.
            case ReviewEvent.RemarksSaved saved -> recount();
            // Perhaps under my name, at another machine.
            case ReviewEvent.ByOthers others -> count(others.changes());
            case ReviewEvent.AtTheEnd end -> {}
            case ReviewEvent.NothingLeft left -> {}
            case ReviewEvent.NotOnScreen not -> {}
            case ReviewEvent.Failed failed -> {}
        }
    }

    private void count(List<Change> changes) {
        changedMeanwhile |= isCounting;
        for (Change change : changes) {
            mine += (isMine(change.after()) ? 1 : 0) - (isMine(change.before()) ? 1 : 0);
        }
        summary.set(now());
    }

    private boolean isMine(@Nullable Decision decision) {
        return decision != null
                && decision.annotator().equals(review.annotatorProperty().get());
    }

    /** Counts anew off the FX thread: a project may have a hundred thousand decisions. */
    private void recount() {
        String who = review.annotatorProperty().get();
        isCounting = true;
        changedMeanwhile = false;
        counting.io(
                () -> (int) review.project().current().values().stream()
                        .filter(d -> d.annotator().equals(who))
                        .count(),
                counted -> {
                    isCounting = false;
                    if (changedMeanwhile || review.savingProperty().get()) {
                        // A decision was made at the same time, and nobody can tell whether it was counted.
                        recount();
                    } else {
                        mine = counted;
                        summary.set(now());
                    }
                },
                error -> review.eventProperty().set(new ReviewEvent.Failed(error)));
    }

    /** Tells of another number of samples. */
    public void refresh() {
        summary.set(now());
    }

    private PaceSummary now() {
        return new PaceSummary(
                mine, review.decidedProperty().get(), review.data().samples().size(), pace.decisions(), pace.perHour());
    }

    public ReadOnlyObjectProperty<PaceSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /**
     * Counts what is decided of each operation, label, scene and model, off the FX thread.
     *
     * @param today when the day began
     */
    public void details(Instant today, Consumer<Progress> onReady) {
        List<Sample> samples = review.data().samples();
        String who = review.annotatorProperty().get();
        detailing.io(
                () -> {
                    Map<SampleKey, Decision> decisions = review.project().current();
                    return Progress.of(samples, decisions, who, today);
                },
                onReady,
                error -> review.eventProperty().set(new ReviewEvent.Failed(error)));
    }
}
